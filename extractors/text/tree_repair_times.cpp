// Repairs of when somebody is something.
#include "extractors/text/phrases.h"
#include "extractors/text/tree_edit.h"

namespace relata::text {
namespace {

struct TenureRepairs : Repairs {
  using Repairs::Repairs;

  // "He was a member of the board between 1990 and 2000" with the years as part of what a member he was: when he was one.
  void time_of_being(TokenIndex t) {
    const TokenIndex person = tree_.head(t), preposition = tree_.child(t, Deprel::case_);
    if (tree_.relation(t) != Deprel::nmod || person == kNoToken || person > t || preposition == kNoToken ||
        !tree_.has(person, Deprel::cop) || tree_.has(person, Deprel::conj) || !is_date(tree_, t) ||
        !is_one_of(tree_.lower(preposition), {"between", "from", "since", "until", "till", "to", "in", "during"}))
      return;
    const NounEntry& noun = lexicon_.noun(tree_.lemma(person));
    if (noun.klass == "person" || noun.position) arcs_.relations[t] = Deprel::obl;
  }
};

constexpr TreeRepair kTenureRepairs[] = {
    {"the time behind what somebody is tells when", at<&TenureRepairs::time_of_being>},
};

}  // namespace

RepairPass tenure_repairs() { return kTenureRepairs; }

}  // namespace relata::text
