// Repairs of when somebody is something, and of what has a date.
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

  // "One of ten candidates in the elections, scheduled for May" with the candidates as scheduled: what has a date is the
  // event right before the comma.
  void what_is_scheduled(TokenIndex t) {
    const TokenIndex person = tree_.head(t), first = leftmost(t);
    if (tree_.relation(t) != Deprel::acl || tree_.xpos(t) != "VBN" || person == kNoToken || person > t || first < 2 ||
        word(first - 1).form != "," || !is_one_of(tree_.lemma(t), {"schedule", "slate", "postpone", "reschedule"}) ||
        lexicon_.noun(tree_.lemma(person)).klass != "person")
      return;
    const TokenIndex event = first - 2;
    if (event > person && tree_.upos(event) == Upos::noun_ && is_one_of(lexicon_.noun(tree_.lemma(event)).klass, {"act", "event"}))
      attach(t, event, Deprel::acl);
  }
};

constexpr TreeRepair kTenureRepairs[] = {
    {"the time behind what somebody is tells when", at<&TenureRepairs::time_of_being>},
    {"what is scheduled is the event, and not a person", at<&TenureRepairs::what_is_scheduled>},
};

}  // namespace

RepairPass tenure_repairs() { return kTenureRepairs; }

}  // namespace relata::text
