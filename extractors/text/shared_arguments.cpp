// Arguments that stand elsewhere in the sentence: shared subjects, controlled subjects, antecedents, speech.
#include <algorithm>

#include "extractors/text/clause_arguments.h"
#include "extractors/text/phrases.h"
#include "extractors/text/presupposition.h"

namespace relata::text {
namespace {

std::vector<Filler> borrowed(const std::vector<Filler>& fillers, std::string_view name) {
  std::vector<Filler> copies = fillers;
  for (Filler& filler : copies) filler.rule = name;
  return copies;
}

// The possessor of a noun, as the one who does what its infinitive says: "Moscow's decision to leave".
std::vector<Filler> possessor_of(const SentenceClauses& work, TokenIndex noun) {
  const TokenIndex possessor = work.tree.child(noun, Deprel::nmod_poss);
  return possessor == kNoToken ? std::vector<Filler>{} : borrowed(fillers_of(work, possessor), rule::kControl);
}

std::vector<Filler> adnominal_subject(const SentenceClauses& work, const RuleLexicon& lexicon, const Clause& clause) {
  const Tree& tree = work.tree;
  if (clause.governor == kNoToken) return {};
  // "had difficulty finding water": who has it finds, or does not.
  if (clause.gerund && clause.connective.empty() && clause.parent != kNoClause &&
      is_one_of(tree.lemma(clause.governor),
                {"difficulty", "trouble", "problem", "success", "fun", "experience", "luck", "time", "hour", "day",
                 "week", "month", "year", "career", "life"}) &&
      tree.relation_kind(clause.governor) == Deprel::obj && !work.clauses[clause.parent].passive)
    return borrowed(work.clauses[clause.parent].subjects, rule::kControl);
  if (!clause.infinitive && clause.connective.empty()) {
    const bool apart = stands_behind(tree, clause.head, ",");
    if (const std::vector<Filler> described = whom_it_describes(work, clause.governor); !described.empty() && (!apart || tree.upos(described.front().head.token) == Upos::propn_))
      return borrowed(described, rule::kParticiple);
    std::vector<Filler> noun = borrowed(fillers_of(work, clause.governor), rule::kParticiple);
    if (noun.size() > 1) noun.resize(1);
    for (Filler& filler : noun) filler.negative = filler.restricted = filler.alternative = false;
    return noun;
  }
  if (is_ranked(tree, clause.governor)) return borrowed(fillers_of(work, clause.governor), rule::kControl);
  if (std::vector<Filler> owner = possessor_of(work, clause.governor); !owner.empty()) return owner;
  // "has no choice but to unite": who has the choice acts, where the noun is its clause's object.
  if (clause.parent == kNoClause || tree.relation_kind(clause.governor) != Deprel::obj) return {};
  const Clause& host = work.clauses[clause.parent];
  if (lexicon.embedding(tree.lemma(clause.governor), 'n', Complement::to) == Embedding::none) return {};
  return host.passive ? std::vector<Filler>{} : borrowed(host.subjects, rule::kControl);
}

// "called for the men to leave", "pleaded with him to send": who is called on.
const Qualifier* addressed(const Tree& tree, const RuleLexicon& lexicon, const Clause& parent, const Clause& clause) {
  const std::string verb = std::string(tree.lemma(parent.head)) + ' ';
  for (const Qualifier& qualifier : parent.qualifiers)
    if (is_one_of(qualifier.preposition, {"for", "on", "upon", "with", "to"}) && !qualifier.fillers.empty() &&
        qualifier.token != kNoToken && qualifier.token > parent.head && qualifier.token < clause.head &&
        (qualifier.role == Role::recipient || qualifier.role == Role::accompaniment || qualifier.preposition == "for" ||
         qualifier.role == Role::other ||
         lexicon.embedding(verb + qualifier.preposition, 'v', Complement::to) == Embedding::command))
      return &qualifier;
  return nullptr;
}

std::vector<Filler> controlled_subject(const SentenceClauses& work, const RuleLexicon& lexicon, const Clause& clause,
                                       const Clause& parent) {
  const Tree& tree = work.tree;
  const Embedding embedding = embedding_of(work, lexicon, clause);
  if (parent.kind == PredicateKind::verb && parent.objects.empty() && !parent.passive && clause.infinitive &&
      (embedding == Embedding::command ||
       is_one_of(parent.predicate, {"call", "wait", "plead", "appeal", "rely", "arrange", "ask", "beckon"})))
    if (const Qualifier* asked = addressed(tree, lexicon, parent, clause)) return borrowed(asked->fillers, rule::kControl);
  // "is easy to visit": whom the adjective is said of is not who visits
  if (parent.kind == PredicateKind::adjective && embedding == Embedding::none) return {};
  if (parent.kind == PredicateKind::adjective && is_one_of(clause.connective, {"for", "of", "at", "in"})) return {};
  if (parent.kind == PredicateKind::adjective && embedding == Embedding::necessity) return {};
  const bool subject_control = lexicon.has(tree.lemma(parent.head), "subject");
  if (parent.kind == PredicateKind::verb && !subject_control) {
    if (!parent.objects.empty() && !parent.passive) return borrowed(parent.objects, rule::kControl);
    if (!parent.indirect.empty()) return borrowed(parent.indirect, rule::kControl);
  }
  if (parent.kind == PredicateKind::existential) return {};
  return borrowed(parent.subjects, rule::kControl);
}

bool object_controls(Embedding embedding, std::string_view connective) {
  if (!is_one_of(connective, {"of", "from", "for", "with", "into", "against", "at"})) return false;
  switch (embedding) {
    case Embedding::plan:
      return connective == "at";
    case Embedding::accuse:
    case Embedding::deny:
    case Embedding::forbid:
    case Embedding::failure:
    case Embedding::command:
    case Embedding::stop:
      return true;
    default:
      return connective == "into";
  }
}

bool has_relative_pronoun(const SentenceClauses& work, ClauseIndex relative) {
  for (const TokenIndex token : work.tree.subtree(work.clauses[relative].head))
    if (is_relative_pronoun(work.tree, token) && work.tree.relation_kind(token) != Deprel::mark &&
        enclosing_relative(work, work.innermost[token], token) == relative)
      return true;
  return false;
}

// "The call was made after visiting the site": what is made, said or done visits nothing; who did so is not told.
bool acts_never(const SentenceClauses& work, const RuleLexicon& lexicon, const Clause& passive) {
  const TokenIndex subject = subject_word(work, passive);
  return subject != kNoToken &&
         is_one_of(class_of(work, subject, lexicon), {"act", "event", "communication", "document", "money", "cognition"});
}

// An adverbial clause's subject: its main clause's, or the object that its verb controls.
void fill_adverbial_subject(const SentenceClauses& work, const RuleLexicon& lexicon, Clause& clause,
                            const Clause* parent) {
  if (parent == nullptr || parent->kind == PredicateKind::existential) return;
  if (is_matter_of_adjective(work.tree, clause, *parent) || is_said_by_nobody(work, lexicon, clause, *parent)) return;
  // "the care required when building it": the care does not build.
  if (parent->passive && parent->link == ClauseLink::adnominal && !clause.passive && !clause.infinitive &&
      is_one_of(clause.connective, {"", "when", "while", "before", "after", "once", "by"}))
    return;
  if (object_controls(embedding_of(work, lexicon, clause), clause.connective)) {
    clause.subjects =
        borrowed(parent->passive || clause.connective == "at" ? parent->subjects : parent->objects, rule::kControl);
    return;
  }
  if (guides_the_reader(work, lexicon, clause, *parent)) {
    clause.lost_subject = true;
    return;
  }
  if (parent->kind == PredicateKind::adjective && !clause.connective.empty() &&
      !is_nobodys(work, lexicon, clause, *parent)) {
    clause.subjects = controlled_subject(work, lexicon, clause, *parent);
    return;
  }
  // "..., sponsored by Britain," after a noun: whose, the sentence does not say
  if (clause.passive && !clause.infinitive && clause.head > parent->head && clause.connective.empty()) {
    TokenIndex first = clause.head;
    for (const TokenIndex token : work.tree.subtree(clause.head))
      if (token < first && !work.tree.is_punct(token)) first = token;
    if (first > 1 && work.tree[first - 1].form == "," && work.tree.upos(first - 2) != Upos::verb_) return;
    TokenIndex before = first;  // "a school on cyclones sponsored by India": the noun's, wherever the tree hangs it
    while (before > 0 && work.tree.is_punct(before - 1)) --before;
    if (before > parent->head + 1 && work.tree.upos(before - 1) == Upos::noun_) return;
  }
  if (clause.finite || (clause.infinitive && parent->passive) || (is_one_of(clause.connective, {"by", "for"}) && parent->passive))
    return;  // used for building
  if (is_one_of(clause.predicate, {"replace", "succeed"}) && !parent->passive && !parent->objects.empty() &&
      lexicon.has(parent->predicate, "name")) {  // "nominated Kramer, replacing Steadman"
    clause.subjects = borrowed(parent->objects, rule::kControl);
    return;
  }
  clause.lost_subject = is_nobodys(work, lexicon, clause, *parent) || tells_a_result(work, lexicon, clause, *parent);
  if (clause.lost_subject) return;
  if (parent->passive && clause.gerund && clause.predicate == "use") return;  // "is shown using maps": whoever shows it
  if (parent->passive && clause.gerund && !clause.connective.empty() && acts_never(work, lexicon, *parent)) return;
  clause.subjects = borrowed(parent->subjects, rule::kAdverbialSubject);
  return;
}

// "... and below on his right is his attendant", "and so are her clothes": the noun behind the verb is there; the first subject is not that.
bool is_inverted(const Tree& tree, const Clause& clause) {
  const TokenIndex copula = tree.child(clause.head, Deprel::cop);
  if (clause.kind != PredicateKind::noun || copula == kNoToken) return false;
  for (const TokenIndex child : tree.children(clause.head))
    if (child < copula && (tree.relation_kind(child) == Deprel::obl || tree.lower(child) == "so")) return true;
  return false;
}

void fill_subject(SentenceClauses& work, const RuleLexicon& lexicon, Clause& clause) {
  if (clause.own_subject || clause.imperative) return;
  const Clause* parent = clause.parent == kNoClause ? nullptr : &work.clauses[clause.parent];
  switch (clause.link) {
    case ClauseLink::coordinate:
      if (is_inverted(work.tree, clause)) return;
      if (parent->kind != PredicateKind::existential)
        clause.subjects = borrowed(parent->subjects, rule::kSharedSubject);
      return;
    case ClauseLink::adnominal:
      clause.subjects = adnominal_subject(work, lexicon, clause);
      return;
    case ClauseLink::relative:
      if (clause.subjects.empty() && clause.finite)
        clause.subjects = antecedents(work, lexicon, work.clause_of[clause.head]);
      return;
    case ClauseLink::open_complement:
      if (parent != nullptr && parent->passive && clause.gerund && clause.predicate == "use") return;  // who uses it
      if (parent != nullptr && is_part_of_what_it_includes(clause, *parent)) return;
      if (parent != nullptr) clause.subjects = controlled_subject(work, lexicon, clause, *parent);
      if (parent != nullptr && is_hortative(work, *parent)) clause.subjects.clear();  // those who are spoken to
      return;
    case ClauseLink::adverbial:
      fill_adverbial_subject(work, lexicon, clause, parent);
      return;
    case ClauseLink::complement:
      if (parent != nullptr && clause.gerund && !is_part_of_what_it_includes(clause, *parent))
        clause.subjects = borrowed(parent->subjects, rule::kControl);
      return;
    default:
      return;
  }
}

// "elections (that) Moscow claimed were rigged", "the letter he sent": the gap without a pronoun.
void fill_gap(SentenceClauses& work, const RuleLexicon& lexicon, ClauseIndex index) {
  Clause& clause = work.clauses[index];
  const Tree& tree = work.tree;
  if (clause.link == ClauseLink::complement && clause.finite && !clause.own_subject && clause.parent != kNoClause &&
      work.clauses[clause.parent].link == ClauseLink::relative) {
    clause.subjects = antecedents(work, lexicon, clause.parent);
    return;
  }
  if (clause.link != ClauseLink::relative || !clause.own_subject || has_relative_pronoun(work, index)) return;
  if (clause.governor == kNoToken || clause.kind != PredicateKind::verb || clause.passive) return;
  if (tree.xpos(clause.governor) == "WRB") return;  // "where it started": no noun, no gap
  const std::string_view klass = class_of(work, clause.governor, lexicon);
  if (is_one_of(tree.lemma(clause.governor), {"way", "reason", "time", "place", "moment", "day", "year"}) ||
      klass == "date")
    return;
  for (const TokenIndex child : tree.children(clause.head)) {
    const Deprel kind = tree.relation_kind(child);
    if (kind == Deprel::ccomp || kind == Deprel::xcomp) return;
    if (tree.upos(child) == Upos::adp_ && kind != Deprel::compound && child > clause.head) {  // the house he lives in
      Qualifier qualifier{lexicon.role_of(tree.lower(child), klass, lexicon.verb_class(tree.lemma(clause.head))),
                          std::string(tree.lower(child)),
                          antecedents(work, lexicon, index),
                          "",
                          child,
                          false};
      clause.qualifiers.push_back(std::move(qualifier));
      return;
    }
  }
  if (!clause.objects.empty() || !lexicon.takes_object(tree.lemma(clause.head))) return;
  clause.objects = antecedents(work, lexicon, index);
  clause.lost_object = clause.objects.empty();
  for (Filler& filler : clause.objects) filler.rule = rule::kReducedRelative;
}

// Nothing hangs on it but its "and".
bool is_bare_verb(const SentenceClauses& work, const Clause& clause) {
  if (clause.kind != PredicateKind::verb || clause.passive || !clause.objects.empty() || !clause.contents.empty())
    return false;
  for (const TokenIndex child : work.tree.children(clause.head))
    if (!work.tree.is_punct(child) && work.tree.relation_kind(child) != Deprel::cc) return false;
  return true;
}

bool takes_shared_object(const SentenceClauses& work, const RuleLexicon& lexicon, const Clause& clause) {
  const std::string_view lemma = work.tree.lemma(clause.head);
  return lexicon.takes_object(lemma) &&
         !is_one_of(lexicon.verb_class(lemma), {"motion", "social", "body", "stative", "weather"});
}

// "designed and built the bridge", "washed, dried and folded the clothes": the object of all stands after the last.
void share_object(SentenceClauses& work, const RuleLexicon& lexicon, Clause& clause) {
  if (clause.link != ClauseLink::coordinate || clause.parent == kNoClause || clause.objects.empty() ||
      clause.own_subject)
    return;
  Clause& first = work.clauses[clause.parent];
  if (!first.objects.empty() || first.passive || first.kind != PredicateKind::verb || !first.contents.empty()) return;
  std::vector<Clause*> listed;  // between the first verb and the last
  for (const TokenIndex between : work.tree.children(first.head)) {
    if (between < first.head || between >= clause.head || work.tree.is_punct(between)) continue;
    const ClauseIndex index = work.clause_of[between];
    if (index == kNoClause || work.clauses[index].link != ClauseLink::coordinate ||
        !is_bare_verb(work, work.clauses[index]))
      return;
    listed.push_back(&work.clauses[index]);
  }
  for (TokenIndex t = first.head + 1; t < clause.head; ++t)
    if (work.tree[t].form == "," && listed.empty()) return;
  listed.push_back(&first);
  for (Clause* verb : listed)
    if (takes_shared_object(work, lexicon, *verb)) verb->objects = borrowed(clause.objects, rule::kSharedObject);
}

// "designed and built the bridge" with the bridge hung on the first verb: it stands after the second, too.
void share_later_object(SentenceClauses& work, const RuleLexicon& lexicon, Clause& clause) {
  if (clause.link != ClauseLink::coordinate || clause.parent == kNoClause || !clause.objects.empty() ||
      clause.own_subject || clause.passive || clause.kind != PredicateKind::verb || !clause.contents.empty())
    return;
  const Clause& first = work.clauses[clause.parent];
  if (first.objects.empty() || first.passive || !lexicon.takes_object(work.tree.lemma(clause.head))) return;
  const bool after = std::all_of(first.objects.begin(), first.objects.end(), [&](const Filler& filler) {
    return filler.rule.empty() && filler.head.sentence == work.index && filler.head.token > clause.head;
  });
  if (after) clause.objects = borrowed(first.objects, rule::kSharedObject);
}

// "was born and raised in Oslo": the place after two bare verbs is where both are.
void share_place(SentenceClauses& work, const RuleLexicon& lexicon, Clause& clause) {
  if (clause.link != ClauseLink::coordinate || clause.parent == kNoClause || clause.own_subject ||
      clause.kind != PredicateKind::verb)
    return;
  Clause& first = work.clauses[clause.parent];
  const bool bare = first.kind == PredicateKind::verb && first.objects.empty() && first.qualifiers.empty() &&
                    first.contents.empty() && first.passive == clause.passive;
  const bool beside = clause.head == first.head + 2 && work.tree.relation(first.head + 1) == Deprel::cc &&
                      work.tree.xpos(first.head) == work.tree.xpos(clause.head);
  if (!bare || !beside || (!clause.passive && lexicon.verb_class(work.tree.lemma(first.head)) == "motion")) return;
  for (const Qualifier& qualifier : clause.qualifiers) {
    if (qualifier.role != Role::place || !is_one_of(qualifier.preposition, {"in", "at", "on", "near"})) continue;
    first.qualifiers.push_back(qualifier);
    first.qualifiers.back().fillers = borrowed(qualifier.fillers, rule::kSharedPlace);
    return;
  }
}

// "focuses on expanding", "insists on paying": the gerund fills the place of the verb's prepositional object.
bool is_governed_gerund(const SentenceClauses& work, const RuleLexicon& lexicon, const Clause& clause) {
  const Clause& parent = work.clauses[clause.parent];
  const auto calls_for = [&] {  // "intends upon leaving", "spoke of leaving"
    if (is_one_of(clause.connective, {"about", "of"}) &&
        is_one_of(lexicon.verb_class(work.tree.lemma(parent.head)), {"communication", "cognition"}))
      return true;
    const std::string verb = std::string(work.tree.lemma(parent.head)) + ' ' + clause.connective;
    return !lexicon.prepositional_object(parent.predicate, clause.connective).empty() ||
           lexicon.embedding(verb, 'v', Complement::ing) != Embedding::none;
  };
  return clause.gerund && parent.kind == PredicateKind::verb && parent.objects.empty() && clause.head > parent.head &&
         !clause.connective.empty() && calls_for();
}

void link_contents(SentenceClauses& work, const RuleLexicon& lexicon, ClauseIndex index) {
  Clause& clause = work.clauses[index];
  if (clause.parent == kNoClause) return;
  Clause& parent = work.clauses[clause.parent];
  const bool direct = clause.governor == parent.head;
  if (!direct) return;
  // "noted that A, and that B": the second is noted, too.
  if (clause.link == ClauseLink::coordinate && clause.connective == "that" && parent.kind == PredicateKind::verb &&
      parent.connective != "that" && !parent.contents.empty()) {
    clause.link = ClauseLink::complement;
    parent.contents.push_back(index);
    return;
  }
  const Embedding embedding = embedding_of(work, lexicon, clause);
  const bool expletive = clause.link == ClauseLink::subject && work.tree.has(parent.head, Deprel::expl);
  if (clause.link == ClauseLink::complement || clause.link == ClauseLink::open_complement || expletive) {
    if (embedding != Embedding::none || parent.kind != PredicateKind::verb ||
        clause.link == ClauseLink::open_complement ||
        is_one_of(lexicon.verb_class(work.tree.lemma(parent.head)), {"communication", "cognition", "perception"}))
      parent.contents.push_back(index);
  } else if (clause.link == ClauseLink::adverbial &&
             (object_controls(embedding, clause.connective) || is_governed_gerund(work, lexicon, clause))) {
    if (!object_controls(embedding, clause.connective)) parent.rules.push_back(rule::kGovernedGerund);
    parent.contents.push_back(index);
  }
}

// "What interested me was the email": the email interested me, and nothing else is said.
void resolve_cleft(SentenceClauses& work, const RuleLexicon& lexicon, ClauseIndex index) {
  const TokenIndex named = named_by_cleft(work, lexicon, index);
  if (named == kNoToken) return;
  Clause& clause = work.clauses[index];
  const auto filled_so = [](const std::vector<Filler>& slot) {
    return !slot.empty() && slot.front().rule == rule::kCleft;
  };
  const ClauseIndex copular = work.clause_of[named];
  if ((!filled_so(clause.subjects) && !filled_so(clause.objects)) || clause.parent != copular) return;
  note(clause, rule::kCleft);
  work.clauses[copular].silent = true;
  work.clauses[copular].contents.push_back(index);
}

}  // namespace

void fill_arguments(SentenceClauses& work, const RuleLexicon& lexicon) {
  for (ClauseIndex i = 0; i < work.clauses.size(); ++i) {
    read_own_arguments(work, lexicon, i);
    fill_subject(work, lexicon, work.clauses[i]);
    fill_gap(work, lexicon, i);
    link_contents(work, lexicon, i);
    resolve_cleft(work, lexicon, i);
  }
  for (ClauseIndex i = work.clauses.size(); i-- > 0;) share_object(work, lexicon, work.clauses[i]);
  for (Clause& clause : work.clauses) share_later_object(work, lexicon, clause);
  for (Clause& clause : work.clauses) share_place(work, lexicon, clause);
  share_times(work);
}

}  // namespace relata::text
