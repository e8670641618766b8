// Repairs of complements: what a verb calls for, tells or hangs on, where the tree has something else.
#include "core/punctuation.h"
#include "extractors/text/tree_edit.h"

namespace relata::text {
namespace {

struct CallRepairs : Repairs {
  using Repairs::Repairs;

  // "called on Chile to open its archives", "ceased to support": no purpose but what the verb calls for or ends.
  void infinitive_of_call(TokenIndex t) {
    const TokenIndex verb = tree_.head(t);
    if (tree_.relation(t) != Deprel::advcl || tree_.xpos(t) != "VB" || verb == kNoToken || verb > t || !is_verb(verb) ||
        tree_.lower(leftmost(t)) != "to")
      return;
    const std::string_view lemma = tree_.lemma(verb);
    if (leftmost(t) == verb + 1) {
      const Embedding embedding = lexicon_.embedding(lemma, 'v', Complement::to);
      if (embedding == Embedding::failure || embedding == Embedding::stop || embedding == Embedding::seem)
        attach(t, verb, Deprel::xcomp);
      return;
    }
    const TokenIndex asked = tree_.child(verb, Deprel::obl);
    const TokenIndex preposition = asked == kNoToken ? kNoToken : tree_.child(asked, Deprel::case_);
    if (preposition != verb + 1 || asked > t) return;
    const std::string call = std::string(lemma) + ' ' + std::string(tree_.lower(preposition));
    if (lexicon_.embedding(call, 'v', Complement::to) == Embedding::command) attach(t, verb, Deprel::xcomp);
  }

  // "the theory that the comet killed the dinosaurs", "the claim that the bridge fell" with "that" as object of a verb
  // that has one, or takes none: it begins what the noun holds. Not "a pact that it agreed to", "the day that it rained".
  void that_of_content(TokenIndex t) {
    const TokenIndex verb = tree_.head(t);
    if (tree_.lower(t) != "that" || tree_.relation(t) != Deprel::obj || verb == kNoToken || verb < t ||
        !has_own_subject(verb))
      return;
    const TokenIndex noun = tree_.relation(verb) == Deprel::acl_relcl ? tree_.head(verb) : kNoToken;
    const std::span<const TokenIndex> children = tree_.children(verb);
    const bool has_object = std::any_of(children.begin(), children.end(), [&](TokenIndex child) {
      return child > verb && tree_.relation(child) == Deprel::obj;
    });
    const bool conjunction = tree_.upos(t) == Upos::sconj_;
    const bool complete = has_object && !conjunction && noun < verb && t == leftmost(verb);
    const bool of_noun =
        noun != kNoToken && holds_content(noun) && (complete || (takes_no_object(verb) && !ends_in_preposition(verb)));
    if (!of_noun && !(has_object && conjunction)) return;
    arcs_.relations[t] = Deprel::mark;
    if (!of_noun) return;
    tree_.retag(t, Upos::sconj_, "IN", "that");
    arcs_.relations[verb] = Deprel::acl;
  }

  // "agreed to in December": its object stands before it.
  [[nodiscard]] bool ends_in_preposition(TokenIndex verb) const {
    const std::span<const TokenIndex> children = tree_.children(verb);
    return std::any_of(children.begin(), children.end(), [&](TokenIndex child) {
      return child > verb && tree_.upos(child) == Upos::adp_ && tree_.relation(child) != Deprel::compound_prt;
    });
  }
  [[nodiscard]] bool takes_no_object(TokenIndex verb) const {
    return !lexicon_.takes_object(tree_.lemma(verb)) ||
           is_one_of(lexicon_.verb_class(tree_.lemma(verb)), {"motion", "weather", "body", "stative"});
  }
  [[nodiscard]] bool holds_content(TokenIndex noun) const {
    if (is_one_of(lexicon_.noun(tree_.lemma(noun)).klass, {"time", "date", "duration", "place"})) return false;
    return lexicon_.embedding(tree_.lemma(noun), 'n', Complement::that) != Embedding::none;
  }

  // "Steve and Ann - just wanted a copy" with Steve as who wanted: names before a dash are spoken to. Not "Al - Zahawi left".
  void called_by_name(TokenIndex t) {
    const TokenIndex verb = tree_.head(t), dash = tree_.last_of(t) + 1;
    if (tree_.relation(t) != Deprel::nsubj || tree_.upos(t) != Upos::propn_ || leftmost(t) != 0 || verb == kNoToken ||
        verb < t || !is_verb(verb) || dash >= verb || !is_dash(word(dash).form) || !word(dash - 1).space_after ||
        !word(dash).space_after)
      return;
    for (TokenIndex between = dash + 1; between < verb; ++between)
      if (tree_.upos(between) != Upos::adv_) return;
    arcs_.relations[t] = Deprel::vocative;
  }

  // "set up for guests to try the games" with the guests on set up: who stands between for and to does it.
  void subject_behind_for(TokenIndex t) {
    const TokenIndex verb = tree_.head(t), first = leftmost(t);
    const TokenIndex own = tree_.child(t, Deprel::case_);
    if (tree_.relation(t) != Deprel::obl || verb == kNoToken || first == 0) return;
    const TokenIndex preposition = own == kNoToken ? first - 1 : own;
    if (preposition > t || tree_.lower(preposition) != "for" || lexicon_.noun(tree_.lemma(t)).klass != "person")
      return;
    const TokenIndex to = tree_.last_of(t) + 1;
    if (to >= tree_.size() || tree_.lower(to) != "to" || tree_.relation(to) != Deprel::mark) return;
    const TokenIndex infinitive = tree_.head(to);
    if (infinitive == kNoToken || tree_.head(infinitive) != verb || tree_.relation(infinitive) != Deprel::advcl ||
        has_own_subject(infinitive))
      return;
    arcs_.heads[t] = arcs_.heads[preposition] = infinitive;
    arcs_.relations[t] = Deprel::nsubj;
    arcs_.relations[preposition] = Deprel::mark;
  }

  // "rose from $5 to $10" with the second price on the first: where it rose to is the verb's.
  void end_of_range(TokenIndex t) {
    const TokenIndex from = tree_.head(t);
    const auto counts = [&](TokenIndex noun) {
      return tree_.upos(noun) == Upos::num_ || tree_.upos(noun) == Upos::sym_ ||
             tree_.child_kind(noun, Deprel::nummod) != kNoToken;
    };
    const auto behind = [&](TokenIndex noun, std::string_view word) {
      const TokenIndex preposition = tree_.child(noun, Deprel::case_);
      return preposition != kNoToken && preposition < noun && tree_.lower(preposition) == word;
    };
    if (tree_.relation_kind(t) != Deprel::nmod || from == kNoToken || from > t || tree_.head(from) == kNoToken ||
        tree_.relation_kind(from) != Deprel::obl || !counts(t) || !counts(from) || !behind(from, "from") ||
        !behind(t, "to") || !is_verb(tree_.head(from)))
      return;
    attach(t, tree_.head(from), Deprel::obl);
  }

  // "I hope that it can do better, but I do not expect it": the same pronoun goes on, not with what was hoped.
  void joined_by_but(TokenIndex t) {
    const TokenIndex content = tree_.head(t);
    const TokenIndex cc = tree_.child(t, Deprel::cc), subject = tree_.child_kind(t, Deprel::nsubj);
    if (tree_.relation(t) != Deprel::conj || content == kNoToken || tree_.relation(content) != Deprel::ccomp ||
        tree_.head(content) == kNoToken || subject == kNoToken || tree_.upos(subject) != Upos::pron_ ||
        cc == kNoToken || cc == 0 || tree_.lower(cc) != "but" || word(cc - 1).form != ",")
      return;
    const TokenIndex verb = tree_.head(content);
    const TokenIndex first = tree_.child_kind(verb, Deprel::nsubj), other = tree_.child_kind(content, Deprel::nsubj);
    if (first != kNoToken && other != kNoToken && tree_.lower(first) == tree_.lower(subject) &&
        tree_.lower(other) != tree_.lower(subject) && tree_.upos(other) != Upos::pron_)
      attach(t, verb, Deprel::conj);
  }

  // "feel kind of crappy": an adjective without a preposition is no adverbial.
  void adjective_after_feel(TokenIndex t) {
    const TokenIndex verb = tree_.head(t);
    if (tree_.relation(t) == Deprel::obl && tree_.upos(t) == Upos::adj_ && verb != kNoToken && verb < t &&
        !tree_.has(t, Deprel::case_) && lexicon_.has(tree_.lemma(verb), "copula"))
      arcs_.relations[t] = Deprel::xcomp;
  }

  // "Some city, miles away, I thought we would die": the pronoun right before the verb is its subject.
  void pronoun_next_to_verb(TokenIndex t) {
    if (!is_verb(t)) return;
    TokenIndex far = kNoToken;
    for (const TokenIndex child : tree_.children(t)) {
      if (tree_.relation(child) != Deprel::nsubj || child > t) continue;
      const bool near = is_one_of(tree_.lower(child), {"i", "he", "she", "we", "they"}) && child > 0 &&
                        word(child - 1).form == ",";
      if (far != kNoToken && near) arcs_.relations[far] = Deprel::dislocated;
      far = child;
    }
  }

  // "was kept at a base until she was eighteen and then transferred": a bare participle is joined to the passive.
  void joined_to_passive(TokenIndex t) {
    const TokenIndex first = tree_.head(t);
    if (tree_.relation(t) != Deprel::conj || tree_.xpos(t) != "VBN" || first == kNoToken || has_auxiliary(t) ||
        has_own_subject(t) || is_verb(first) || !tree_.has(first, Deprel::cop))
      return;
    TokenIndex passive = tree_.head(first);
    while (passive != kNoToken && !tree_.has(passive, Deprel::aux_pass)) passive = tree_.head(passive);
    if (passive != kNoToken && passive < first) attach(t, passive, Deprel::conj);
  }

  // "was returned by mail to the organization by Montalvo": who did it, however much stands before.
  void agent_behind_means(TokenIndex t) {
    const TokenIndex noun = tree_.head(t);
    const TokenIndex preposition = tree_.child(t, Deprel::case_);
    if (tree_.relation(t) != Deprel::nmod || tree_.upos(t) != Upos::propn_ || noun == kNoToken ||
        preposition == kNoToken || tree_.lower(preposition) != "by" || tree_.upos(noun) != Upos::noun_ || noun > t)
      return;
    const TokenIndex verb = tree_.head(noun);
    if (verb == kNoToken || tree_.relation(noun) != Deprel::obl || !tree_.has(verb, Deprel::aux_pass) ||
        !lexicon_.noun(tree_.lemma(noun)).verb.empty() ||
        !is_one_of(lexicon_.noun(tree_.lemma(noun)).klass, {"organisation", "place", "facility", "person", "group"}))
      return;
    const TokenIndex agent = tree_.child(verb, Deprel::obl_agent);
    if (agent != kNoToken && tree_.upos(agent) == Upos::propn_) return;
    attach(t, verb, Deprel::obl_agent);
  }

  // "the arrest of three officials by police" with police on the officials: who did it belongs to the event.
  void agent_of_event(TokenIndex t) {
    const TokenIndex theme = tree_.head(t);
    const TokenIndex preposition = tree_.child(t, Deprel::case_);
    if (tree_.relation(t) != Deprel::nmod || preposition == kNoToken || tree_.lower(preposition) != "by" ||
        theme == kNoToken || theme > t || tree_.relation(theme) != Deprel::nmod)
      return;
    const TokenIndex event = tree_.head(theme);
    const TokenIndex of = tree_.child(theme, Deprel::case_);
    if (event == kNoToken || event > theme || of == kNoToken || tree_.lower(of) != "of" ||
        lexicon_.noun(tree_.lemma(event)).verb.empty() || !lexicon_.noun(tree_.lemma(theme)).verb.empty())
      return;
    // Not "the sale of paintings by Picasso".
    const std::string_view klass = lexicon_.noun(tree_.lemma(theme)).klass;
    const bool suffers = tree_.upos(theme) == Upos::propn_ ||
                         is_one_of(klass, {"person", "people-group", "organisation", "place", "group", "vehicle",
                                           "facility", "animal", "weapon"});
    if (suffers) attach(t, event, Deprel::nmod);
  }

  // "The arrest of officials by police in May shocked the country": what stands between an event and its verb without a
  // comma belongs to the event.
  void phrase_of_event(TokenIndex t) {
    const TokenIndex verb = tree_.head(t);
    if (tree_.relation(t) != Deprel::obl || verb == kNoToken || t > verb || !tree_.has(t, Deprel::case_)) return;
    const TokenIndex event = tree_.child_kind(verb, Deprel::nsubj);
    if (event == kNoToken || event > t || tree_.upos(event) != Upos::noun_ ||
        lexicon_.noun(tree_.lemma(event)).verb.empty() || tree_.child_kind(event, Deprel::nmod) == kNoToken)
      return;
    const TokenIndex first = leftmost(t);
    if (tree_.last_of(event) + 1 == first && word(first - 1).form != ",") attach(t, event, Deprel::nmod);
  }
};

constexpr TreeRepair kCallRepairs[] = {
    {"what a verb calls for is no purpose", at<&CallRepairs::infinitive_of_call>},
    {"that opens what a noun holds", at<&CallRepairs::that_of_content>},
    {"the same pronoun behind a but goes on with its own verb", at<&CallRepairs::joined_by_but>},
    {"an adjective without a preposition is no adverbial", at<&CallRepairs::adjective_after_feel>},
    {"a pronoun behind a comma and before the verb is its subject", at<&CallRepairs::pronoun_next_to_verb>},
    {"a bare participle is joined to a passive", at<&CallRepairs::joined_to_passive>},
    {"who did it is the verb's, however much stands before", at<&CallRepairs::agent_behind_means>},
    {"who did it belongs to the event", at<&CallRepairs::agent_of_event>},
    {"what stands between an event and its verb belongs to the event", at<&CallRepairs::phrase_of_event>},
    {"where a figure rose to is the verb's", at<&CallRepairs::end_of_range>},
    {"who stands between for and to does it", at<&CallRepairs::subject_behind_for>},
    {"a name before a dash is spoken to", at<&CallRepairs::called_by_name>},
};

}  // namespace

RepairPass call_repairs() { return kCallRepairs; }

}  // namespace relata::text
