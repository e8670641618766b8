// One property from labelled pairs.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "extractors/learning/relation_model.h"
#include "extractors/learning/training_set.h"

namespace relata::learning {

using ExampleList = std::vector<const PreparedExample*>;

// Cues that come in at least two of the examples' right pairs (in one, where there are few): the others would be learnt
// by heart. By cue number.
[[nodiscard]] std::vector<bool> common_cues(const TrainingSet& set, const ExampleList& examples);

// Weights, kinds, boundaries, forms and values of a property.
[[nodiscard]] LearnedProperty learn_property(const TrainingSet& set, const ExampleList& examples, std::uint32_t property,
                                             const std::vector<bool>& common);

// Boundaries, forms and values of the subjects of all properties.
void learn_subjects(const ExampleList& examples, RelationModel& model);

}  // namespace relata::learning
