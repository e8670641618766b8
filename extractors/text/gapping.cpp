#include "extractors/text/gapping.h"

#include "extractors/text/phrases.h"

namespace relata::text {
namespace {

std::vector<Filler> filled_again(const SentenceClauses& work, TokenIndex head) {
  std::vector<Filler> fillers = fillers_of(work, head);
  for (Filler& filler : fillers) filler.rule = rule::kGapping;
  return fillers;
}

// The complement takes the place of the one that stands there in the whole clause; false where none does.
bool replace_complement(const SentenceClauses& work, const Clause& whole, TokenIndex complement, Clause& gap) {
  const std::string preposition = preposition_of(work.tree, complement);
  if (preposition.empty()) {
    gap.objects = filled_again(work, complement);
    return !whole.objects.empty() && work.tree.upos(complement) != Upos::num_ && !gap.objects.empty();
  }
  if (!whole.objects.empty()) return false;
  for (const Qualifier& qualifier : whole.qualifiers) {
    const bool contrast =
        is_one_of(qualifier.preposition, {"for", "against"}) && is_one_of(preposition, {"for", "against"});
    if (qualifier.preposition != preposition && !contrast) continue;
    Qualifier replaced = qualifier;
    replaced.preposition = preposition;
    replaced.fillers = filled_again(work, complement);
    replaced.token = complement;
    gap.qualifiers.push_back(std::move(replaced));
    return !gap.qualifiers.back().fillers.empty();
  }
  return false;
}

}  // namespace

std::vector<Clause> gapped_clauses(const SentenceClauses& work, const Clause& clause) {
  const Tree& tree = work.tree;
  std::vector<Clause> found;
  if (clause.subjects.empty() || !clause.contents.empty() || clause.kind != PredicateKind::verb) return found;
  for (const TokenIndex subject : tree.children(clause.head)) {
    const TokenIndex complement = tree.child(subject, Deprel::orphan);
    if (tree.relation(subject) != Deprel::conj || complement == kNoToken || work.clause_of[subject] != kNoClause ||
        tree.has(subject, Deprel::case_))  // "was voiced by her in the film and by him on stage"
      continue;
    Clause gap = clause;
    gap.subjects = filled_again(work, subject);
    gap.indirect.clear();
    std::erase_if(gap.qualifiers, [](const Qualifier& qualifier) { return !qualifier.before_verb; });
    gap.propositions.clear();
    if (!gap.subjects.empty() && replace_complement(work, clause, complement, gap)) found.push_back(std::move(gap));
  }
  return found;
}

}  // namespace relata::text
