#include "extractors/text/questions.h"

namespace relata::text {
namespace {

bool is_wh_word(std::string_view tag) { return is_one_of(tag, {"WP", "WRB", "WDT", "WP$"}); }

// Its own subject: not that of the copula around it ("the question is why should it exist?").
TokenIndex inner_subject(const Tree& tree, TokenIndex head) {
  for (const TokenIndex child : tree.children(head))
    if (tree.relation_kind(child) == Deprel::nsubj && tree.relation(child) != Deprel::nsubj_outer) return child;
  return kNoToken;
}

// Its auxiliary stands before its subject.
bool is_inverted(const Tree& tree, TokenIndex head) {
  const TokenIndex subject = inner_subject(tree, head);
  for (const TokenIndex child : tree.children(head)) {
    const Deprel kind = tree.relation_kind(child);
    if ((kind == Deprel::aux || kind == Deprel::cop) && subject != kNoToken && child < subject && child < head &&
        is_one_of(tree.xpos(child), {"VBD", "VBZ", "VBP", "MD"}))
      return true;
  }
  return false;
}

// Inverted, or a question word opens it.
bool is_question_in_form(const Tree& tree, TokenIndex head) {
  if (is_inverted(tree, head)) return true;
  for (const TokenIndex token : tree.subtree(head))
    if (!tree.is_punct(token) && tree.relation_kind(token) != Deprel::cc && tree.upos(token) != Upos::intj_)
      return is_wh_word(tree.xpos(token));
  return false;
}

bool is_tag(const Tree& tree, const Clause& clause) {
  if (clause.link != ClauseLink::apposed || tree.has(clause.head, Deprel::cc)) return false;
  int words = 0;
  for (const TokenIndex token : tree.subtree(clause.head)) {
    if (is_wh_word(tree.xpos(token))) return false;
    words += tree.is_punct(token) ? 0 : 1;
  }
  return words <= 4;
}

// The clause stands on the level of the main clause, or is what a verb on that level says.
bool may_ask(const SentenceClauses& work, const Clause& clause, ClauseIndex main) {
  const auto joined = [&](const Clause& one) {
    return one.parent == main && (one.link == ClauseLink::coordinate || one.link == ClauseLink::apposed);
  };
  const bool content = clause.link == ClauseLink::complement;
  if (content && clause.parent == main && is_inverted(work.tree, clause.head)) return true;
  if (content && clause.parent != kNoClause)
    return is_one_of(work.tree.lemma(work.clauses[clause.parent].head), {"say", "ask", "think", "wonder", "cry"}) &&
           !is_wh_word(work.tree.xpos(clause.head)) && (clause.parent == main || joined(work.clauses[clause.parent]));
  return joined(clause);
}

}  // namespace

bool ends_with_question(const Tree& tree) {
  for (TokenIndex i = tree.size(); i-- > 0;) {
    if (tree[i].form == "?" || tree[i].form == "?!" || tree[i].form == "??") return true;
    if (!tree.is_punct(i) || is_one_of(tree[i].form, {".", "!", ")"})) return false;  // "(?)." asks nothing
  }
  return false;
}

void scope_question(SentenceClauses& work) {
  if (!ends_with_question(work.tree)) return;
  for (ClauseIndex main = 0; main < work.clauses.size(); ++main) {
    if (work.clauses[main].link != ClauseLink::root || !work.clauses[main].question ||
        is_question_in_form(work.tree, work.clauses[main].head))
      continue;
    for (Clause& other : work.clauses) {
      if (other.head < work.clauses[main].head || !may_ask(work, other, main) || is_tag(work.tree, other) ||
          !is_question_in_form(work.tree, other.head))
        continue;
      other.question = true;
      work.clauses[main].question = false;
      for (Clause& beside : work.clauses)  // what stands between is stated, too
        if (beside.link == ClauseLink::apposed && beside.parent == main && beside.head < other.head)
          beside.question = false;
      for (Clause& joined : work.clauses)  // "do they sing, and is that their song?"
        if ((joined.link == ClauseLink::coordinate || joined.link == ClauseLink::apposed) && joined.head > other.head &&
            is_inverted(work.tree, joined.head))
          joined.question = true;
      break;
    }
  }
}

}  // namespace relata::text
