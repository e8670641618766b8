#include "extractors/learning/logistic_training.h"

#include <cmath>
#include <numeric>
#include <utility>

#include "extractors/learning/relation_model.h"

namespace relata::learning {
namespace {

constexpr double kSmallest = 0.002;     // gradients that change nothing
constexpr std::uint8_t kRest = 3;       // passes in which a pair that changed nothing is left alone

class Ftrl {
 public:
  Ftrl(std::size_t cues, const LogisticOptions& options) : options_(options), weights_(cues), sums_(cues) {}

  [[nodiscard]] double odds(const TrainingPair& pair) const {
    return odds(pair.more, odds(pair.cues, bias_));
  }
  [[nodiscard]] double odds(std::span<const std::uint32_t> cues, double odds = 0) const {
    for (const std::uint32_t cue : cues) odds += weights_[cue];
    return odds;
  }
  void update(std::span<const std::uint32_t> cues, double gradient) {
    for (const std::uint32_t cue : cues) update(weights_[cue], sums_[cue], gradient, options_.l1, options_.l2);
  }
  void update(const TrainingPair& pair, double gradient) {
    update(pair.cues, gradient);
    update(pair.more, gradient);
    update(bias_, bias_sums_, gradient, 0, 0);  // it is not held back
  }
  [[nodiscard]] LogisticWeights weights() && { return {bias_, std::move(weights_)}; }

 private:
  struct Sums {
    double gradients = 0, square = 0, root = 0;
  };
  void update(double& weight, Sums& sums, double gradient, double l1, double l2) const {
    const double square = sums.square + gradient * gradient, root = std::sqrt(square);
    sums.gradients += gradient - (root - sums.root) / options_.rate * weight;
    sums.square = square;
    sums.root = root;
    const double size = sums.gradients < 0 ? -sums.gradients : sums.gradients;
    const double rest = sums.gradients < 0 ? sums.gradients + l1 : sums.gradients - l1;
    weight = size <= l1 ? 0 : -rest / ((1.0 + root) / options_.rate + l2);
  }

  LogisticOptions options_;
  double bias_ = 0;
  Sums bias_sums_;
  std::vector<double> weights_;  // apart from the sums: most pairs only read them
  std::vector<Sums> sums_;
};

// False where the pair changed nothing.
bool learn_from(const TrainingPair& pair, Ftrl& ftrl) {
  const double error = probability_of(ftrl.odds(pair)) - (pair.positive ? 1.0 : 0.0);
  const double gradient = error * static_cast<double>(pair.weight);
  if (gradient > -kSmallest && gradient < kSmallest) return false;
  ftrl.update(pair, gradient);
  return true;
}

// The same on every run: a linear congruential sequence (Knuth's MMIX) drives the exchanges of Fisher and Yates.
void shuffle(std::vector<std::uint32_t>& order, std::uint64_t& state) {
  for (std::size_t i = order.size(); i > 1; --i) {
    state = state * 6364136223846793005ULL + 1442695040888963407ULL;
    std::swap(order[i - 1], order[static_cast<std::size_t>((state >> 33U) % i)]);
  }
}

void learn_from(const TrainingChoice& choice, Ftrl& ftrl) {
  std::vector<double> odds;
  for (const TrainingCandidate& candidate : choice) odds.push_back(ftrl.odds(candidate.cues));
  const std::vector<double> shares = shares_of(odds);
  double right = 0;
  for (std::size_t i = 0; i < choice.size(); ++i)
    if (choice[i].right) right += shares[i];
  for (std::size_t i = 0; i < choice.size(); ++i) {
    const double gradient = shares[i] - (choice[i].right ? shares[i] / right : 0.0);
    if (gradient < -kSmallest || gradient > kSmallest) ftrl.update(choice[i].cues, gradient);
  }
}

}  // namespace

std::vector<double> train_choices(const std::vector<TrainingChoice>& choices, std::size_t cues,
                                  const LogisticOptions& options) {
  Ftrl ftrl(cues, options);
  std::vector<std::uint32_t> order(choices.size());
  std::iota(order.begin(), order.end(), 0U);
  std::uint64_t state = 1;
  for (std::uint32_t pass = 0; pass < options.passes; ++pass) {
    shuffle(order, state);
    for (const std::uint32_t at : order) learn_from(choices[at], ftrl);
  }
  return std::move(ftrl).weights().weights;
}

LogisticWeights train_logistic(std::span<const TrainingPair> pairs, std::size_t cues, const LogisticOptions& options) {
  Ftrl ftrl(cues, options);
  std::vector<std::uint32_t> order(pairs.size());
  std::iota(order.begin(), order.end(), 0U);
  std::vector<std::uint8_t> rest(pairs.size());
  std::uint64_t state = 1;
  for (std::uint32_t pass = 0; pass < options.passes; ++pass) {
    shuffle(order, state);
    for (const std::uint32_t at : order) {
      if (rest[at] > 0)
        --rest[at];
      else if (!learn_from(pairs[at], ftrl))
        rest[at] = kRest;
    }
  }
  return std::move(ftrl).weights();
}

}  // namespace relata::learning
