// Logistic regression over cues, sparse and deterministic (FTRL-Proximal: McMahan et al., "Ad click prediction: a view
// from the trenches", KDD 2013).
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace relata::learning {

struct TrainingPair {
  std::span<const std::uint32_t> cues;
  std::span<const std::uint32_t> more;  // of the pair together with the property
  bool positive = false;
  float weight = 1;
};

struct LogisticWeights {
  double bias = 0;
  std::vector<double> weights;  // by cue
};

struct LogisticOptions {
  double rate = 0.15;
  double l1 = 0.3;
  double l2 = 1.0;
  std::uint32_t passes = 8;
};

[[nodiscard]] LogisticWeights train_logistic(std::span<const TrainingPair> pairs, std::size_t cues,
                                             const LogisticOptions& options);

// Of several exactly one is right, though more may be marked: any of them.
struct TrainingCandidate {
  std::span<const std::uint32_t> cues;
  bool right = false;
};
using TrainingChoice = std::vector<TrainingCandidate>;

// Weights by cue, of the logarithm of a candidate's odds against the others of its choice (conditional logit).
[[nodiscard]] std::vector<double> train_choices(const std::vector<TrainingChoice>& choices, std::size_t cues,
                                                const LogisticOptions& options);

}  // namespace relata::learning
