// Repairs of where things happen: what a place, and a bond between parties, hangs on.
#include "extractors/text/tree_edit.h"

namespace relata::text {
namespace {

struct PlaceRepairs : Repairs {
  using Repairs::Repairs;

  // "announced a reset in relations": right behind an object a bond says what that is in.
  void bond_of_object(TokenIndex t) {
    const TokenIndex in = tree_.child(t, Deprel::case_);
    if (tree_.relation(t) != Deprel::obl || in == kNoToken || tree_.lower(in) != "in" || in > t || tree_.xpos(t) != "NNS")
      return;  // not "in part", "in connection with the theft"
    const TokenIndex object = word_before(in);
    if (object != kNoToken && tree_.relation(object) == Deprel::obj && tree_.head(object) == tree_.head(t) &&
        lexicon_.noun(tree_.lemma(t)).klass == "relation")
      attach(t, object, Deprel::nmod);
  }

  // "signed a treaty in Prague", "announced a reset in relations in Geneva": texts and bonds are in no city; the city
  // behind them is where it happens. Not "attacks on targets in Los Angeles".
  void city_to_verb(TokenIndex t) {
    const TokenIndex noun = tree_.head(t);
    const TokenIndex preposition = tree_.child(t, Deprel::case_);
    const bool city = word(t).name.fine == "city" || lexicon_.place_kind(word(t).form) == "city";
    if (!city || tree_.relation(t) != Deprel::nmod || noun == kNoToken || noun > t || preposition == kNoToken ||
        tree_.lower(preposition) != "in" || tree_.upos(noun) != Upos::noun_ ||
        !is_one_of(lexicon_.noun(tree_.lemma(noun)).klass, {"document", "communication", "relation"}))
      return;
    TokenIndex object = noun;
    if (tree_.relation(noun) == Deprel::nmod &&
        (tree_.xpos(noun) != "NNS" || lexicon_.noun(tree_.lemma(noun)).klass != "relation"))
      return;
    while (tree_.relation_kind(object) == Deprel::nmod && tree_.head(object) != kNoToken && tree_.head(object) < object)
      object = tree_.head(object);
    const TokenIndex verb = tree_.head(object);
    const bool of_verb = tree_.relation(object) == Deprel::obj || tree_.relation(object) == Deprel::obl;
    if (of_verb && verb != kNoToken && verb < object && is_verb(verb)) attach(t, verb, Deprel::obl);
  }

  // "on the sidelines of the G20 in Bali" with Bali on the sidelines: right behind the name of what happens is where.
  void place_of_event(TokenIndex t) {
    const TokenIndex noun = tree_.head(t), in = leftmost(t);
    if (tree_.relation(t) != Deprel::nmod || noun == kNoToken || in == 0 || in < noun || tree_.lower(in) != "in" ||
        word(t).name.type != NameClass::location)
      return;
    for (const TokenIndex event : tree_.children(noun)) {
      const TokenIndex of = tree_.child(event, Deprel::case_);
      if (tree_.last_of(event) + 1 == in && tree_.relation(event) == Deprel::nmod && of != kNoToken &&
          tree_.lower(of) == "of" && word(event).name.type == NameClass::miscellaneous)
        attach(t, event, Deprel::nmod);
    }
  }

  // "While in Washington, he met the minister": where somebody is meanwhile is where that happens.
  void place_meanwhile(TokenIndex t) {
    const TokenIndex mark = tree_.child(t, Deprel::mark);
    const TokenIndex verb = tree_.head(t);
    if (tree_.relation(t) != Deprel::advcl || tree_.upos(t) != Upos::propn_ || mark == kNoToken || verb == kNoToken ||
        !is_one_of(tree_.lower(mark), {"while", "whilst", "when"}) || !tree_.has(t, Deprel::case_) ||
        tree_.has(t, Deprel::cop) || has_own_subject(t) || !is_verb(verb))
      return;
    arcs_.relations[t] = Deprel::obl;
    arcs_.heads[mark] = verb;
    arcs_.relations[mark] = Deprel::advmod;
  }
};

constexpr TreeRepair kBondRepairs[] = {
    {"a bond behind an object says what that is in", at<&PlaceRepairs::bond_of_object>},
};

constexpr TreeRepair kPlaceRepairs[] = {
    {"the city behind a text or a bond is where it happens", at<&PlaceRepairs::city_to_verb>},
    {"the place behind the name of an event is where that is", at<&PlaceRepairs::place_of_event>},
    {"where somebody is meanwhile is where it happens", at<&PlaceRepairs::place_meanwhile>},
};

}  // namespace

RepairPass bond_repairs() { return kBondRepairs; }
RepairPass place_repairs() { return kPlaceRepairs; }

}  // namespace relata::text
