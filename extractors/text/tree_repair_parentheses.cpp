// Repairs of what stands between commas: who says, or believes, what the clause around it says; the date of a weekday.
#include "extractors/text/literal_dates.h"
#include "extractors/text/phrases.h"
#include "extractors/text/tree_edit.h"

namespace relata::text {
namespace {

constexpr TokenIndex kLongestSpeaker = 8;  // words

struct ParenthesisRepairs : Repairs {
  using Repairs::Repairs;

  // "The bridge, some experts say, fell" with say on the bridge, or experts as an apposition: a noun phrase and a verb
  // of saying or thinking that fill the place between two commas are a clause beside the one around them.
  void speaker_between_commas(TokenIndex t) {
    if (!may_tell(t) || !stands_beside(t)) return;
    const TokenIndex comma = comma_before(t);
    if (comma == kNoToken || comma == 0) return;
    const TokenIndex around = clause_around(comma, t + 1);
    if (around == kNoToken || around == t || tree_.is_under(around, t)) return;
    const TokenIndex speaker = speaker_before(t);
    if (speaker <= comma || tree_.is_under(around, speaker)) return;
    gather(comma, t, speaker);
    attach(t, around, Deprel::parataxis);
  }

  // "On Sunday, August 2, 2015" with the date as an apposition: it belongs to the weekday like a year to its month.
  void date_of_weekday(TokenIndex t) {
    const TokenIndex weekday = tree_.head(t);
    if (tree_.relation(t) != Deprel::appos || weekday == kNoToken || weekday > t || !is_date(tree_, t)) return;
    if (weekday_number(tree_.lower(weekday)) < 0 || word(weekday + 1).form != ",") return;
    arcs_.relations[t] = Deprel::nmod_unmarked;
  }

  // "The deal would help him, as he told the king in May, for the rest of his term" with term on told: what a comma
  // parts from who tells belongs to the clause around.
  void phrase_behind_teller(TokenIndex t) {
    const TokenIndex teller = tree_.head(t);
    if (tree_.relation(t) != Deprel::obl || teller == kNoToken || teller > t || !is_verb(teller) ||
        tree_.relation(teller) != Deprel::advcl || !tells(teller))
      return;
    const TokenIndex mark = tree_.child(teller, Deprel::mark), around = tree_.head(teller), first = leftmost(t);
    if (mark == kNoToken || tree_.lower(mark) != "as" || mark == 0 || !tree_.is_punct(mark - 1) || around == kNoToken ||
        around > mark || !is_verb(around) || first == 0 || word(first - 1).form != ",")
      return;
    attach(t, around, Deprel::obl);
  }

  // A finite verb of saying or thinking right before a comma.
  [[nodiscard]] bool may_tell(TokenIndex t) const {
    return is_verb(t) && is_finite_tag(t) && t + 2 < tree_.size() && word(t + 1).form == "," && tells(t);
  }
  [[nodiscard]] bool tells(TokenIndex t) const {
    const Embedding embedding = lexicon_.embedding(tree_.lemma(t), 'v', Complement::that);
    return embedding == Embedding::report || embedding == Embedding::belief || embedding == Embedding::hearsay;
  }
  // Hung on something else, with nothing of its own that it says.
  [[nodiscard]] bool stands_beside(TokenIndex t) const {
    const Deprel relation = tree_.relation(t);
    return (relation == Deprel::parataxis || relation == Deprel::acl || relation == Deprel::acl_relcl ||
            relation == Deprel::appos || relation == Deprel::conj || relation == Deprel::advcl) &&
           !tree_.has(t, Deprel::obj) && !tree_.has(t, Deprel::ccomp) && !tree_.has(t, Deprel::mark) &&
           !tree_.has(t, Deprel::cc);
  }

  // The comma before the few words between it and the verb, where these are a noun phrase; kNoToken: they are not.
  [[nodiscard]] TokenIndex comma_before(TokenIndex verb) const {
    for (TokenIndex t = verb; t-- > 0 && verb - t <= kLongestSpeaker;) {
      if (word(t).form == ",") return t + 1 == verb ? kNoToken : t;
      const Upos upos = tree_.upos(t);
      const bool within = upos == Upos::adp_ && t > 0 && word(t - 1).form != ",";  // "a spokesman for the company"
      const bool nominal = is_noun(t) || upos == Upos::pron_ || upos == Upos::det_ || upos == Upos::adj_ ||
                           upos == Upos::num_ || upos == Upos::adv_ || upos == Upos::part_;
      if ((!nominal && !within) || is_relative_word(t)) return kNoToken;
    }
    return kNoToken;
  }

  // The predicate of the clause that begins before the first comma and goes on behind the second one.
  [[nodiscard]] TokenIndex clause_around(TokenIndex first, TokenIndex second) const {
    for (TokenIndex up = second + 1; up != kNoToken; up = tree_.head(up)) {
      if (up > first && up < second) return kNoToken;  // what follows hangs on the verb itself
      const bool clause = is_verb(up) || tree_.has(up, Deprel::cop) || has_own_subject(up);
      if (clause && leftmost(up) < first) return up;
    }
    return kNoToken;
  }

  [[nodiscard]] TokenIndex speaker_before(TokenIndex verb) const {
    TokenIndex speaker = verb - 1;
    while (speaker > 0 && tree_.upos(speaker) == Upos::adv_) --speaker;
    // "a spokesman for the company says": the noun that the words before the verb hang on
    while (tree_.head(speaker) != kNoToken && tree_.head(speaker) < speaker && is_noun(tree_.head(speaker)) &&
           (tree_.relation_kind(speaker) == Deprel::nmod || tree_.relation(speaker) == Deprel::flat))
      speaker = tree_.head(speaker);
    return speaker;
  }

  // All words before the verb hang on the speaker, or on each other.
  void gather(TokenIndex comma, TokenIndex verb, TokenIndex speaker) {
    attach_freely(speaker, verb, Deprel::nsubj);
    for (TokenIndex t = comma + 1; t < verb; ++t) {
      const TokenIndex head = tree_.head(t);
      if (t == speaker || (head != kNoToken && head > comma && head < verb && head != t)) continue;
      if (head == verb && tree_.upos(t) == Upos::adv_) continue;
      const Deprel relation = tree_.upos(t) == Upos::det_ ? Deprel::det
                              : is_noun(t)                ? Deprel::compound
                                                          : Deprel::amod;
      attach_freely(t, speaker, relation);
    }
  }

  void attach_freely(TokenIndex t, TokenIndex head, Deprel relation) {
    arcs_.heads[t] = head;
    arcs_.relations[t] = relation;
  }
};

constexpr TreeRepair kParenthesisRepairs[] = {
    {"who says between commas stands beside the clause around", at<&ParenthesisRepairs::speaker_between_commas>},
    {"a date behind a weekday belongs to it", at<&ParenthesisRepairs::date_of_weekday>},
    {"what a comma parts from who tells belongs to the clause around", at<&ParenthesisRepairs::phrase_behind_teller>},
};

}  // namespace

RepairPass parenthesis_repairs() { return kParenthesisRepairs; }

}  // namespace relata::text
