// Repairs of what hangs on nouns: relative clauses, participles and gerunds whose words do not fit the noun that the
// tree gives them, and what stands right behind it. Each states its condition on words, tags and arcs, and moves one arc.
#include "extractors/text/tree_edit.h"

namespace relata::text {
namespace {

constexpr float kSureArc = 0.9F;

enum class Count : std::uint8_t { unknown, one, more };

class RelativeRepairs : public Repairs {
 public:
  explicit RelativeRepairs(TreeEdit& edit) : Repairs(edit) {}

  void run() {
    for (TokenIndex t = 0; t < tree_.size(); ++t) {
      behind_its_noun(t);
      preposition_of_gerund(t);
      agreeing_antecedent(t);
      nearest_patient(t);
    }
  }

 private:
  // "the idea of running workshops" with of on the workshops: it stands right before the gerund and begins its clause.
  void preposition_of_gerund(TokenIndex t) {
    const TokenIndex object = tree_.head(t);
    if (tree_.relation(t) != Deprel::case_ || object == kNoToken || t + 1 >= object) return;
    if (tree_.xpos(t + 1) != "VBG" || tree_.head(object) != t + 1 || tree_.relation(object) != Deprel::obj) return;
    const Deprel clause = tree_.relation_kind(t + 1);
    if (clause != Deprel::acl && clause != Deprel::advcl) return;
    attach(t, t + 1, Deprel::mark);
    tree_.retag(t, Upos::sconj_, "IN", std::string(tree_.lemma(t)));
  }

  // "the secretary general" with general as an apposition: a bare word right behind a noun tells what kind it is.
  void behind_its_noun(TokenIndex t) {
    const TokenIndex noun = tree_.head(t);
    if (tree_.relation(t) != Deprel::appos || noun == kNoToken || noun + 1 != t || !tree_.children(t).empty()) return;
    if (tree_.upos(noun) != Upos::noun_ || (tree_.upos(t) != Upos::noun_ && tree_.upos(t) != Upos::adj_)) return;
    arcs_.relations[t] = Deprel::amod;
  }

  // "consumption of salt used in food": a past participle describes the noun right before it, unless the tree is sure.
  void nearest_patient(TokenIndex t) {
    const TokenIndex noun = tree_.head(t);
    if (tree_.relation(t) != Deprel::acl || tree_.xpos(t) != "VBN" || noun == kNoToken || t == 0 || has_auxiliary(t) ||
        has_own_subject(t) || word(t).score > kSureArc)
      return;
    const TokenIndex first = leftmost(t);
    if (first == 0 || tree_.upos(first - 1) != Upos::noun_ || first - 1 <= noun || tree_.is_under(first - 1, t)) return;
    if (tree_.relation_kind(first - 1) == Deprel::nmod && tree_.is_under(first - 1, noun))
      attach(t, first - 1, Deprel::acl);
  }

  // "librarians at institutes who wanted", "Unification of Sites - which connects": where the verb's number or "who"
  // does not fit the clause's noun but fits another one before it, that one is meant.
  void agreeing_antecedent(TokenIndex t) {
    const TokenIndex noun = tree_.head(t);
    if (tree_.relation(t) != Deprel::acl_relcl || noun == kNoToken || noun > t || !is_noun(noun)) return;
    const TokenIndex pronoun = tree_.child_kind(t, Deprel::nsubj);
    if (pronoun == kNoToken || !is_relative_word(pronoun) || pronoun < noun || tree_.lemma(t) == "mean") return;
    const Count number = number_of_verb(t);
    if (fits(t, noun, pronoun, number)) return;
    TokenIndex best = nearest_fitting(t, noun, pronoun, number);
    if (best == kNoToken && !fits(t, noun, pronoun, Count::unknown))  // "one of the pioneers of the art who aims at"
      best = nearest_fitting(t, noun, pronoun, Count::unknown);
    if (best != kNoToken) attach(t, best, Deprel::acl_relcl);
  }

  [[nodiscard]] TokenIndex nearest_fitting(TokenIndex verb, TokenIndex noun, TokenIndex pronoun, Count number) const {
    TokenIndex best = kNoToken;
    const auto offer = [&](TokenIndex other) {
      const auto far = [&](TokenIndex x) { return x > noun ? x - noun : noun - x; };
      if (is_noun(other) && fits(verb, other, pronoun, number) && (best == kNoToken || far(other) < far(best)))
        best = other;
    };
    for (TokenIndex up = noun; tree_.head(up) != kNoToken && goes_up(up);) {
      up = tree_.head(up);
      offer(up);
    }
    for (TokenIndex between = noun + 1; between < pronoun; ++between)
      if (tree_.relation_kind(between) != Deprel::compound && tree_.relation_kind(between) != Deprel::flat)
        offer(between);
    return best;
  }

  // "attacks on the system that killed 56", "a model of the thirties which resides in Moscow": systems do not kill,
  // and times do little.
  [[nodiscard]] bool may_do(TokenIndex verb, std::string_view klass) const {
    if (tree_.has(verb, Deprel::aux_pass) || tree_.xpos(verb) == "VBN" || tree_.has(verb, Deprel::cop)) return true;
    if (lexicon_.has(tree_.lemma(verb), "patient"))
      return !is_one_of(klass, {"place", "facility", "attribute", "time", "date", "duration", "quantity", "cognition"});
    return !is_one_of(klass, {"time", "date", "duration"}) ||
           is_one_of(tree_.lemma(verb), {"follow", "precede", "pass", "begin", "start", "end", "see", "mark", "bring",
                                         "come", "have", "last", "go", "remain", "become", "mean", "include"});
  }

  [[nodiscard]] bool goes_up(TokenIndex t) const {
    const Deprel kind = tree_.relation_kind(t);
    return kind == Deprel::nmod || kind == Deprel::conj || kind == Deprel::appos || kind == Deprel::compound ||
           kind == Deprel::flat;
  }

  [[nodiscard]] Count number_of_verb(TokenIndex verb) const {
    TokenIndex finite = verb;
    for (const TokenIndex child : tree_.children(verb)) {
      const Deprel kind = tree_.relation_kind(child);
      if ((kind == Deprel::aux || kind == Deprel::cop) && (is_finite_tag(child) || tree_.xpos(child) == "MD")) {
        finite = child;
        break;
      }
    }
    const std::string_view tag = tree_.xpos(finite), form = tree_.lower(finite);
    if (tag == "VBZ" || form == "was") return Count::one;
    return tag == "VBP" || form == "were" ? Count::more : Count::unknown;
  }

  [[nodiscard]] Count number_of(TokenIndex noun) const {
    if (tree_.child_kind(noun, Deprel::conj) != kNoToken) return Count::unknown;
    const std::string_view tag = tree_.xpos(noun);
    if (tag == "NNS" || tag == "NNPS") return Count::more;
    return tag == "NN" || tag == "NNP" ? Count::one : Count::unknown;
  }

  [[nodiscard]] bool fits(TokenIndex verb, TokenIndex noun, TokenIndex pronoun, Count number) const {
    const std::string_view klass = tree_.upos(noun) == Upos::noun_ ? lexicon_.noun(tree_.lemma(noun)).klass : "";
    if (!may_do(verb, klass)) return false;
    const bool several = is_one_of(klass, {"group", "people-group", "organisation", "quantity"});
    const Count own = number_of(noun);
    if (number != Count::unknown && own != Count::unknown && own != number && !several) return false;
    const std::string_view form = tree_.lower(pronoun);
    if (form == "who" || form == "whom")
      return is_one_of(klass, {"", "person", "people-group", "group", "animal", "name"});
    return form != "which" || klass != "person";
  }
};

}  // namespace

void repair_relatives(TreeEdit& edit) { RelativeRepairs(edit).run(); }

}  // namespace relata::text
