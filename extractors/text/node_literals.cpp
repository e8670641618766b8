// Arguments that are values: dates, amounts, numbers and words.
#include "extractors/text/node_literals.h"

#include <algorithm>
#include <array>

#include "core/ascii.h"
#include "core/name_forms.h"
#include "extractors/text/literal_quantities.h"
#include "extractors/text/node_bounds.h"
#include "extractors/text/node_builder.h"
#include "extractors/text/node_complements.h"
#include "extractors/text/node_labels.h"
#include "extractors/text/rules.h"
#include "extractors/text/tree.h"

namespace relata::text {
namespace {

std::vector<std::string> forms_of(const Sentence& sentence, const std::vector<std::uint32_t>& tokens) {
  std::vector<std::string> forms;
  for (const std::uint32_t t : tokens)
    if (t < sentence.size()) forms.push_back(sentence.tokens[t].form);
  return forms;
}

// "June 17 and 18": the second day's month stands before the first.
std::vector<std::string> with_month_before(const Sentence& sentence, const Argument& argument,
                                           std::vector<std::string> words) {
  const Token& token = sentence.tokens[argument.head.token];
  if (token.upos != Upos::num_ || token.deprel != Deprel::conj || token.head < 0) return {};
  const auto first = static_cast<std::uint32_t>(token.head);
  for (std::uint32_t t = first > 2 ? first - 2 : 0; t <= first; ++t) {
    if (month_number(lower_case(sentence.tokens[t].form)) == 0) continue;
    words.insert(words.begin(), sentence.tokens[t].form);
    return words;
  }
  return {};
}

bool is_era(const std::string& word) {
  return word == "BC" || word == "BCE" || word == "AD" || word == "CE" || word == "B.C." || word == "A.D.";
}

// "Last week", "the same day", "recent months", "late Tuesday" in a document without a date: of the words, each counts.
std::string words_of_relative_time(const std::vector<std::string>& words) {
  constexpr std::array<std::string_view, 9> kWhich{"last", "next",     "this", "that",     "every",
                                                   "each", "same",     "following", "previous"};
  constexpr std::array<std::string_view, 17> kTimes{"time",   "moment", "day",    "week",   "month", "year",   "night", "morning", "evening", "afternoon",
                                                    "weekend", "spring", "summer", "autumn", "winter", "season", "fall"};
  const std::size_t first = !words.empty() && lower_case(words.front()) == "the" ? 1 : 0;
  if (words.size() != first + 2) return {};
  const std::string which = lower_case(words[first]), time = lower_case(words[first + 1]);
  const bool weekday = weekday_number(time) >= 0;
  const bool ordered = std::find(kWhich.begin(), kWhich.end(), which) != kWhich.end();
  const bool told = (which == "recent" && time.ends_with('s') &&
                     std::find(kTimes.begin(), kTimes.end(), time.substr(0, time.size() - 1)) != kTimes.end()) ||
                    (ordered && (weekday || std::find(kTimes.begin(), kTimes.end(), time) != kTimes.end())) ||
                    (weekday && is_one_of(which, {"late", "early"}));
  return told ? (first == 1 ? "the " : "") + which + ' ' + (weekday ? words.back() : time) : std::string{};
}

// "the 7th century BC", "3000 BC": as said, since the calendar's types begin with the year 1 in different ways.
std::string words_of_era(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) {
    if (text.empty() && (word == "the" || word == "The")) continue;
    if (!text.empty()) text += ' ';
    text += word;
  }
  return text;
}

bool points_to_the_future(const Proposition& proposition, const Sentence& sentence) {
  if (proposition.modality == Modality::planned) return true;
  return std::any_of(proposition.predicate_tokens.begin(), proposition.predicate_tokens.end(), [&](std::uint32_t t) {
    return t < sentence.size() && (sentence.tokens[t].form == "will" || sentence.tokens[t].form == "'ll" ||
                                   sentence.tokens[t].form == "shall");
  });
}

std::string position_text(std::string text) {
  while (!text.empty() && (text.front() == '-' || text.front() == ' ')) text.erase(0, 1);  // "then-President"
  for (const std::string_view article : {"the ", "The ", "a ", "A ", "an ", "An ", "then "})
    if (text.size() > article.size() && text.starts_with(article)) return text.substr(article.size());
  return text;
}

// "Presidents Macron and Obama": each of them is a president.
std::string one_of_several(const Sentence& sentence, const Argument& argument) {
  std::string text = text_of(sentence, argument.tokens);
  const Token& head = sentence.tokens[argument.head.token];
  if ((head.xpos != "NNS" && head.xpos != "NNPS") || head.lemma.empty() || head.form.empty() ||
      !text.ends_with(head.form))
    return text;
  std::string one = head.lemma;
  if (one.front() >= 'a' && one.front() <= 'z' && head.form.front() >= 'A' && head.form.front() <= 'Z')
    one.front() = static_cast<char>(one.front() - 'a' + 'A');
  return text.substr(0, text.size() - head.form.size()) + one;
}

// "75 km/h", "90 mph", "USD 58 per barrel".
std::string at_rate(std::string amount, const std::string& unit) {
  if (is_one_of(unit, {"hour", "h", "hr"}))
    return amount.ends_with(" mi") ? amount.substr(0, amount.size() - 2) + "mph" : amount + "/h";
  return is_one_of(unit, {"second", "s"}) ? amount + "/s" : amount + " per " + unit;
}

}  // namespace

bool is_of_time(Role role) {
  return role == Role::time || role == Role::duration || role == Role::since || role == Role::until ||
         role == Role::frequency;
}

bool is_life_date(std::string_view predicate) { return predicate == "date of birth" || predicate == "date of death"; }

bool counts_victims(const NodeClusters& clusters, const Argument& argument, const Proposition& proposition) {
  const nlp::SentenceTree& tree = clusters.tree(argument.head.sentence);
  if (argument.clause || !argument.literal.empty() || clusters.token(argument.head).upos != Upos::num_ ||
      argument.tokens.size() > 1 + bound_before(tree, argument.head.token).size() || tree.has(argument.head.token, Deprel::det) || tree.has(argument.head.token, Deprel::nmod))
    return false;
  if (argument.role == Role::subject) return proposition.predicate == "die";
  return argument.role == Role::object &&
         is_one_of(proposition.predicate, {"kill", "wound", "injure", "hurt", "arrest", "detain", "displace", "hospitalize",
                                           "evacuate", "rescue", "behead", "execute", "abduct", "kidnap"});
}

std::optional<LiteralValue> NodeBuilder::literal_value(const Argument& argument, const Proposition& proposition) const {
  const Sentence& sentence = clusters_.sentence(argument.head.sentence);
  const std::vector<std::string> words =
      argument.literal.empty() ? forms_of(sentence, argument.tokens) : relata::words_of(argument.literal, " ,");
  DateContext context = dates_;
  if (points_to_the_future(proposition, clusters_.sentence(proposition.head.sentence)))
    context.direction = TimeDirection::future;
  const bool dates_a_noun = argument.role == Role::object && !proposition.rules.empty() &&
                            proposition.rules.front() == rule::kDatedNoun;
  if (is_of_time(argument.role) || is_life_date(proposition.predicate) || dates_a_noun) {
    const bool duration_first =
        argument.role == Role::duration || argument.preposition == "over" || argument.preposition == "for";
    if (duration_first)
      if (auto duration = read_duration(words)) return duration;
    if (std::any_of(words.begin(), words.end(), is_era)) return LiteralValue{words_of_era(words), "xsd:string"};
    if (auto date = read_date(words, context)) return date;
    if (auto date = read_date(with_month_before(sentence, argument, words), context)) return date;
    if (auto duration = read_duration(words)) return duration;
    if (!argument.literal.empty()) return LiteralValue{argument.literal, "xsd:string"};
    // "On Friday" in a document without a date: the words, and no thing.
    if (words.size() == 1 && weekday_number(lower_case(words.front())) >= 0)
      return LiteralValue{words.front(), "xsd:string"};
    if (std::string told = words_of_relative_time(words); !told.empty() && !is_life_date(proposition.predicate)) return LiteralValue{std::move(told), "xsd:string"};
    return std::nullopt;
  }
  if (!argument.literal.empty()) return LiteralValue{argument.literal, "xsd:string"};
  if (proposition.predicate == "position" && argument.role == Role::object)
    return LiteralValue{position_text(one_of_several(sentence, argument)), "xsd:string"};
  if (std::optional<LiteralValue> amount = amount_of(argument)) return amount;
  const Token& head = sentence.tokens[argument.head.token];
  // "the two" are two of something, no number.
  if (head.upos == Upos::num_ && !clusters_.tree(argument.head.sentence).has(argument.head.token, Deprel::det))
    if (auto number = read_plain_number(words)) return number;
  const bool day = !head.form.empty() && head.form.front() >= '0' && head.form.front() <= '9';  // "is November 22nd"
  const bool name = head.upos == Upos::propn_ && head.name.type != NameClass::person;  // no month: "his wife Jan"
  if (name || head.upos == Upos::num_ || day)
    if (auto date = read_date(words, context)) return date;
  return std::nullopt;
}

std::optional<LiteralValue> NodeBuilder::amount_of(const Argument& argument) const {
  const nlp::SentenceTree& tree = clusters_.tree(argument.head.sentence);
  const std::vector<std::uint32_t> rate = rate_of(tree, clusters_.lexicon(), argument.head.token);
  std::vector<std::uint32_t> tokens = argument.tokens;
  std::erase_if(tokens, [&](std::uint32_t t) { return std::find(rate.begin(), rate.end(), t) != rate.end(); });
  const std::vector<std::string> words = forms_of(tree.sentence(), tokens);
  for (const auto read : {read_money, read_percentage, read_quantity})
    if (std::optional<LiteralValue> amount = read(words)) {
      if (!rate.empty()) amount->value = at_rate(amount->value, lower_case(tree.sentence().tokens[rate.back()].form));
      return amount;
    }
  return std::nullopt;
}

}  // namespace relata::text
