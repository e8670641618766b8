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
  Ftrl(std::size_t cues, const LogisticOptions& options) : options_(options), cues_(cues + 1) {}

  [[nodiscard]] double weight(std::size_t cue) const { return cues_[cue].weight; }
  void update(std::size_t cue, double gradient) {
    Cue& state = cues_[cue];
    const double square = state.square + gradient * gradient, root = std::sqrt(square);
    state.sum += gradient - (root - state.root) / options_.rate * state.weight;
    state.square = square;
    state.root = root;
    const bool bias = cue + 1 == cues_.size();  // it is not held back
    const double l1 = bias ? 0 : options_.l1, l2 = bias ? 0 : options_.l2;
    const double size = state.sum < 0 ? -state.sum : state.sum;
    const double rest = state.sum < 0 ? state.sum + l1 : state.sum - l1;
    state.weight = size <= l1 ? 0 : -rest / ((1.0 + root) / options_.rate + l2);
  }
  [[nodiscard]] std::size_t bias() const { return cues_.size() - 1; }

 private:
  struct Cue {
    double weight = 0, sum = 0, square = 0, root = 0;
  };
  LogisticOptions options_;
  std::vector<Cue> cues_;
};

// False where the pair changed nothing.
bool learn_from(const TrainingPair& pair, Ftrl& ftrl) {
  double odds = ftrl.weight(ftrl.bias());
  for (const std::uint32_t cue : pair.cues) odds += ftrl.weight(cue);
  for (const std::uint32_t cue : pair.more) odds += ftrl.weight(cue);
  const double gradient = (probability_of(odds) - (pair.positive ? 1.0 : 0.0)) * static_cast<double>(pair.weight);
  if (gradient > -kSmallest && gradient < kSmallest) return false;
  for (const std::uint32_t cue : pair.cues) ftrl.update(cue, gradient);
  for (const std::uint32_t cue : pair.more) ftrl.update(cue, gradient);
  ftrl.update(ftrl.bias(), gradient);
  return true;
}

// The same on every run: a linear congruential sequence (Knuth's MMIX) drives the exchanges of Fisher and Yates.
void shuffle(std::vector<std::uint32_t>& order, std::uint64_t& state) {
  for (std::size_t i = order.size(); i > 1; --i) {
    state = state * 6364136223846793005ULL + 1442695040888963407ULL;
    std::swap(order[i - 1], order[static_cast<std::size_t>((state >> 33U) % i)]);
  }
}

}  // namespace

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
  LogisticWeights out;
  out.bias = ftrl.weight(ftrl.bias());
  out.weights.reserve(cues);
  for (std::size_t cue = 0; cue < cues; ++cue) out.weights.push_back(ftrl.weight(cue));
  return out;
}

}  // namespace relata::learning
