// What a clause's own words fill: subject, objects, qualifiers and embedded clauses, relative pronouns resolved.
#include "extractors/text/clause_arguments.h"

#include <algorithm>

#include "extractors/text/phrases.h"

namespace relata::text {
namespace {

// "so severe", "mild to moderately deficient": adverbs that stand right before an adjective and grade it, and its
// "not".
bool belongs_to_adjective(const Tree& tree, TokenIndex adjective, TokenIndex adverb) {
  if (adverb > adjective) return false;
  if ((tree.has(adjective, Deprel::cop) || tree.has(adjective, Deprel::aux_pass)) && tree.lower(adverb) == "not")
    return false;
  for (TokenIndex t = adverb + 1; t < adjective; ++t)
    if (tree.upos(t) != Upos::adv_ && tree.head(t) != adverb && tree.relation(t) != Deprel::advmod) return false;
  const std::string_view word = tree.lower(adverb);
  return is_one_of(
      word, {"so",           "too",          "more",    "most",       "less",       "least",   "very",       "quite",
             "rather",       "pretty",       "fairly",  "relatively", "extremely",  "highly",  "much",       "as",
             "increasingly", "particularly", "largely", "almost",     "nearly",     "not",     "completely", "totally",
             "twice",        "entirely",     "partly",       "deeply",  "slightly",   "especially", "equally", "moderately", "far",
             "even",         "doubly",       "fully",   "mostly",     "heavily",    "clearly", "purely"});
}

// "45 years old", "200 metres long": the measure before the word that it measures, kNoToken where there is none.
TokenIndex measure_of(const Tree& tree, TokenIndex adjective) {
  for (const TokenIndex child : tree.children(adjective)) {
    const Deprel kind = tree.relation_kind(child);
    if ((kind == Deprel::obl || kind == Deprel::nmod) && child < adjective && tree.has(child, Deprel::nummod) &&
        !tree.has(child, Deprel::case_) && tree.upos(child) == Upos::noun_)
      return child;
  }
  return kNoToken;
}

// "Iodine deficient", "risk averse": the bare noun right before an adjective, which says in what; not "ill today".
bool is_respect_of(const Tree& tree, TokenIndex adjective, TokenIndex noun) {
  const Deprel kind = tree.relation_kind(noun);
  return noun + 1 == adjective && tree.xpos(noun) == "NN" && tree.children(noun).empty() &&
         (kind == Deprel::advmod || kind == Deprel::obl || kind == Deprel::nmod) && !tree.lower(noun).ends_with("day") &&
         !is_one_of(tree.lower(noun), {"tomorrow", "tonight", "lot", "bit", "kind", "sort", "part"});
}

// "Mild to moderately deficient": the second end of what an adjective ranges over.
bool is_end_of_range(const Tree& tree, TokenIndex token) {
  const TokenIndex first = tree.head(token);
  const TokenIndex mark = tree.child(token, Deprel::mark);
  const TokenIndex to = mark != kNoToken ? mark : tree.child(token, Deprel::case_);
  return first != kNoToken && first + 1 == to && tree.lower(to) == "to" && tree.xpos(token) == "JJ" &&
         tree.upos(first) == Upos::adj_ && tree.child(token, Deprel::cop) == kNoToken;
}

std::string adjective_words(const Tree& tree, TokenIndex adjective) {
  TokenList words{adjective};
  for (const TokenIndex child : tree.children(adjective)) {
    const Deprel kind = tree.relation_kind(child);
    if (kind == Deprel::advmod ? belongs_to_adjective(tree, adjective, child) || is_respect_of(tree, adjective, child)
                               : kind == Deprel::compound || kind == Deprel::amod || kind == Deprel::flat ||
                                     kind == Deprel::fixed || kind == Deprel::nummod ||
                                     child == measure_of(tree, adjective) || is_end_of_range(tree, child) ||
                                     is_respect_of(tree, adjective, child))
      for (const TokenIndex part : tree.subtree(child)) words.push_back(part);
  }
  if (adjective + 1 < tree.size() && tree.lower(adjective + 1) == "enough" && tree.head(adjective + 1) == adjective)
    words.push_back(adjective + 1);
  for (TokenIndex t = adjective; t >= 2 && tree[t - 1].form == "-" && !tree[t - 1].space_after &&
                                 !tree[t - 2].space_after; t -= 2) {  // "right-handed"
    words.push_back(t - 1);
    words.push_back(t - 2);
  }
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words_of(tree, words);
}

// "became unable to move": what the adjective calls for is part of what is said.
std::string with_infinitive(const Tree& tree, TokenIndex adjective, std::string words) {
  constexpr std::size_t kMostWords = 8;
  for (const TokenIndex child : tree.children(adjective)) {
    const TokenList inner = tree.subtree(child);
    if (tree.relation_kind(child) == Deprel::xcomp && child > adjective && tree.lower(inner.front()) == "to" &&
        inner.size() <= kMostWords)
      (words += ' ') += words_of(tree, inner);
  }
  return words;
}

// "Drifted westwards", "turned north": where to; not "north of the river".
bool is_direction(const Tree& tree, TokenIndex adverb) {
  const std::string_view word = tree.lower(adverb);
  const bool points = word.ends_with("ward") || word.ends_with("wards");
  if (!points && !is_one_of(word, {"north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest"}))
    return false;
  return adverb > tree.head(adverb) && tree.children(adverb).empty() &&
         (adverb + 1 >= tree.size() || !is_one_of(tree.lower(adverb + 1), {"of", "and", "or", "-"}));
}

void add_adverb(SentenceClauses& work, const RuleLexicon& lexicon, Clause& clause, TokenIndex token) {
  const Tree& tree = work.tree;
  const std::string_view word = tree.lower(token);
  if (is_relative_pronoun(tree, token)) return;
  // "Finally, ..." orders the text, and not what happened.
  if (token == 0 && tree.size() > 1 && tree[1].form == "," &&
      is_one_of(word, {"finally", "first", "firstly", "second", "secondly", "third", "lastly", "overall", "then"}))
    return;
  if (lexicon.embedding(word, 'r', Complement::any) == Embedding::restrict_) {
    if (token > 0 && tree.lower(token - 1) == "not") return;  // "not only fills the square": and more
    clause.qualifiers.push_back({Role::restriction, "", {}, std::string(word), token, token < clause.head});
    return;
  }
  std::optional<Role> listed = lexicon.adverb_role(word);
  if (!listed && is_direction(tree, token)) listed = Role::destination;
  if (!listed && !(word.size() > 4 && word.ends_with("ly"))) return;
  const Role role = listed.value_or(Role::manner);
  if (role == Role::other) return;
  if (clause.kind == PredicateKind::adjective && belongs_to_adjective(tree, clause.head, token)) return;
  TokenList words{token};
  for (const TokenIndex child : tree.children(token)) {  // very quickly, 5,000 years ago
    const Deprel kind = tree.relation_kind(child);
    if ((kind == Deprel::obl || kind == Deprel::nmod || kind == Deprel::nummod || kind == Deprel::advmod) &&
        child < token)
      for (const TokenIndex part : tree.subtree(child)) words.push_back(part);
  }
  std::sort(words.begin(), words.end());
  for (const TokenIndex inner : words)
    if (is_one_of(tree.lower(inner), {"only", "solely", "merely"})) {
      clause.qualifiers.push_back({Role::restriction, "", {}, "only", inner, token < clause.head});
      return;
    }
  clause.qualifiers.push_back(
      {role, "", {}, words.size() == 1 ? std::string(word) : words_of(tree, words), token, token < clause.head});
}

// "Became famous for her work", "known as the Turnpike": the phrases behind the adjective say of what, and as what.
void add_phrases_of(SentenceClauses& work, const RuleLexicon& lexicon, ClauseIndex index, TokenIndex adjective) {
  for (const TokenIndex child : work.tree.children(adjective))
    if (work.tree.relation_kind(child) == Deprel::obl && child > adjective && work.tree.has(child, Deprel::case_) &&
        work.clause_of[child] == kNoClause)
      add_oblique(work, lexicon, index, child);
}

// "became president", "was elected president", "appear promising": a noun or adjective as open complement.
void add_predicative(SentenceClauses& work, const RuleLexicon& lexicon, ClauseIndex index, TokenIndex token) {
  Clause& clause = work.clauses[index];
  const Tree& tree = work.tree;
  if (is_end_of_range(tree, token)) return;  // said with the adjective
  const bool adjective =
      tree.upos(token) == Upos::adj_ || tree.upos(token) == Upos::adv_ || tree.upos(token) == Upos::verb_;
  const bool seems = lexicon.embedding(tree.lemma(clause.head), 'v', Complement::to) == Embedding::seem;
  if (seems && clause.kind == PredicateKind::verb) {
    clause.seems = is_one_of(tree.lemma(clause.head), {"seem", "appear"});  // who looks ill does look so, and may be well
    if (clause.seems) clause.predicate = "be";
  }
  std::string literal = adjective ? with_infinitive(tree, token, adjective_words(tree, token)) : std::string{};
  const bool results = adjective && lexicon.has(tree.lemma(clause.head), "result") && clause.objects.empty();
  if (seems || results || lexicon.has(tree.lemma(clause.head), "copula")) {
    if (adjective && work.clause_of[token] == kNoClause) add_phrases_of(work, lexicon, index, token);
    Qualifier qualifier{Role::object, "", {}, literal, token, false};
    if (!adjective)
      clause.objects = filled(work, lexicon, index, token);
    else
      clause.qualifiers.push_back(std::move(qualifier));
    return;
  }
  Qualifier qualifier{Role::role, preposition_of(tree, token), {}, std::move(literal), token, false};
  if (!adjective) qualifier.fillers = filled(work, lexicon, index, token);
  if (adjective) qualifier.role = Role::other;
  if (qualifier.literal.empty() && qualifier.fillers.empty()) return;
  clause.qualifiers.push_back(std::move(qualifier));
}

void add_copular_predicate(SentenceClauses& work, const RuleLexicon& lexicon, ClauseIndex index) {
  Clause& clause = work.clauses[index];
  const Tree& tree = work.tree;
  if (clause.kind == PredicateKind::noun || clause.kind == PredicateKind::prepositional) {
    clause.objects = fillers_of(work, clause.head);
  } else if (clause.kind == PredicateKind::adjective) {
    const bool measured = tree.upos(clause.head) == Upos::adv_ && measure_of(tree, clause.head) != kNoToken;
    if (tree.upos(clause.head) == Upos::adj_ || tree.upos(clause.head) == Upos::verb_ || measured) {
      clause.qualifiers.push_back({Role::object, "", {}, adjective_words(tree, clause.head), clause.head, false});
      for (const TokenIndex child : tree.children(clause.head))
        if (tree.relation_kind(child) == Deprel::conj && tree.upos(child) == Upos::adj_ &&
            work.clause_of[child] == kNoClause)
          clause.qualifiers.push_back({Role::object, "", {}, adjective_words(tree, child), child, false});
    } else if (lexicon.adverb_role(tree.lower(clause.head)) == Role::place &&
               !is_one_of(tree.lower(clause.head), {"here", "there"})) {  // was outside
      clause.qualifiers.push_back({Role::object, "", {}, std::string(tree.lower(clause.head)), clause.head, false});
    }
  }
}

bool owns(const SentenceClauses& work, ClauseIndex index, TokenIndex child) {
  return work.clause_of[child] == kNoClause || work.clause_of[child] == index;
}

// "Beat Norway 3-1": a score is no thing that is beaten.
bool is_score(const Tree& tree, TokenIndex token) {
  return tree.upos(token) == Upos::num_ && token + 2 < tree.size() && is_one_of(tree[token + 1].form, {"-", "–"}) &&
         tree.upos(token + 2) == Upos::num_ && tree.head(token + 2) == token;
}

// A second object makes the first one the recipient ("give him flexibility"), unless an "and" joins them.
void add_object(SentenceClauses& work, const RuleLexicon& lexicon, ClauseIndex index, TokenIndex token) {
  Clause& clause = work.clauses[index];
  if (!clause.objects.empty() && is_score(work.tree, token)) {
    clause.qualifiers.push_back({Role::quantity, "", {}, words_of(work.tree, work.tree.subtree(token)), token, false});
    return;
  }
  std::vector<Filler> objects = filled(work, lexicon, index, token);
  if (!clause.objects.empty() && lexicon.has(work.tree.lemma(clause.head), "name")) {  // proclaimed himself emperor
    clause.qualifiers.push_back({Role::role, "", std::move(objects), "", token, false});
    return;
  }
  if (!clause.objects.empty() && clause.objects.front().clause == kNoClause) {
    if (work.tree.has(token, Deprel::cc)) {
      for (Filler& filler : objects) clause.objects.push_back(std::move(filler));
      return;
    }
    const std::string_view klass = class_of(work, clause.objects.front().head.token, lexicon);
    if (clause.indirect.empty() && (is_one_of(klass, {"person", "organisation", "people-group", "name", "place"}) ||
                                    lexicon.has(work.tree.lemma(clause.head), "dative")))
      clause.indirect = std::move(clause.objects);
  }
  clause.objects = std::move(objects);
  clause.lost_object = clause.objects.empty() && !clause.question;  // "what do you eat?"
}

void add_subject(SentenceClauses& work, const RuleLexicon& lexicon, ClauseIndex index, TokenIndex token) {
  Clause& clause = work.clauses[index];
  const Tree& tree = work.tree;
  if (is_stray_title(work, token)) return;
  clause.own_subject = true;
  if (tree.relation(token) == Deprel::nsubj_outer) return;
  for (Filler& filler : filled(work, lexicon, index, token)) clause.subjects.push_back(std::move(filler));
  if (clause.question && clause.subjects.empty() &&
      is_one_of(tree.lower(token), {"anyone", "anybody", "someone", "somebody"}))
    clause.subjects.push_back({.head = {work.index, token}, .tokens = {token}});  // did anyone call?
  const bool speaks = is_one_of(lexicon.verb_class(tree.lemma(clause.head)), {"communication", "cognition"});
  clause.lost_subject = (clause.subjects.empty() && !is_free_relative(tree, token)) ||
                        (is_date(tree, token) && speaks);  // Saturday says nothing
}

// "Claiming that it works is dubious", "winking can acquire meaning": a clause as subject; a bare gerund is a thing, too.
void add_clausal_subject(const SentenceClauses& work, Clause& clause, TokenIndex child) {
  const Tree& tree = work.tree;
  clause.own_subject = true;
  if (tree.has(clause.head, Deprel::expl) || tree.relation(child) == Deprel::csubj_outer || child > clause.head) return;
  Filler filler;
  filler.head = {work.index, child};
  filler.clause = work.clause_of[child];
  filler.rule = rule::kClausalSubject;
  if (tree.xpos(child) == "VBG" && tree.children(child).empty()) filler.tokens = {child};
  if (filler.clause != kNoClause || !filler.tokens.empty()) clause.subjects.push_back(std::move(filler));
}

// "Calling the murders a crime", with the murders as somebody to whom a crime is called: they are what is called so.
bool is_named(const Tree& tree, const RuleLexicon& lexicon, TokenIndex receiver) {
  const TokenIndex verb = tree.head(receiver), name = tree.child(verb, Deprel::obj);
  return name != kNoToken && name > receiver && receiver > verb && lexicon.has(tree.lemma(verb), "name") &&
         tree.lemma(verb) != "make";
}

void add_child(SentenceClauses& work, const RuleLexicon& lexicon, ClauseIndex index, TokenIndex child) {
  Clause& clause = work.clauses[index];
  const Tree& tree = work.tree;
  const bool clausal = !owns(work, index, child) && tree.upos(child) == Upos::verb_;
  switch (tree.relation_kind(child)) {
    case Deprel::nsubj:
      add_subject(work, lexicon, index, child);
      return;
    case Deprel::csubj:
      add_clausal_subject(work, clause, child);
      return;
    case Deprel::expl:
      clause.own_subject = true;
      return;
    case Deprel::obj:
      if (clausal || is_stray_title(work, child)) return;
      add_object(work, lexicon, index, child);
      return;
    case Deprel::iobj:
      (is_named(work.tree, lexicon, child) ? clause.objects : clause.indirect) = filled(work, lexicon, index, child);
      return;
    case Deprel::obl:
      if (clause.kind == PredicateKind::adjective && child == measure_of(tree, clause.head)) return;
      if (!clausal && !is_stray_title(work, child)) add_oblique(work, lexicon, index, child);
      return;
    case Deprel::nmod:
      // A copula's prepositional phrases often hang on its noun; times among them are the clause's.
      if (tree.relation(child) == Deprel::nmod_unmarked &&
          (clause.kind == PredicateKind::verb ||
           (clause.kind == PredicateKind::prepositional && child < clause.head)))  // five miles from Oslo
        add_oblique(work, lexicon, index, child);
      else if (clause.kind == PredicateKind::noun && is_measured(tree, clause.head) &&
               !tree.has(clause.head, Deprel::conj) && preposition_of(tree, child) != "of")
        add_oblique(work, lexicon, index, child);
      return;
    case Deprel::advmod:
      if (owns(work, index, child)) add_adverb(work, lexicon, clause, child);
      if (tree.xpos(child) == "WRB") add_relative_adverb(work, lexicon, index, child);
      return;
    case Deprel::xcomp:
      if (owns(work, index, child)) add_predicative(work, lexicon, index, child);
      return;
    default:
      return;
  }
}

// "There are attractions on the island": where they are is said of their being.
void lift_places(const SentenceClauses& work, const RuleLexicon& lexicon, Clause& clause) {
  const Tree& tree = work.tree;
  if (clause.subjects.size() != 1 || clause.subjects.front().head.sentence != work.index) return;
  Filler& pivot = clause.subjects.front();
  const bool event = !lexicon.noun(tree.lemma(pivot.head.token)).verb.empty();
  TokenList phrases(tree.children(pivot.head.token).begin(), tree.children(pivot.head.token).end());
  if (is_one_of(tree.lemma(pivot.head.token), {"lot", "number", "plenty", "couple"}))  // a lot of shops in Oslo
    if (const TokenIndex of = tree.child(pivot.head.token, Deprel::nmod); of != kNoToken)
      phrases.insert(phrases.end(), tree.children(of).begin(), tree.children(of).end());
  for (const TokenIndex child : phrases) {
    if (tree.relation(child) != Deprel::nmod || child < pivot.head.token) continue;
    std::string preposition = preposition_of(tree, child);
    if (!is_one_of(preposition, {"in", "on", "at", "near", "within", "inside", "outside", "under", "behind", "along",
                                 "across", "among", "throughout", "around"}))
      continue;
    if (event && !is_one_of(class_of(work, child, lexicon), {"place", "facility"})) continue;  // a rise in prices
    if (preposition == "in" && is_one_of(class_of(work, child, lexicon), {"act", "cognition", "attribute", "feeling"}))
      continue;  // "an upsurge in research", "no doubt in belief": what it is in is no place
    const TokenList gone = tree.subtree(child);
    Qualifier place{Role::place, std::move(preposition), fillers_of(work, child), "", child, false};
    if (is_one_of(class_of(work, child, lexicon), {"date", "duration", "time"})) place.role = Role::time;
    if (place.fillers.empty()) continue;
    for (Filler& filler : place.fillers) filler.rule = rule::kExistentialPlace;
    std::erase_if(pivot.tokens, [&](TokenIndex t) { return std::binary_search(gone.begin(), gone.end(), t); });
    clause.qualifiers.push_back(std::move(place));
  }
}

// "What began as a protest has become a war": the protest has.
TokenIndex what_it_began_as(const Tree& tree, TokenIndex what) {
  if (tree.lower(what) != "what") return kNoToken;
  const TokenIndex begins = tree.child(what, Deprel::acl_relcl);
  if (begins == kNoToken || !is_one_of(tree.lemma(begins), {"begin", "start"})) return kNoToken;
  for (const TokenIndex child : tree.children(begins))
    if (tree.relation(child) == Deprel::obl && preposition_of(tree, child) == "as") return child;
  return kNoToken;
}

}  // namespace

std::vector<Filler> filled(const SentenceClauses& work, const RuleLexicon& lexicon, ClauseIndex index,
                           TokenIndex token) {
  for (const TokenIndex child : work.tree.children(token)) {  // both of which
    const Deprel kind = work.tree.relation_kind(child);
    if ((kind != Deprel::nmod && kind != Deprel::obl) || !is_relative_pronoun(work.tree, child) ||
        preposition_of(work.tree, child) != "of" || work.tree.xpos(child) == "WRB" ||
        is_free_relative(work.tree, child))  // "the story of how ...", "the opposite of what one expects"
      continue;
    if (is_part(work.tree, token)) return {part_of(work, token)};
    if (!is_one_of(work.tree.lemma(token), {"both", "all", "each"})) return {};
    token = child;
    break;
  }
  if (const TokenIndex began = what_it_began_as(work.tree, token); began != kNoToken) {
    std::vector<Filler> found = fillers_of(work, began);
    for (Filler& filler : found) filler.rule = rule::kRelativeClause;
    return found;
  }
  if (is_relative_pronoun(work.tree, token)) {
    const ClauseIndex relative = enclosing_relative(work, index, token);
    return relative == kNoClause ? std::vector<Filler>{} : antecedents(work, lexicon, relative);
  }
  return fillers_of(work, token);
}

void read_own_arguments(SentenceClauses& work, const RuleLexicon& lexicon, ClauseIndex index) {
  Clause& clause = work.clauses[index];
  if (clause.kind == PredicateKind::existential && work.tree.has(clause.head, Deprel::cop))
    clause.subjects = fillers_of(work, clause.head);  // "there has been much speculation", with the noun as its head
  else if (clause.kind != PredicateKind::verb && clause.kind != PredicateKind::existential)
    add_copular_predicate(work, lexicon, index);
  for (const TokenIndex child : work.tree.children(clause.head)) add_child(work, lexicon, index, child);
  if (clause.kind == PredicateKind::existential) lift_places(work, lexicon, clause);
}

}  // namespace relata::text
