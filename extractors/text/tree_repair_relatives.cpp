// Repairs of what hangs on nouns: relative clauses, participles and gerunds whose words do not fit the noun that the
// tree gives them, and what stands right behind it. Each states its condition on words, tags and arcs, and moves one arc.
#include "extractors/text/phrases.h"
#include "extractors/text/tree_edit.h"

namespace relata::text {
namespace {

constexpr float kSureArc = 0.9F;

enum class Count : std::uint8_t { unknown, one, more };

struct RelativeRepairs : Repairs {
  using Repairs::Repairs;

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

  // "Shirts started to come out that said so" with the relative clause on come: "that" and "who" stand for no clause but
  // for the subject, which the verb has come between.
  void extraposed(TokenIndex t) {
    TokenIndex verb = tree_.head(t);
    const TokenIndex pronoun = tree_.child(t, Deprel::nsubj);
    if (tree_.relation(t) != Deprel::advcl_relcl || verb == kNoToken || pronoun == kNoToken || pronoun > t ||
        !is_one_of(tree_.lower(pronoun), {"that", "who"}) || tree_.upos(pronoun) != Upos::pron_)
      return;
    while (tree_.relation(verb) == Deprel::xcomp && !has_own_subject(verb) && tree_.head(verb) != kNoToken)
      verb = tree_.head(verb);
    const TokenIndex subject = tree_.child_kind(verb, Deprel::nsubj);
    if (subject != kNoToken && subject < verb && is_noun(subject) && tree_.child(verb, Deprel::obj) == kNoToken)
      attach(t, subject, Deprel::acl_relcl);
  }

  // "The protests, which Moscow claimed were started by them, spread" with started on spread, or with which as what is
  // claimed: a passive without a subject right behind a verb of saying is what is said, and "which" is its subject.
  void content_of_relative(TokenIndex t) {
    const TokenIndex head = tree_.head(t), first = leftmost(t);
    if (!is_verb(t) || head == kNoToken || first == 0 || !tree_.has(t, Deprel::aux_pass) || first == t ||
        has_own_subject(t) || (tree_.relation(t) != Deprel::ccomp && tree_.relation(t) != Deprel::advcl))
      return;
    const TokenIndex verb = first - 1, pronoun = tree_.child(verb, Deprel::obj);
    if (tree_.relation(verb) != Deprel::acl_relcl || pronoun == kNoToken || pronoun > verb || !is_relative_word(pronoun) ||
        (head != verb && (head < t || tree_.has(verb, Deprel::ccomp))) ||
        (!lexicon_.has(tree_.lemma(verb), "clausal") && !lexicon_.has(tree_.lemma(verb), "content")))
      return;
    if (head != verb) attach(t, verb, Deprel::ccomp);
    arcs_.heads[pronoun] = t;
    arcs_.relations[pronoun] = Deprel::nsubj_pass;
  }

  // "the secretary general" with general as an apposition, of it or beside it: a bare word right behind a noun tells what kind it is.
  void behind_its_noun(TokenIndex t) {
    const std::span<const TokenIndex> children = tree_.children(t);
    if (tree_.relation(t) != Deprel::appos || t == 0 ||
        !std::all_of(children.begin(), children.end(), [&](TokenIndex child) { return tree_.is_punct(child); }))
      return;
    const TokenIndex noun = t - 1;
    const bool beside = tree_.relation(noun) == Deprel::appos && tree_.head(noun) == tree_.head(t);
    if (tree_.head(t) != noun && !beside) return;
    if (tree_.upos(noun) != Upos::noun_ || (tree_.upos(t) != Upos::noun_ && tree_.upos(t) != Upos::adj_)) return;
    attach(t, noun, Deprel::amod);
  }

  // "consumption of salt used in food": a past participle describes the noun right before it, unless the tree is sure.
  void nearest_patient(TokenIndex t) {
    const TokenIndex noun = tree_.head(t);
    if (tree_.relation(t) != Deprel::acl || tree_.xpos(t) != "VBN" || noun == kNoToken || t == 0 || has_auxiliary(t) ||
        has_own_subject(t) || word(t).score > kSureArc)
      return;
    const TokenIndex first = leftmost(t);
    if (first == 0 || tree_.upos(first - 1) != Upos::noun_ || first - 1 <= noun || tree_.is_under(first - 1, t)) return;
    if (tree_.relation_kind(first - 1) == Deprel::nmod && tree_.is_under(first - 1, noun) && preposition_of(tree_, first - 1) == "of")
      attach(t, first - 1, Deprel::acl);
  }

  // "over the shoulders of workers playing cards", "a service for students needing help": what a body, a time or a
  // measure does not do, and only a mind can need, the persons right before the participle do.
  void nearest_agent(TokenIndex t) {
    const TokenIndex noun = tree_.head(t);
    if (tree_.relation(t) != Deprel::acl || tree_.xpos(t) != "VBG" || noun == kNoToken || noun > t || t == 0) return;
    const TokenIndex before = t - 1;
    if (before <= noun || tree_.relation_kind(before) != Deprel::nmod || !tree_.is_under(before, noun)) return;
    const auto klass = [&](TokenIndex word) { return lexicon_.noun(tree_.lemma(word)).klass; };
    if (!is_one_of(klass(before), {"person", "people-group", "animal"}) || tree_.upos(noun) != Upos::noun_) return;
    const bool minds = is_one_of(tree_.lemma(t), {"need", "want", "seek", "wish", "hope", "struggle", "suffer", "try"});
    const bool inert = is_one_of(klass(noun), {"body", "time", "quantity", "duration", "attribute"});
    if (inert || (minds && !is_one_of(klass(noun), {"person", "people-group", "animal", "group", "organisation"})))
      attach(t, before, Deprel::acl);
  }

  // "librarians at institutes who wanted", "Unification of Sites - which connects": where the verb's number or "who"
  // does not fit the clause's noun but fits another one before it, that one is meant.
  void agreeing_antecedent(TokenIndex t) {
    const TokenIndex noun = tree_.head(t);
    if (tree_.relation(t) != Deprel::acl_relcl || noun == kNoToken || noun > t || !is_noun(noun)) return;
    const TokenIndex pronoun = tree_.child_kind(t, Deprel::nsubj);
    if (pronoun == kNoToken || !is_relative_word(pronoun) || pronoun < noun || tree_.lemma(t) == "mean") return;
    const Count number = number_of_verb(t);
    if (number == Count::one && behind_last_of_several(t, noun, pronoun, number)) return;
    if (fits(t, noun, pronoun, number)) return;
    TokenIndex best = nearest_fitting(t, noun, pronoun, number);
    if (best == kNoToken && !fits(t, noun, pronoun, Count::unknown))  // "one of the pioneers of the art who aims at"
      best = nearest_fitting(t, noun, pronoun, Count::unknown);
    if (best != kNoToken) attach(t, best, Deprel::acl_relcl);
  }

  // "a circle of friendships with boys, which he recalled" with boys as what he recalled: "which" means no persons.
  void which_of_things(TokenIndex t) {
    const TokenIndex noun = tree_.head(t), pronoun = tree_.child(t, Deprel::obj);
    const auto is_person = [&](TokenIndex other) { return lexicon_.noun(tree_.lemma(other)).klass == "person"; };
    if (tree_.relation(t) != Deprel::acl_relcl || noun == kNoToken || noun > t || pronoun == kNoToken || pronoun < noun ||
        tree_.lower(pronoun) != "which" || tree_.upos(noun) != Upos::noun_ || !is_person(noun))
      return;
    TokenIndex thing = noun;
    while (thing != kNoToken && is_person(thing)) thing = tree_.relation(thing) == Deprel::nmod ? tree_.head(thing) : kNoToken;
    if (thing != kNoToken && thing < noun && tree_.upos(thing) == Upos::noun_) attach(t, thing, Deprel::acl_relcl);
  }

  // "Anna and Max, who has a shop": one of them has, the last.
  [[nodiscard]] bool behind_last_of_several(TokenIndex verb, TokenIndex noun, TokenIndex pronoun, Count number) {
    TokenIndex last = kNoToken;
    for (const TokenIndex child : tree_.children(noun))
      if (tree_.relation(child) == Deprel::conj && is_noun(child) && child < pronoun) last = child;
    if (last == kNoToken || !fits(verb, last, pronoun, number)) return false;
    attach(verb, last, Deprel::acl_relcl);
    return true;
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
    // "Freed Ann Roe from the camp, who was ill": the object right before the phrase.
    const TokenIndex object = tree_.relation_kind(noun) == Deprel::obl ? tree_.child(tree_.head(noun), Deprel::obj) : kNoToken;
    if (object != kNoToken && object < noun && tree_.last_of(object) + 1 == tree_.first_of(noun)) offer(object);
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
    const NameClass type = word(noun).name.type;
    const std::string_view klass = tree_.upos(noun) == Upos::noun_  ? lexicon_.noun(tree_.lemma(noun)).klass
                                   : type == NameClass::location ? std::string_view{"place"}
                                                                 : std::string_view{};
    if (!may_do(verb, klass)) return false;
    const bool several = is_one_of(klass, {"group", "people-group", "organisation", "quantity"});
    const Count own = number_of(noun);
    if (number != Count::unknown && own != Count::unknown && own != number && !several) return false;
    const std::string_view form = tree_.lower(pronoun);
    const bool one_body = type == NameClass::organization && number == Count::one;  // "from the Movement, who was shot"
    if (form == "who" || form == "whom")
      return type != NameClass::location && !one_body &&
             is_one_of(klass, {"", "person", "people-group", "group", "animal", "name"});
    return form != "which" || (klass != "person" && type != NameClass::person);
  }
};

constexpr TreeRepair kRelativeRepairs[] = {
    {"a bare word right behind a noun tells its kind", at<&RelativeRepairs::behind_its_noun>},
    {"a preposition right before a gerund opens its clause", at<&RelativeRepairs::preposition_of_gerund>},
    {"a passive right behind which and a verb of saying is what is said", at<&RelativeRepairs::content_of_relative>},
    {"a relative clause behind the verb may be the subject's", at<&RelativeRepairs::extraposed>},
    {"a relative clause belongs to a noun that its verb and pronoun fit", at<&RelativeRepairs::agreeing_antecedent>},
    {"which means no persons", at<&RelativeRepairs::which_of_things>},
    {"a past participle describes the noun of the phrase right before it", at<&RelativeRepairs::nearest_patient>},
    {"a participle tells of the persons right before it what things do not do", at<&RelativeRepairs::nearest_agent>},
};

}  // namespace

RepairPass relative_repairs() { return kRelativeRepairs; }

}  // namespace relata::text
