#include "extractors/text/confidence.h"

#include <algorithm>

#include "extractors/text/tree.h"

namespace relata::text {
namespace {

// Logarithms to base 2 of lengths, in whole steps: 0, 1, 2, 3, 4 for 0, 1, 2-3, 4-7, 8 and more.
double steps(std::size_t length) {
  double found = 0;
  for (; length > 0 && found < 6; length /= 2) ++found;
  return found;
}

// e to the power of x, by additions and multiplications alone: no library's last bit reaches an output.
double power_of_e(double x) {
  constexpr int kHalvings = 12;
  double small = x;
  for (int i = 0; i < kHalvings; ++i) small /= 2;
  double value = 1 + small * (1 + small / 2 * (1 + small / 3 * (1 + small / 4)));
  for (int i = 0; i < kHalvings; ++i) value *= value;
  return value;
}

struct Scores {
  double least, sum;
  int count;
  void add(double score) {
    least = std::min(least, score);
    sum += score;
    ++count;
  }
};

// The least sure attachment of any word that the proposition says: what hangs in the wrong place makes it false as well.
double weakest_word(const Sentence& sentence, const Proposition& proposition) {
  double least = 1;
  const auto look_at = [&](const std::vector<std::uint32_t>& words) {
    for (const std::uint32_t word : words) least = std::min(least, static_cast<double>(sentence.tokens[word].score));
  };
  look_at(proposition.predicate_tokens);
  for (const Argument& argument : proposition.arguments)
    if (argument.head.sentence == proposition.head.sentence) look_at(argument.tokens);
  return least;
}

void add_scores(const Sentence& sentence, const Proposition& proposition, std::vector<Feature>& features) {
  const double head = static_cast<double>(sentence.tokens[proposition.head.token].score);
  Scores scores{head, head, 1};
  for (const Argument& argument : proposition.arguments)
    if (argument.head.sentence == proposition.head.sentence)
      scores.add(static_cast<double>(sentence.tokens[argument.head.token].score));
  features.push_back({"score of head", head});
  features.push_back({"least score", scores.least});
  features.push_back({"mean score", scores.sum / scores.count});
  features.push_back({"weakest word", weakest_word(sentence, proposition)});
}

void add_argument(const Analysis& analysis, const Argument* argument, const std::string& name,
                  std::vector<Feature>& features) {
  if (argument == nullptr) {
    features.push_back({"no " + name, 1});
    return;
  }
  features.push_back({name + " words", steps(argument->tokens.size())});
  if (argument->clause) features.push_back({name + " clause", 1});
  if (argument->tokens.empty()) return;
  const Upos upos = analysis.sentences[argument->head.sentence].tokens[argument->head.token].upos;
  if (upos == Upos::pron_) features.push_back({name + " pronoun", 1});
  if (upos == Upos::propn_) features.push_back({name + " name", 1});
}

void add_complements(const Proposition& proposition, std::vector<Feature>& features) {
  std::size_t others = 0, words = 0;
  bool clause = false;
  for (const Argument& argument : proposition.arguments) {
    if (argument.role == Role::subject || argument.role == Role::object) continue;
    ++others;
    words += argument.tokens.size();
    clause = clause || argument.clause.has_value();
  }
  features.push_back({"complements", steps(others)});
  features.push_back({"complement words", steps(words)});
  if (others == 0 && proposition.find(Role::object) == nullptr) features.push_back({"subject alone", 1});
  if (clause) features.push_back({"clause as complement", 1});
}

}  // namespace

std::vector<Feature> features_of(const Analysis& analysis, const Proposition& proposition) {
  const Sentence& sentence = analysis.sentences[proposition.head.sentence];
  std::vector<Feature> features{{"bias", 1}};
  for (const std::string_view rule : proposition.rules) features.push_back({"rule:" + std::string(rule), 1});
  add_scores(sentence, proposition, features);
  add_argument(analysis, proposition.find(Role::subject), "subject", features);
  add_argument(analysis, proposition.find(Role::object), "object", features);
  add_complements(proposition, features);
  features.push_back({"sentence words", steps(sentence.size())});
  features.push_back({"predicate words", steps(proposition.predicate_tokens.size())});
  const double place = static_cast<double>(proposition.head.token) / static_cast<double>(sentence.size());
  features.push_back({"place", place});
  const Argument* subject = proposition.find(Role::subject);
  if (subject != nullptr && !subject->tokens.empty() && subject->head.sentence == proposition.head.sentence) {
    const std::int64_t distance = std::int64_t{proposition.head.token} - std::int64_t{subject->head.token};
    features.push_back({"distance of subject", steps(static_cast<std::size_t>(std::abs(distance)))});
    if (distance < 0) features.push_back({"subject behind", 1});
  }
  if (proposition.voice == Voice::passive) features.push_back({"passive", 1});
  if (proposition.polarity == Polarity::negative) features.push_back({"negative", 1});
  if (proposition.modality != Modality::certain) features.push_back({"not certain", 1});
  if (!proposition.holders.empty()) features.push_back({"held", 1});
  if (proposition.within_other_claim) features.push_back({"within another", 1});
  return features;
}

void ConfidenceModel::add(std::string_view model, std::string_view feature, double weight) {
  (model == "claim" ? claim_ : fact_)[std::string(feature)] = weight;
}

float ConfidenceModel::apply(const Weights& weights, const std::vector<Feature>& features) {
  double sum = 0;
  for (const Feature& feature : features)
    if (const auto weight = weights.find(feature.name); weight != weights.end()) sum += weight->second * feature.value;
  const double bounded = std::clamp(sum, -20.0, 20.0);
  const auto ceiling = weights.find("ceiling");
  const double most = ceiling == weights.end() ? 1.0 : ceiling->second;
  return static_cast<float>(std::clamp(most / (1 + power_of_e(-bounded)), 0.01, 0.99));
}

}  // namespace relata::text
