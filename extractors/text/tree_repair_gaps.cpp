// Repairs of clauses whose verb is left out: "Smith runs a bank and Jones a shop". As in the treebanks, what would be
// the subject is joined to the verb, and what would be its complement hangs on that as an orphan.
#include "extractors/text/phrases.h"
#include "extractors/text/tree_edit.h"

namespace relata::text {
namespace {

struct GapRepairs : Repairs {
  using Repairs::Repairs;

  // "The reporter was kidnapped and her driver killed" with driver and killed both joined to kidnapped: a noun right
  // before a joined participle is what it was done to.
  void joined_patient(TokenIndex t) {
    const TokenIndex first = tree_.head(t), noun = t == 0 ? kNoToken : t - 1;
    if (tree_.relation(t) != Deprel::conj || tree_.xpos(t) != "VBN" || first == kNoToken || first > t ||
        !tree_.has(first, Deprel::aux_pass) || has_own_subject(t) || has_auxiliary(t) || noun <= first ||
        !(is_noun(noun) || tree_.upos(noun) == Upos::num_) || tree_.relation(noun) != Deprel::conj || tree_.head(noun) != first || tree_.has(noun, Deprel::case_))
      return;
    const TokenIndex cc = leftmost(noun) > 0 ? leftmost(noun) - 1 : 0;
    if (tree_.relation(cc) == Deprel::cc && (tree_.head(cc) == t || tree_.head(cc) == noun))
      attach(noun, t, Deprel::nsubj_pass);
  }

  // "Smith runs a bank and Jones a shop" with Jones joined to the bank: two noun phrases side by side behind an "and"
  // repeat subject and complement of the verb.
  void gapped_clause(TokenIndex t) {
    const TokenIndex first = tree_.head(t), cc = tree_.child(t, Deprel::cc);
    if (tree_.relation(t) != Deprel::conj || first == kNoToken || first > t || cc == kNoToken || cc != leftmost(t) ||
        tree_.has(t, Deprel::case_))
      return;
    const TokenIndex verb = tree_.head(first);
    if (verb == kNoToken || verb > first || !is_verb(verb)) return;
    const TokenIndex subject = tree_.child_kind(verb, Deprel::nsubj);
    if (subject == kNoToken || subject > verb || is_relative_word(subject)) return;
    TokenIndex second = noun_behind(t, first, verb);
    if (second == kNoToken) second = phrase_behind(t, first, verb, subject);
    if (second == kNoToken) return;
    arcs_.heads[t] = verb;
    arcs_.relations[t] = Deprel::conj;
    arcs_.heads[second] = t;
    arcs_.relations[second] = Deprel::orphan;
  }

  // Nothing stands between the phrase of the first word, without the second one, and the second one's.
  [[nodiscard]] bool stands_right_behind(TokenIndex t, TokenIndex next) const {
    TokenIndex last = t;
    for (const TokenIndex child : tree_.children(t))
      if (child != next && tree_.last_of(child) < leftmost(next)) last = std::max(last, tree_.last_of(child));
    return last + 1 == leftmost(next) && !tree_.is_punct(last);
  }

  // "..., and Jones a shop": of the words that the tree joined to the object or gave the verb as another one.
  [[nodiscard]] TokenIndex noun_behind(TokenIndex t, TokenIndex first, TokenIndex verb) const {
    // "for $5 million and Apple a studio": behind an amount, the name joins the clause as well.
    const bool amount = tree_.upos(first) == Upos::sym_ || tree_.upos(first) == Upos::num_ || is_date(tree_, first);
    const bool behind_object = amount && tree_.upos(t) == Upos::propn_ && tree_.has(verb, Deprel::obj);
    if (tree_.relation(first) != Deprel::obj && tree_.relation(first) != Deprel::xcomp && !behind_object)
      return kNoToken;
    if (kind_of_thing(t) == "person" && tree_.upos(t) == Upos::noun_ && kind_of_thing(first) == "person") return kNoToken;
    if (tree_.child(verb, Deprel::iobj) != kNoToken || lexicon_.has(tree_.lemma(verb), "name") ||
        lexicon_.has(tree_.lemma(verb), "dative") || is_one_of(tree_.lemma(verb), {"cost", "save", "earn", "charge"}))
      return kNoToken;
    for (const TokenIndex place : {t, first, verb})
      for (const TokenIndex next : tree_.children(place)) {
        const Deprel relation = tree_.relation(next);
        const bool beside = place == verb ? relation == tree_.relation(first) || (relation == Deprel::conj && is_noun(next))
                                          : relation == Deprel::conj || relation == Deprel::appos ||
                                                relation == Deprel::flat || relation == Deprel::nummod;
        if (next > t && beside && !tree_.has(next, Deprel::cc) && !tree_.has(next, Deprel::case_) &&
            stands_right_behind(t, next) && opens_phrase(next) && !is_date(tree_, next) &&
            (tree_.upos(next) != Upos::num_ || tree_.child_kind(first, Deprel::nummod) != kNoToken))  // not "No. 1"
          return next;
      }
    return kNoToken;
  }

  // "For the law, against it", "in 1950, in 1960".
  [[nodiscard]] static bool go_together(std::string_view one, std::string_view other) {
    return one == other || (one == "for" && other == "against") || (one == "against" && other == "for");
  }

  // An article, a number or a possessor tells where the second phrase begins.
  [[nodiscard]] bool opens_phrase(TokenIndex next) const {
    const TokenIndex word = leftmost(next);
    return word != next ? tree_.relation_kind(word) == Deprel::det || tree_.relation_kind(word) == Deprel::nummod ||
                              tree_.xpos(word) == "PRP$"
                        : tree_.upos(next) == Upos::num_;
  }

  // "..., and the library in 1960", "the second by Alstom": under the same preposition, where the noun before it is such
  // a thing as the subject, and none such as the first phrase.
  [[nodiscard]] TokenIndex phrase_behind(TokenIndex t, TokenIndex first, TokenIndex verb, TokenIndex subject) const {
    const TokenIndex preposition = tree_.child(first, Deprel::case_);
    if (preposition == kNoToken || (tree_.relation(first) != Deprel::obl && tree_.relation(first) != Deprel::obl_agent))
      return kNoToken;
    for (const TokenIndex place : {t, verb})
      for (const TokenIndex next : tree_.children(place)) {
        const Deprel kind = tree_.relation_kind(next);
        const TokenIndex other = tree_.child(next, Deprel::case_);
        if (next < t || (kind != Deprel::nmod && kind != Deprel::obl) || other == kNoToken || other != leftmost(next) ||
            !stands_right_behind(t, next) || !go_together(tree_.lower(preposition), tree_.lower(other)))
          continue;
        const bool agents = tree_.relation(first) == Deprel::obl_agent && tree_.has(verb, Deprel::aux_pass) &&
                            tree_.upos(t) != Upos::propn_;
        const bool dates = is_date(tree_, first) && is_date(tree_, next) && !is_date(tree_, t);
        const std::string_view kind_of_t = kind_of_thing(t);
        const bool alike = !kind_of_t.empty() && kind_of_t == kind_of_thing(subject) &&
                           (kind_of_thing(first) == kind_of_thing(next) || tree_.upos(next) == Upos::pron_) &&
                           kind_of_t != kind_of_thing(first);
        if (agents || dates || alike) return next;
      }
    return kNoToken;
  }

  [[nodiscard]] std::string_view kind_of_thing(TokenIndex noun) const {
    switch (word(noun).name.type) {
      case NameClass::person:
        return "person";
      case NameClass::location:
        return "place";
      case NameClass::organization:
        return "organisation";
      default:
        return tree_.upos(noun) == Upos::noun_ ? lexicon_.noun(tree_.lemma(noun)).klass : std::string_view{};
    }
  }
};

constexpr TreeRepair kGapRepairs[] = {
    {"two phrases behind an and repeat subject and complement", at<&GapRepairs::gapped_clause>},
    {"a noun before a joined participle is what it was done to", at<&GapRepairs::joined_patient>},
};

}  // namespace

RepairPass gap_repairs() { return kGapRepairs; }

}  // namespace relata::text
