// One property from labelled pairs.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "extractors/learning/pair_table.h"
#include "extractors/learning/relation_model.h"
#include "extractors/learning/training_set.h"

namespace relata::learning {

// Weights, kinds, boundaries, forms and values of a property.
[[nodiscard]] LearnedProperty learn_property(const TrainingSet& set, const ExampleList& examples,
                                             std::uint32_t property,
                                             const PairTable& table);

// Boundaries, forms and values of the subjects of all properties.
void learn_subjects(const ExampleList& examples, RelationModel& model);

}  // namespace relata::learning
