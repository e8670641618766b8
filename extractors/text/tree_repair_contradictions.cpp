// Repairs of trees that contradict themselves: a word's tag or mark cannot stand with the relation it has.
#include "extractors/text/tree_edit.h"

namespace relata::text {
namespace {

struct ContradictionRepairs : Repairs {
  using Repairs::Repairs;

  // "The fact that prices rose surprised banks" with surprised as an attribute of banks that rose: a past tense behind a
  // clause on a noun is what the noun does.
  void past_as_attribute(TokenIndex t) {
    const TokenIndex noun = tree_.head(t);
    if (tree_.relation(t) != Deprel::amod || tree_.xpos(t) != "VBD" || noun == kNoToken || noun < t) return;
    const TokenIndex clause = tree_.head(noun);
    if (clause == kNoToken || clause + 1 != t || tree_.relation(noun) != Deprel::obj || !has_own_subject(clause) ||
        tree_.relation_kind(clause) != Deprel::acl || tree_.head(clause) == kNoToken)
      return;
    const TokenIndex subject = tree_.head(clause);
    if (subject > clause || tree_.head(subject) != kNoToken) return;
    arcs_.heads[t] = kNoToken;
    arcs_.relations[t] = Deprel::root;
    arcs_.heads[subject] = t;
    arcs_.relations[subject] = Deprel::nsubj;
    arcs_.heads[noun] = t;
  }

  // "Pudding is coagulated blood" with a passive that has the blood as its object, and "is" on the blood: a noun with a
  // copula is what is told of the subject.
  void participle_before_predicate(TokenIndex t) {
    const TokenIndex noun = tree_.child(t, Deprel::obj), subject = tree_.child_kind(t, Deprel::nsubj);
    if (tree_.xpos(t) != "VBN" || noun == kNoToken || noun < t || subject == kNoToken || subject > t ||
        !tree_.has(noun, Deprel::cop) || tree_.child(noun, Deprel::cop) > t || has_auxiliary(t))
      return;
    arcs_.heads[noun] = tree_.head(t);
    arcs_.relations[noun] = tree_.relation(t);
    for (const TokenIndex child : tree_.children(t))
      if (child != noun) arcs_.heads[child] = noun;
    arcs_.relations[subject] = Deprel::nsubj;
    arcs_.heads[t] = noun;
    arcs_.relations[t] = Deprel::amod;
  }

  // "did not eat the bread or drink the water" with drink as a noun: what has an object is a verb, as what it is joined to.
  void joined_verb_with_object(TokenIndex t) {
    const TokenIndex verb = tree_.head(t), object = tree_.child(t, Deprel::obj);
    if (tree_.relation(t) != Deprel::conj || tree_.xpos(t) != "NN" || verb == kNoToken || verb > t || object == kNoToken ||
        object < t || !is_one_of(tree_.xpos(verb), {"VB", "VBP"}) || tree_.child(t, Deprel::cc) + 1 != t ||
        tree_.child_kind(t, Deprel::det) != kNoToken || lexicon_.verb_class(tree_.lower(t)).empty())
      return;
    tree_.retag(t, Upos::verb_, tree_.xpos(verb) == "VB" ? "VB" : "VBP", std::string(tree_.lower(t)));
  }
};

constexpr TreeRepair kContradictionRepairs[] = {
    {"a past tense behind a clause on a noun is what the noun does", at<&ContradictionRepairs::past_as_attribute>},
    {"a noun with a copula is what is told", at<&ContradictionRepairs::participle_before_predicate>},
    {"what is joined to a verb and has an object is a verb", at<&ContradictionRepairs::joined_verb_with_object>},
};

}  // namespace

RepairPass contradiction_repairs() { return kContradictionRepairs; }

}  // namespace relata::text
