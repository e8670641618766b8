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

  // "watched my mother and father's health deteriorate" with the mother as a second subject: with an "'s" behind the
  // last of them, the persons own what stands behind it.
  void owner_as_subject(TokenIndex t) {
    const TokenIndex verb = tree_.head(t);
    if (tree_.relation(t) != Deprel::nsubj || verb == kNoToken || verb < t) return;
    for (const TokenIndex joined : tree_.children(t)) {
      const TokenIndex mark = tree_.child(joined, Deprel::case_);
      if (tree_.relation(joined) != Deprel::conj || mark == kNoToken || tree_.xpos(mark) != "POS" || mark < joined) continue;
      for (const TokenIndex thing : tree_.children(verb))
        if (thing > mark && thing < verb && tree_.relation(thing) == Deprel::nsubj && leftmost(thing) == mark + 1)
          attach(t, thing, Deprel::nmod_poss);
    }
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

  // "The surface is much, much smoother" with the surface and "is" on the first much: they are the adjective's.
  void adverb_with_subject(TokenIndex t) {
    const TokenIndex adjective = tree_.head(t);
    if (tree_.relation(t) != Deprel::advmod || adjective == kNoToken || adjective < t || tree_.upos(adjective) != Upos::adj_ ||
        !tree_.has(t, Deprel::cop) || !has_own_subject(t))
      return;
    for (const TokenIndex child : tree_.children(adjective))  // "Friction - the surface is": a heading
      if (child < t && tree_.relation(child) == Deprel::nsubj) arcs_.relations[child] = Deprel::dislocated;
    for (const TokenIndex child : tree_.children(t))
      if (child < t) arcs_.heads[child] = adjective;
  }

  // "outside the city proper - in various places" with proper as one more word of the places: what stands before a mark
  // and a preposition describes the noun before it.
  void adjective_across_mark(TokenIndex t) {
    const TokenIndex noun = tree_.head(t);
    if (tree_.relation(t) != Deprel::amod || noun == kNoToken || noun < t + 2 || t == 0 || !tree_.is_punct(t + 1) ||
        !is_noun(t - 1))
      return;
    const TokenIndex preposition = tree_.child(noun, Deprel::case_);
    if (preposition != kNoToken && preposition > t && preposition < noun) attach(t, t - 1, Deprel::amod);
  }
};

constexpr TreeRepair kContradictionRepairs[] = {
    {"a past tense behind a clause on a noun is what the noun does", at<&ContradictionRepairs::past_as_attribute>},
    {"a noun with a copula is what is told", at<&ContradictionRepairs::participle_before_predicate>},
    {"persons before an 's own what stands behind it", at<&ContradictionRepairs::owner_as_subject>},
    {"what is joined to a verb and has an object is a verb", at<&ContradictionRepairs::joined_verb_with_object>},
    {"a copula before an adverb is the adjective's", at<&ContradictionRepairs::adverb_with_subject>},
    {"an adjective before a mark describes the noun before it", at<&ContradictionRepairs::adjective_across_mark>},
};

}  // namespace

RepairPass contradiction_repairs() { return kContradictionRepairs; }

}  // namespace relata::text
