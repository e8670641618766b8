// Adverbial clauses: what their connective makes of them, and what a condition makes of its main clause.
#include "extractors/text/subordinate_context.h"

#include <algorithm>

#include "extractors/text/embedding_context.h"
#include "extractors/text/phrases.h"

namespace relata::text {
namespace {

bool is_condition(std::string_view connective) {
  return is_one_of(connective, {"if", "unless", "provided", "provided that", "in case", "assuming", "assuming that",
                                "as long as", "so long as", "only if", "supposing", "supposing that", "providing",
                                "providing that", "on condition that"});
}

// "Mistakes are inevitable as long as there are humans": beside what is so, a time and no condition.
bool lasts(std::string_view connective, const Clause& main) {
  return is_one_of(connective, {"as long as", "so long as"}) && main.status.plain();
}

// "..., if you want": about what the hearer may want; the main clause holds whether or not.
bool is_courtesy(const SentenceClauses& work, const Clause& condition) {
  const Tree& tree = work.tree;
  const TokenIndex subject = tree.child_kind(condition.head, Deprel::nsubj);
  return condition.connective == "if" && subject != kNoToken && tree.lemma(subject) == "you" &&
         is_one_of(tree.lemma(condition.head), {"want", "like", "prefer", "wish", "need", "wonder", "ask", "fancy"});
}

// "if worn at all", "if ever published": a side remark.
bool is_side_remark(const SentenceClauses& work, const Clause& condition) {
  const Tree& tree = work.tree;
  if (condition.own_subject || condition.connective != "if") return false;
  for (const TokenIndex token : tree.subtree(condition.head))
    if (tree.lower(token) == "ever" || (tree.lower(token) == "all" && token > 0 && tree.lower(token - 1) == "at"))
      return true;
  return false;
}

// The modality of a main clause under this condition.
Modality under_condition(const SentenceClauses& work, const Clause& clause, const Clause& condition) {
  const Modality own = clause.status.modality;
  if (own == Modality::asked || own == Modality::commanded) return own;
  if (own != Modality::certain && is_side_remark(work, condition)) return own;
  const bool states_what_is = clause.predicate == "be" || clause.predicate == "exist" || clause.predicate == "have";
  if (own == Modality::certain && states_what_is && is_courtesy(work, condition)) return own;
  return Modality::conditional;
}

bool is_open_future(Modality modality) {
  return modality == Modality::planned || modality == Modality::conditional || modality == Modality::hypothetical ||
         modality == Modality::commanded || modality == Modality::asked || modality == Modality::desired;
}

// Its subject is things of a kind: a plural without article or number ("when thoughts are formed").
bool is_generic(const SentenceClauses& work, const Clause& clause) {
  const Tree& tree = work.tree;
  const TokenIndex noun = subject_word(work, clause);
  if (noun == kNoToken || tree.xpos(noun) != "NNS") return false;
  for (const TokenIndex child : tree.children(noun)) {
    const Deprel kind = tree.relation_kind(child);
    if (kind == Deprel::det || kind == Deprel::nummod || tree.relation(child) == Deprel::nmod_poss) return false;
  }
  return true;
}

// "when the airport shut", "as they stroll": finite clauses of time, true where they tell of what was or is.
bool happens(const SentenceClauses& work, const Clause& clause, const Clause& parent) {
  const std::string_view connective = clause.connective;
  if (connective == "as" && clause.kind != PredicateKind::verb) return true;  // as there are festivals: because
  if (!is_one_of(connective, {"after", "when", "once", "as", "as soon as", "since", "until", "even when",
                              "by the time", "just as"}))
    return false;
  const Modality modality = parent.status.modality;
  if (is_one_of(connective, {"as", "just as"}) && !is_open_future(modality)) return true;
  if (connective == "when" && modality == Modality::certain && is_generic(work, clause)) return true;
  if (!clause.past_tense && work.tree.sentence().kind != SentenceKind::heading) return false;
  if (modality == Modality::certain) return true;
  // "was about to leave when the airport shut"
  const Clause* above = parent.parent == kNoClause ? nullptr : &work.clauses[parent.parent];
  return modality == Modality::planned && parent.infinitive && above != nullptr && above->past_tense &&
         above->context.modality == Modality::certain;
}

// "Just because you own a horse, you need not ride": supposed, for it proves nothing.
bool is_no_proof(const SentenceClauses& work, const Clause& clause, const Clause& parent) {
  const TokenIndex first = work.tree.first_word_of(clause.head);
  return clause.connective == "because" && parent.status.polarity == Polarity::negative && clause.head < parent.head &&
         is_one_of(work.tree.lower(first), {"just", "simply", "merely", "only"});
}

// "Nominated her as judge, replacing Smith", "is considering duties, affecting trade": what would come of it; not what is
// said with it.
bool comes_of_a_plan(const Clause& clause, const Clause& parent) {
  return is_one_of(parent.predicate, {"nominate", "propose", "recommend", "consider", "plan", "weigh", "discuss",
                                      "debate", "contemplate", "envisage", "demand", "urge", "call for", "request"}) &&
         !is_one_of(clause.predicate, {"say", "cite", "call", "accuse", "add", "note", "warn", "argue", "describe",
                                       "blame", "quote", "tell", "claim", "explain", "refer", "use"});
}

}  // namespace

bool is_denied_by_connective(const Tree& tree, const Clause& clause) {
  if (is_one_of(clause.connective, {"without", "instead of", "rather than", "far from"})) return true;
  const TokenIndex mark = tree.child_kind(clause.head, Deprel::mark);
  return clause.connective == "from" && mark != kNoToken && mark > 0 && tree.lower(mark - 1) == "far";
}

Status adverbial_context(const SentenceClauses& work, const Clause& clause, const Clause& parent) {
  const std::string_view connective = clause.connective;
  Status context;
  context.holders = parent.status.holders;
  if (lasts(connective, parent)) return context;
  if (is_condition(connective) || is_one_of(connective, {"whether", "lest", "even if"})) {
    context.modality = Modality::hypothetical;
    return context;
  }
  if (is_no_proof(work, clause, parent)) return with(context, Modality::hypothetical, false);
  if (clause.gerund && connective.empty() && clause.head > parent.head && comes_of_a_plan(clause, parent))
    return with(context, Modality::planned, false);
  if (connective == "where" && parent.status.modality != Modality::certain)  // raise it to where they feel at home
    return with(context, parent.status.modality, false);
  if (is_one_of(connective, {"as if", "as though", "like"})) return with(context, Modality::hypothetical, false);
  if (clause.infinitive ||
      is_one_of(connective, {"so that", "in order that", "in order to", "so as to", "in order for"}))
    return with(context, Modality::planned, false);
  if (is_one_of(connective, {"because", "since", "although", "though", "even though", "while", "whereas", "whilst",
                             "given that", "considering that", "now that", "where"}) &&
      clause.finite)
    return context;
  if (clause.finite)
    return happens(work, clause, parent) ? context : with(context, Modality::possible, false);
  if (connective == "without") return with(parent.status, parent.status.modality, true);
  if (is_denied_by_connective(work.tree, clause)) return with(context, Modality::certain, true);
  const bool sure = connective.empty() ||
                    is_one_of(connective, {"after", "while", "by", "in", "on", "through", "despite", "since", "when",
                                           "upon", "besides", "in addition to", "while", "though", "although", "with"});
  if (!sure) return with(context, Modality::possible, false);
  context.modality = parent.status.modality;
  const bool apart = clause.head > 0 && connective.empty() && parent.status.modality == Modality::certain;
  if (parent.status.polarity == Polarity::negative) {
    bool comma = false;
    for (const TokenIndex child : work.tree.children(clause.head)) comma = comma || work.tree[child].form == ",";
    if (!(apart && comma)) context.modality = Modality::possible;
  }
  return context;
}

void apply_condition(SentenceClauses& work, ClauseIndex index) {
  Clause& clause = work.clauses[index];
  for (ClauseIndex i = index + 1; i < work.clauses.size(); ++i) {
    const Clause& other = work.clauses[i];
    if (other.parent != index || other.link != ClauseLink::adverbial || !is_condition(other.connective) ||
        lasts(other.connective, clause))
      continue;
    clause.condition = i;
    clause.status.modality = under_condition(work, clause, other);
    note(clause, rule::kCondition);
  }
  if (clause.link != ClauseLink::coordinate || clause.condition != kNoClause) return;
  const Clause& first = work.clauses[clause.parent];
  if (first.condition == kNoClause || work.clauses[first.condition].head > first.head) return;
  clause.condition = first.condition;
  clause.status.modality = under_condition(work, clause, work.clauses[first.condition]);
  note(clause, rule::kCondition);
}

}  // namespace relata::text
