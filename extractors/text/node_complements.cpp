#include "extractors/text/node_complements.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "core/ascii.h"
#include "core/punctuation.h"
#include "core/words.h"
#include "extractors/text/node_bounds.h"

namespace relata::text {
namespace {

using nlp::SentenceTree;

// "A decline in strength": known by what changes, or what it is that somebody takes or has part in.
constexpr std::array<std::string_view, 26> kKnownByIn{
    "jump",      "gain",        "cut",
    "increase",  "decrease",    "decline",  "rise",       "fall",   "drop",       "growth",    "reduction",
    "change",    "improvement", "interest", "shift",      "surge",  "difference", "variation", "reversal",
    "fluctuation", "slowdown",  "boom",     "investment", "belief", "expertise",  "participation"};
constexpr std::array<std::string_view, 5> kOfScope{"in", "on", "at", "among", "within"};

std::string lower_of(const SentenceTree& tree, std::uint32_t token) {
  return lower_case(tree.sentence().tokens[token].form);
}

std::string preposition_of(const SentenceTree& tree, std::uint32_t noun) {
  const std::int32_t preposition = tree.dependent(noun, Deprel::case_);
  return preposition < 0 ? std::string{} : lower_of(tree, static_cast<std::uint32_t>(preposition));
}

bool is_nominal(const Token& token) { return token.upos == Upos::noun_ || token.upos == Upos::propn_; }

bool is_time(const nlp::CoreferenceLexicon& lexicon, const Token& token) {
  const std::string lemma = lower_case(token.lemma);
  return lexicon.noun_is(lemma, "time") || lexicon.noun_is(lemma, "date") || lexicon.noun_is(lemma, "duration");
}

// The words from one to another without marks; none where they are too many.
std::vector<std::uint32_t> short_run(const SentenceTree& tree, std::uint32_t from, std::uint32_t to) {
  constexpr std::uint32_t kLongest = 7;
  std::vector<std::uint32_t> words;
  if (to < from || to - from > kLongest) return words;
  for (std::uint32_t t = from; t < to; ++t)
    if (tree.sentence().tokens[t].upos != Upos::punct_) words.push_back(t);
  return words;
}

// "The first woman to win the prize": what she is the first to do, where it is short; else nothing.
std::vector<std::uint32_t> what_ranks(const SentenceTree& tree, std::uint32_t head) {
  const Sentence& sentence = tree.sentence();
  const auto dependents = tree.dependents(head);
  const bool ranked = std::any_of(dependents.begin(), dependents.end(), [&](std::uint32_t d) {
    const std::string lower = lower_of(tree, d);
    return d < head && (lower == "first" || lower == "last" || lower == "only" || lower == "second");
  });
  if (!ranked) return {};
  for (const std::uint32_t d : dependents) {
    const std::int32_t to = tree.dependent(d, Deprel::mark);
    if (sentence.tokens[d].deprel != Deprel::acl || d < head || to < 0 ||
        lower_of(tree, static_cast<std::uint32_t>(to)) != "to")
      continue;
    if (auto words = short_run(tree, static_cast<std::uint32_t>(to), tree.end_of(d)); !words.empty()) return words;
  }
  return {};
}

// What is for doing something: "support for easing the rules".
constexpr std::array<std::string_view, 8> kKnownByFor{"support", "responsibility", "deadline", "reason",
                                                      "basis",   "call",           "timetable", "proposal"};

// "A method of preventing leaks", "support for easing the rules": the doing behind the preposition, where it is short.
std::vector<std::uint32_t> doing_of(const SentenceTree& tree, std::uint32_t head) {
  const bool meant = contains(kKnownByFor, lower_case(tree.sentence().tokens[head].lemma)) && lower_of(tree, head + 1) == "for";
  const std::string_view preposition = meant ? "for" : "of";
  for (const std::uint32_t d : tree.dependents(head)) {
    const Token& token = tree.sentence().tokens[d];
    const std::int32_t of = tree.dependent(d, Deprel::mark);
    if ((token.deprel != Deprel::acl && token.deprel != Deprel::advcl) || token.xpos != "VBG" || of < 0 ||
        static_cast<std::uint32_t>(of) != head + 1 || lower_of(tree, head + 1) != preposition)
      continue;
    return short_run(tree, head + 1, tree.end_of(d));
  }
  return {};
}

// "A way to apply them", "the ability to read": what for, or to do what, where it is short.
std::vector<std::uint32_t> doing_to(const SentenceTree& tree, std::uint32_t head) {
  constexpr std::array<std::string_view, 31> kOpen{"way",      "ability", "inability", "opportunity", "chance",   "right",    "capacity",
                                                   "decision", "attempt", "effort",    "obligation",  "tendency", "incentive", "excuse",
                                                   "freedom",  "failure", "refusal",   "willingness", "need",     "desire",
                                                   "deal",     "plan",    "agreement", "bid",         "request",  "order",
                                                   "permission", "proposal", "offer",  "promise",     "pledge"};
  if (!contains(kOpen, lower_case(tree.sentence().tokens[head].lemma)) || lower_of(tree, head + 1) != "to") return {};
  for (const std::uint32_t d : tree.dependents(head)) {
    const Token& token = tree.sentence().tokens[d];
    if (token.deprel == Deprel::acl && token.xpos == "VB" && tree.dependent(d, Deprel::mark) == static_cast<std::int32_t>(head + 1))
      return short_run(tree, head + 1, tree.end_of(d));
  }
  return {};
}

// "A sense of what the town was like", "the fact that it is known": what it is of, and what is so, where that is short.
std::vector<std::uint32_t> clause_behind(const SentenceTree& tree, std::uint32_t head) {
  constexpr std::array<std::string_view, 16> kHeld{"fact",  "idea",       "claim",   "belief",     "hope",  "evidence",
                                                   "view",  "impression", "feeling", "conclusion", "notion", "news",
                                                   "sense", "possibility", "chance", "theory"};
  const std::string behind = lower_of(tree, head + 1);
  for (const std::uint32_t d : tree.dependents(head)) {
    const Token& token = tree.sentence().tokens[d];
    if (d < head) continue;
    const bool what = behind == "of" && d == head + 2 && token.xpos == "WP" && tree.end_of(d) > d + 1;
    const bool that = behind == "that" && token.deprel == Deprel::acl &&
                      tree.dependent(d, Deprel::mark) == static_cast<std::int32_t>(head + 1) &&
                      contains(kHeld, lower_case(tree.sentence().tokens[head].lemma));
    if (what || that) return short_run(tree, head + 1, tree.end_of(d));
  }
  return {};
}

bool is_superlative(const SentenceTree& tree, std::uint32_t adjective) {
  if (tree.sentence().tokens[adjective].deprel != Deprel::amod) return false;
  if (tree.sentence().tokens[adjective].xpos == "JJS") return true;
  const auto dependents = tree.dependents(adjective);
  return std::any_of(dependents.begin(), dependents.end(), [&](std::uint32_t d) {
    return d < adjective && (lower_of(tree, d) == "most" || lower_of(tree, d) == "least");
  });
}

// "The largest state on the mainland", "a decline in strength": the noun right behind that says among what, and in what.
std::vector<std::uint32_t> scope_of(const SentenceTree& tree, const nlp::CoreferenceLexicon& lexicon,
                                    std::uint32_t head) {
  const auto dependents = tree.dependents(head);
  const bool superlative = std::any_of(dependents.begin(), dependents.end(), [&](std::uint32_t d) {
    return d < head && is_superlative(tree, d);
  });
  const bool changes = contains(kKnownByIn, lower_case(tree.sentence().tokens[head].lemma));
  if (!superlative && !changes) return {};
  for (const std::uint32_t d : dependents) {
    const Token& token = tree.sentence().tokens[d];
    if (token.deprel != Deprel::nmod || d < head || !is_nominal(token) || is_time(lexicon, token) ||
        tree.dependent(d, Deprel::case_) != static_cast<std::int32_t>(head + 1))
      continue;
    const std::string preposition = preposition_of(tree, d);
    if (superlative && contains(kOfScope, preposition) && (preposition != "on" || token.upos == Upos::noun_)) return {d};
    if (changes && preposition == "in" && token.name.type == NameClass::none) return {d};
  }
  return {};
}

}  // namespace

std::vector<std::uint32_t> rate_of(const SentenceTree& tree, const nlp::CoreferenceLexicon& lexicon,
                                   std::uint32_t head) {
  const auto& tokens = tree.sentence().tokens;
  const std::int32_t number = tree.dependent(head, Deprel::nummod);
  if (number < 0) return {};
  const std::uint32_t link_at = std::max(head, static_cast<std::uint32_t>(number)) + 1;
  if (link_at + 1 >= tokens.size()) return {};
  const std::string link = lower_of(tree, link_at);
  const Token& unit = tokens[link_at + 1];
  if ((link != "per" && link != "/" && link != "a" && link != "an") || unit.head != static_cast<std::int32_t>(head))
    return {};
  const std::string form = lower_case(unit.form);
  const bool priced = link_at > head + 1;  // "$ 58 a barrel"
  if (!is_time(lexicon, unit) && form != "h" && form != "s" && form != "hr" &&
      !((link == "per" || priced) && is_nominal(unit)))
    return {};
  return {link_at, link_at + 1};
}

namespace {

// Whether a name goes on with the word: "Ansar al-Islam", "Bridge of Sighs"; not "Anna, who" or "Oslo in winter".
bool goes_on(const Sentence& sentence, std::uint32_t t) {
  const Token& token = sentence.tokens[t];
  const bool hyphened = t + 1 < sentence.size() && !token.space_after && is_hyphen(sentence.tokens[t + 1].form);
  if (hyphened || (is_hyphen(token.form) && !token.space_after && !sentence.tokens[t - 1].space_after)) return true;
  if (token.upos == Upos::punct_) return false;
  return token.form[0] < 'a' || token.form[0] > 'z' || token.xpos == "POS" || lower_case(token.form) == "of" ||
         lower_case(token.form) == "the";
}

std::vector<std::uint32_t> words_of_name(const SentenceTree& tree, std::uint32_t head) {
  const Sentence& sentence = tree.sentence();
  std::vector<std::uint32_t> name;
  for (std::uint32_t t = tree.begin_of(head); t < tree.end_of(head); ++t) {
    const Token& token = sentence.tokens[t];
    if (name.empty() && token.upos == Upos::punct_) continue;
    if (!name.empty() && !goes_on(sentence, t)) break;
    // "the show I Am a Singer": a title that is a sentence
    if (token.upos == Upos::pron_ || token.upos == Upos::verb_ || token.upos == Upos::aux_) return {};
    name.push_back(t);
  }
  while (!name.empty() && sentence.tokens[name.back()].upos != Upos::propn_ && sentence.tokens[name.back()].upos != Upos::num_)
    name.pop_back();
  return name;
}

}  // namespace

std::vector<std::uint32_t> or_else(const SentenceTree& tree, std::uint32_t adjective) {
  std::vector<std::uint32_t> words;
  if (tree.sentence().tokens[adjective].deprel != Deprel::amod) return words;
  for (const std::uint32_t d : tree.dependents(adjective)) {
    const std::int32_t joining = tree.dependent(d, Deprel::cc);
    if (tree.sentence().tokens[d].deprel == Deprel::conj && joining >= 0 &&
        lower_of(tree, static_cast<std::uint32_t>(joining)) == "or")
      words = short_run(tree, adjective + 1, tree.end_of(d));
  }
  return words;
}

std::vector<std::uint32_t> name_right_behind(const SentenceTree& tree, std::uint32_t noun) {
  const auto& tokens = tree.sentence().tokens;
  if (tokens[noun].upos != Upos::noun_ || tokens[noun].xpos == "NNS") return {};
  std::uint32_t last = noun;  // of the nouns that say what the named one is
  for (const std::uint32_t d : tree.dependents(noun)) {
    const Token& token = tokens[d];
    if (token.deprel == Deprel::conj && token.upos == Upos::noun_ && d == last + 2 && tokens[last + 1].deprel == Deprel::cc)
      last = d;
    const bool beside = (token.deprel == Deprel::appos || token.deprel == Deprel::flat) && token.upos == Upos::propn_;
    if (!beside || tree.begin_of(d) != last + 1 || tree.has(d, Deprel::conj)) continue;
    const std::string& first = tokens[last + 1].form;
    if (first != "," && first != "(" && first != "[") return words_of_name(tree, d);
  }
  return {};
}

std::vector<std::uint32_t> amount_around(const SentenceTree& tree, const nlp::CoreferenceLexicon& lexicon,
                                         std::uint32_t head) {
  std::vector<std::uint32_t> words = bound_before(tree, head);
  for (const std::uint32_t word : rate_of(tree, lexicon, head)) words.push_back(word);
  return words;
}

NounComplement complement_of(const SentenceTree& tree, const nlp::CoreferenceLexicon& lexicon, std::uint32_t noun,
                             bool known_by_whole) {
  NounComplement complement;
  complement.words = what_ranks(tree, noun);
  const bool meant = contains(kKnownByFor, lower_case(tree.sentence().tokens[noun].lemma));
  if ((known_by_whole || meant) && noun + 1 < tree.sentence().size() && complement.words.empty())
    complement.words = doing_of(tree, noun);
  if (complement.words.empty() && noun + 1 < tree.sentence().size()) complement.words = doing_to(tree, noun);
  if (complement.words.empty() && noun + 2 < tree.sentence().size()) complement.words = clause_behind(tree, noun);
  if (complement.words.empty()) complement.words = rate_of(tree, lexicon, noun);
  if (!complement.words.empty()) return complement;
  for (const std::uint32_t behind : scope_of(tree, lexicon, noun)) {
    complement.words.push_back(static_cast<std::uint32_t>(tree.dependent(behind, Deprel::case_)));
    complement.nouns.push_back(behind);
  }
  return complement;
}

}  // namespace relata::text
