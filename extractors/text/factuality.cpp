// Polarity, modality and holders of every clause: what its surroundings make of it, then what its own words do.
#include <algorithm>

#include "extractors/nlp/negation_words.h"
#include "extractors/text/clause_arguments.h"
#include "extractors/text/embedding_context.h"
#include "extractors/text/factuality_marks.h"
#include "extractors/text/phrases.h"
#include "extractors/text/presupposition.h"
#include "extractors/text/sources.h"
#include "extractors/text/subordinate_context.h"

namespace relata::text {
namespace {

// "explained how she left", "knows when it closed": that she left and it closed is taken for granted.
bool asks_for_manner(const Tree& tree, TokenIndex head) {
  for (const TokenIndex child : tree.children(head))
    if (child < head && is_one_of(tree.lower(child), {"how", "why", "when", "where"})) return true;
  return false;
}

// "gotta", "has got", however its form is tagged.
bool is_perfect(const Tree& tree, TokenIndex verb) {
  if (verb + 1 < tree.size() && tree.lower(verb + 1) == "ta") return true;
  if (tree.xpos(verb) == "VBN") return true;
  for (const TokenIndex child : tree.children(verb))
    if (tree.relation_kind(child) == Deprel::aux && tree.lemma(child) == "have") return true;
  return false;
}

// "Suppose that Italy leaves": an invitation to think it so.
bool is_supposition(const SentenceClauses& work, const Clause& governor) {
  return governor.imperative && is_one_of(work.tree.lemma(governor.head), {"suppose", "imagine", "assume", "say",
                                                                           "picture", "pretend", "consider"});
}

// "The images remind us that ...", "you will note that ...": a thing claims nothing, and a hearer only takes note.
bool takes_for_granted(const SentenceClauses& work, const RuleLexicon& lexicon, const Clause& governor) {
  const std::string_view word = work.tree.lemma(governor.head);
  if (is_one_of(word, {"note", "recall", "observe"})) return addresses_hearer(work, governor);
  const TokenIndex subject = subject_word(work, governor);
  return word == "remind" && subject != kNoToken && work.tree.upos(subject) == Upos::noun_ &&
         !is_one_of(class_of(work, subject, lexicon), {"person", "organisation", "people-group", "group", "document"});
}

// "An effort was made to find it": what is made, and does nothing itself, is made for that.
bool is_made_for(const SentenceClauses& work, const RuleLexicon& lexicon, const Clause& governor) {
  const TokenIndex made = subject_word(work, governor);
  return made != kNoToken && work.tree.upos(made) == Upos::noun_ &&
         is_one_of(class_of(work, made, lexicon), {"act", "event", "process", "attribute", "cognition", "communication",
                                                   "quantity", "phenomenon", "money", "document"});
}

// "Join us and watch your savings grow": what is seen happens where the seeing does.
bool is_seen_happening(const SentenceClauses& work, const Clause& clause, const Clause& governor) {
  return !clause.finite && !clause.infinitive && !governor.status.plain() &&
         is_one_of(work.tree.lemma(governor.head), {"watch", "see", "hear", "feel", "notice", "observe"});
}

// "She was supposed to leave": what is meant to be, and nothing that anybody supposes.
bool is_supposed_to(const Clause& governor, const Clause& clause) {
  return governor.predicate == "suppose" && governor.passive && clause.infinitive;
}

Embedding guessed_embedding(const RuleLexicon& lexicon, const SentenceClauses& work, const Clause& clause,
                            const Clause& governor) {
  const Embedding listed = embedding_of(work, lexicon, clause);
  const std::string_view word = work.tree.lemma(governor.head);
  if (clause.finite && is_supposition(work, governor)) return Embedding::pretend;
  if (word == "feel" && clause.gerund && clause.connective == "like") return Embedding::desire;  // felt like skipping it
  if (listed == Embedding::factive && governor.status.polarity == Polarity::negative &&
      is_one_of(word, {"clear", "evident", "obvious", "apparent", "plain", "certain"}))
    return Embedding::none;  // it is not clear that ...
  if (is_seen_happening(work, clause, governor)) return Embedding::possible;
  if (listed == Embedding::report && takes_for_granted(work, lexicon, governor)) return Embedding::factive;
  if (is_one_of(word, {"elect", "appoint", "hire", "select", "choose", "nominate"}) && clause.infinitive &&
      (governor.passive || !governor.objects.empty()))
    return Embedding::plan;  // elect somebody to decide
  if (word == "make" && governor.passive && clause.infinitive && is_made_for(work, lexicon, governor))
    return Embedding::plan;
  if (is_supposed_to(governor, clause)) return Embedding::plan;
  if ((listed == Embedding::phase || word == "start" || word == "begin") && governor.passive && clause.infinitive)
    return Embedding::plan;  // was started to help
  if (word == "go" && work.tree.xpos(governor.head) == "VBG" && clause.infinitive)
    return Embedding::plan;  // is going to leave
  if (word == "take" && clause.infinitive && !governor.past_tense) return Embedding::none;  // it takes years to build one
  if (governor.past_tense && word == "able") return Embedding::implicative;               // was able to leave: did
  if (governor.past_tense && word == "unable") return Embedding::failure;
  if (word == "get" && clause.infinitive && is_perfect(work.tree, governor.head))
    return Embedding::necessity;  // has got to leave
  if (listed == Embedding::ask && clause.finite && asks_for_manner(work.tree, clause.head)) return Embedding::factive;
  if (listed != Embedding::none) return listed;
  const Complement form = complement_form(work, clause);
  if (form == Complement::wh) return asks_for_manner(work.tree, clause.head) ? Embedding::factive : Embedding::ask;
  const std::string_view klass = lexicon.verb_class(work.tree.lemma(governor.head));
  if (form == Complement::that && klass == "communication") return Embedding::report;
  if (form == Complement::that && klass == "cognition") return Embedding::belief;
  if (form == Complement::to && governor.kind == PredicateKind::verb) return Embedding::plan;
  return Embedding::none;
}

// "says" without anything said: the tree lost it, and what stands after it may be it.
bool lost_its_content(const RuleLexicon& lexicon, const Clause& saying) {
  return saying.contents.empty() && saying.kind == PredicateKind::verb && lexicon.has(saying.predicate, "clausal");
}

// "There is no proof that ...", "did not find any evidence that ...": the noun stands for nothing that there is.
bool is_denied(const SentenceClauses& work, TokenIndex noun, const Clause& parent) {
  const Tree& tree = work.tree;
  for (const TokenIndex child : tree.children(noun))
    if (tree.relation_kind(child) == Deprel::det && tree.lemma(child) == "no") return true;
  const bool existential = parent.kind == PredicateKind::existential && tree.relation_kind(noun) == Deprel::nsubj;
  return parent.status.polarity == Polarity::negative && parent.status.modality == Modality::certain &&
         (existential || tree.relation_kind(noun) == Deprel::obj);
}

// "the plan to leave", "allegations that ...": what the noun makes of its clause; a bare participle is taken for
// granted.
Status adnominal_context(const SentenceClauses& work, const RuleLexicon& lexicon, Clause& clause,
                         const Clause* parent) {
  const bool content = clause.infinitive || !clause.connective.empty();
  if (!content && clause.gerund && clause.governor != kNoToken &&
      is_one_of(work.tree.lemma(clause.governor), {"difficulty", "trouble", "problem"}))
    return with(presupposed(work, lexicon, clause), Modality::possible, false);  // "had trouble finding it"
  if (!content || clause.governor == kNoToken) return presupposed(work, lexicon, clause);
  Clause noun;  // the noun as a governing predicate of its own
  noun.head = clause.governor;
  noun.kind = PredicateKind::noun;
  if (parent != nullptr) noun.status = parent->status;
  if (const TokenIndex owner = work.tree.child(clause.governor, Deprel::nmod_poss); owner != kNoToken)
    noun.subjects = fillers_of(work, owner);
  note(clause, rule::kEmbedding);
  if (tells_who_did(work, lexicon, clause)) return parent->status;
  const Embedding embedding = embedding_of(work, lexicon, clause);
  const bool denied = parent != nullptr && is_denied(work, clause.governor, *parent);
  if (denied && embedding == Embedding::doubt) {  // there is no doubt that ...
    Status context;
    context.holders = parent->status.holders;
    return context;
  }
  const bool owned = work.tree.child(clause.governor, Deprel::nmod_poss) != kNoToken;
  if (embedding == Embedding::failure && (owned || !denied))
    noun.status.polarity = Polarity::positive;  // "did not testify due to her failure to appear": she did not appear
  if (embedding == Embedding::report || embedding == Embedding::belief)
    noun.status.polarity = denied ? Polarity::negative : Polarity::positive;
  if (denied && embedding == Embedding::belief) return embedded(work, noun, Embedding::report);
  return embedded(work, noun, embedding);
}

// "All you have to do is join and pay": what is to be done, but for "what he did was resign".
bool names_what_to_do(const Tree& tree, const Clause& clause) {
  TokenIndex what = tree.child(clause.head, Deprel::nsubj_outer);
  const TokenIndex subject = tree.child(clause.head, Deprel::nsubj);
  if (what == kNoToken && tree.xpos(clause.head) == "VB" && subject != kNoToken && tree.lower(subject) == "all")
    what = subject;  // with "is" as an auxiliary
  else if (clause.kind != PredicateKind::clause || subject != kNoToken ||
           tree.child_kind(clause.head, Deprel::aux) != kNoToken || !is_one_of(tree.xpos(clause.head), {"VB", "VBN", "VBP"}))
    return false;
  const TokenIndex relative = what == kNoToken ? kNoToken : tree.child(what, Deprel::acl_relcl);
  return relative != kNoToken && tree.xpos(relative) != "VBD";
}

// "Rumour is the shop is closing", where the tree makes it two subjects of one verb: what is rumoured.
bool is_rumoured(const Tree& tree, const Clause& clause) {
  for (const TokenIndex child : tree.children(clause.head))
    if (tree.relation_kind(child) == Deprel::nsubj && child < clause.head &&
        is_one_of(tree.lemma(child), {"rumour", "rumor", "gossip", "word", "theory", "hope", "fear"}))
      for (TokenIndex next = child + 1; next < clause.head; ++next)
        if (tree.relation(next) == Deprel::nsubj && tree.head(next) == clause.head && tree.lemma(next - 1) != "of")
          return true;
  return false;
}

// "The good news is that the bank survived", but for "the fear is that it fails": what is so, whoever fears it or not.
bool is_told_as_fact(const Tree& tree, const Clause& clause) {
  const TokenIndex noun = tree.child(clause.head, Deprel::nsubj_outer);
  return noun != kNoToken && tree.child_kind(noun, Deprel::nmod_poss) == kNoToken &&
         is_one_of(tree.lemma(noun), {"fact", "truth", "reality", "news", "result", "upshot", "problem", "trouble",
                                      "irony", "downside", "upside", "advantage", "disadvantage", "drawback"});
}

// "Not sure the shop is open", without a verb of its own: what is doubted, and not told.
bool is_left_open(const Tree& tree, const Clause& clause) {
  const TokenIndex governor = tree.head(clause.head);
  if (tree.relation(clause.head) != Deprel::ccomp || governor == kNoToken || tree.upos(governor) != Upos::adj_)
    return false;
  const TokenIndex adverb = tree.child(governor, Deprel::advmod);
  return (adverb != kNoToken && nlp::is_not_or_never(tree.lower(adverb))) ||
         is_one_of(tree.lemma(governor), {"sure", "unsure", "doubtful", "certain", "confident", "hopeful", "afraid"});
}

// A main clause: certain, unless it is asked or a piece of a sentence.
Status main_context(const Tree& tree, Clause& clause) {
  Status context;
  if ((clause.connective == "that" && !is_told_as_fact(tree, clause)) || clause.infinitive)
    context.modality = Modality::possible;
  if (is_rumoured(tree, clause) || is_left_open(tree, clause)) context.modality = Modality::possible;
  if (names_what_to_do(tree, clause)) context.modality = Modality::necessary;
  if (clause.gerund && !clause.own_subject && clause.kind == PredicateKind::verb)
    context.modality = Modality::possible;  // "Running a business" names what one may do
  if (is_denied_by_connective(tree, clause)) context.polarity = Polarity::negative;
  if (clause.question) {
    context.modality = Modality::asked;
    note(clause, rule::kQuestion);
  }
  return context;
}

// Parataxis: a main clause beside another, under the same speaker.
Status apposed_context(const SentenceClauses& work, const RuleLexicon& lexicon, Clause& clause, const Clause* parent) {
  if (parent != nullptr && lost_its_content(lexicon, *parent) && clause.head > parent->head && !clause.parenthetical)
    return held_by(work, *parent, Embedding::report);
  Status context = clause.question ? main_context(work.tree, clause) : Status{};
  if (parent != nullptr) context.holders = parent->status.holders;
  return context;
}

// Coordination: what the first clause stands in, unless only the second one says what was said.
Status coordinate_context(const SentenceClauses& work, const RuleLexicon& lexicon, Clause& clause,
                          const Clause& parent) {
  if (lost_its_content(lexicon, parent) && clause.head > parent.head) return held_by(work, parent, Embedding::report);
  if (parent.link == ClauseLink::root && parent.infinitive && clause.own_subject && !clause.infinitive)
    return main_context(work.tree, clause);  // "not to upstage him, but theirs was the first": apart from it
  if (clause.question) return with(parent.context, main_context(work.tree, clause).modality, false);
  return parent.context;
}

// Complements and adverbial clauses: what the predicate above them makes of them.
Status governed_context(const SentenceClauses& work, const RuleLexicon& lexicon, Clause& clause, const Clause& parent) {
  const Embedding embedding = guessed_embedding(lexicon, work, clause, parent);
  if (is_hortative(work, parent)) {
    note(clause, rule::kHortative);
    return with(parent.status, Modality::commanded, false);
  }
  const bool content = std::find(parent.contents.begin(), parent.contents.end(), work.clause_of[clause.head]) !=
                       parent.contents.end();
  if (clause.link == ClauseLink::adverbial && (!content || (clause.gerund && embedding == Embedding::none))) {
    if (parent.kind == PredicateKind::adjective && (clause.infinitive || clause.connective == "that"))
      return embedded(work, parent, embedding);
    if (clause.infinitive) note(clause, rule::kPurpose);
    return adverbial_context(work, clause, parent);
  }
  if (embedding == Embedding::report && is_own_words(work, parent)) {
    note(clause, rule::kOwnWords);
    return with(parent.context, Modality::certain, false);
  }
  note(clause,
       embedding == Embedding::report || embedding == Embedding::belief ? rule::kAttribution : rule::kEmbedding);
  Status context = embedded(work, parent, embedding);
  if (clause.question && clause.link == ClauseLink::complement && clause.finite) {  // he said, will ye go?
    context.modality = Modality::asked;
    note(clause, rule::kQuestion);
  }
  return context;
}

// The clause's surroundings, by how it hangs on its parent.
Status context_of(const SentenceClauses& work, const RuleLexicon& lexicon, Clause& clause) {
  const Clause* parent = clause.parent == kNoClause ? nullptr : &work.clauses[clause.parent];
  switch (clause.link) {
    case ClauseLink::root:
      return main_context(work.tree, clause);
    case ClauseLink::coordinate:
      return coordinate_context(work, lexicon, clause, *parent);
    case ClauseLink::relative:
      if (parent != nullptr && !parent->status.plain() && is_cleft(work, clause)) note(clause, rule::kCleft);
      return presupposed(work, lexicon, clause);
    case ClauseLink::apposed:
      return apposed_context(work, lexicon, clause, parent);
    case ClauseLink::adnominal:
      return adnominal_context(work, lexicon, clause, parent);
    default:
      return parent == nullptr ? Status{} : governed_context(work, lexicon, clause, *parent);
  }
}

// Joined by "or" to another predicate; of "stroll, sit or dine" each.
bool is_alternative(const Tree& tree, TokenIndex head) {
  const TokenIndex first = tree.relation_kind(head) == Deprel::conj ? tree.head(head) : head;
  if (first == kNoToken) return false;
  for (const TokenIndex child : tree.children(first)) {
    const TokenIndex cc = tree.child(child, Deprel::cc);
    if (tree.relation_kind(child) == Deprel::conj && cc != kNoToken && tree.lemma(cc) == "or" && child >= head)
      return true;
  }
  return false;
}

void apply_marks(const SentenceClauses& work, const RuleLexicon& lexicon, Clause& clause) {
  const Marks marks = read_marks(work, lexicon, work.clause_of[clause.head]);
  Status& status = clause.status;
  status = clause.context;
  const bool hard = status.modality == Modality::hypothetical || status.modality == Modality::asked ||
                    status.modality == Modality::commanded;
  if (marks.modality != Modality::certain) {
    if (!hard) status.modality = marks.modality;
    note(clause, rule::kModality);
  }
  if (marks.negative) {
    status.polarity = flipped(status.polarity);
    note(clause, rule::kNegation);
  }
  if (clause.seems && status.modality == Modality::certain) {
    status.modality = Modality::possible;
    note(clause, rule::kModality);
  }
  if (clause.kind == PredicateKind::clause && !clause.finite && status.modality == Modality::certain)
    status.modality = Modality::possible;
  if (marks.hearsay) {
    status.holders.push_back({std::nullopt, marks.hearsay_word == "allegedly"    ? "allege"
                                            : marks.hearsay_word == "apparently" ? "appear"
                                                                                 : "report"});
    note(clause, rule::kHearsay);
  }
  if (clause.imperative && status.modality != Modality::asked) {
    status.modality = Modality::commanded;
    note(clause, rule::kCommand);
  }
  if (status.modality == Modality::certain && is_alternative(work.tree, clause.head)) {
    status.modality = Modality::possible;
    note(clause, rule::kAlternative);
  }
}

// "I am glad that ...": the adjective says something of its subject, apart from the clause.
bool feels(const SentenceClauses& work, const Clause& clause) {
  const TokenIndex subject = subject_word(work, clause);
  const bool somebody = subject != kNoToken && work.tree.lemma(subject) != "it";
  if (somebody && has_rule(clause, rule::kParticipleState))
    return true;  // was amazed to see
  return somebody && std::all_of(clause.contents.begin(), clause.contents.end(),
                                 [&](ClauseIndex content) { return work.clauses[content].finite; });
}

// To need is to be in want of it, but "you need to bring a coat" tells somebody to.
bool advises(const SentenceClauses& work, const Clause& clause) {
  const TokenIndex subject = subject_word(work, clause);
  return !clause.past_tense && subject != kNoToken && work.tree.lower(subject) == "you";
}

// Verbs that only shade what they embed ("begin to", "seem to") say nothing by themselves.
void silence(const SentenceClauses& work, const RuleLexicon& lexicon, Clause& clause) {
  if (clause.contents.empty()) return;
  if (is_hortative(work, clause)) clause.silent = true;
  if (clause.kind == PredicateKind::adjective) {
    clause.silent = !feels(work, clause);
    return;
  }
  for (const ClauseIndex content : clause.contents) {
    const Embedding embedding = embedding_of(work, lexicon, work.clauses[content]);
    if (is_supposed_to(clause, work.clauses[content]) || embedding == Embedding::phase ||
        embedding == Embedding::seem || embedding == Embedding::stop ||
        (embedding == Embedding::necessity && (clause.predicate != "need" || advises(work, clause))) ||
        (embedding == Embedding::failure && clause.objects.empty() &&
         !is_one_of(clause.predicate, {"refuse", "prevent", "decline", "block", "stop"})) ||
        (embedding == Embedding::implicative &&
         !clause.passive &&
         is_one_of(clause.predicate,
                   {"use", "manage", "happen", "come", "get", "go", "have", "prove", "help", "continue"}) &&
         clause.objects.empty()))
      clause.silent = true;
  }
}

// Its holder so far is only that of its quotation marks.
bool is_from_quotation(const Clause& clause) {
  return has_rule(clause, rule::kQuotation);
}

}  // namespace

void judge_factuality(SentenceClauses& work, const RuleLexicon& lexicon) {
  const TokenIndex correlation = correlation_of(work.tree);
  for (ClauseIndex i = 0; i < work.clauses.size(); ++i) {
    Clause& clause = work.clauses[i];
    const Status before = clause.context;  // what quotation or parenthetical speech made of it
    clause.context = context_of(work, lexicon, clause);
    if (clause.parenthetical)
      clause.context = {};
    else if (clause.context.holders.empty() || (clause.link != ClauseLink::apposed && !is_from_quotation(clause)))
      clause.context.holders.insert(clause.context.holders.end(), before.holders.begin(), before.holders.end());
    if (before.modality != Modality::certain) clause.context.modality = before.modality;
    if (before.polarity == Polarity::negative) clause.context.polarity = Polarity::negative;
    // Whatever an odd tree hangs it on, "if" never states, nor what is joined to it.
    if (is_one_of(clause.connective, {"if", "unless", "whether", "in case"}) &&
        clause.context.modality == Modality::certain)
      clause.context.modality = Modality::hypothetical;
    if (correlation != kNoToken && clause.head > correlation && clause.context.modality == Modality::certain)
      clause.context.modality = Modality::possible;
    add_source(work, lexicon, clause);
    apply_marks(work, lexicon, clause);
    apply_condition(work, i);
    silence(work, lexicon, clause);
  }
  share_times_of_shades(work);
}

}  // namespace relata::text
