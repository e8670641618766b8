// Examples to a relation model.
#pragma once

#include <cstdint>

#include "extractors/learning/relation_model.h"
#include "extractors/learning/training_set.h"

namespace relata::learning {

// Agreement with examples that were not learnt from.
struct Validation {
  std::uint32_t facts = 0;   // taught
  std::uint32_t found = 0;   // by models that had not seen the example
  std::uint32_t right = 0;   // of these; all zero where no validation was made
};

struct Learned {
  RelationModel model;
  Validation validation;
};

// Learns from all examples; the threshold is chosen by three-fold cross-validation over groups of examples. The same
// for any number of threads.
[[nodiscard]] Learned learn(const TrainingSet& set, unsigned threads = 1);

}  // namespace relata::learning
