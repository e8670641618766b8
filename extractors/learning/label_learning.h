// What labels tell of the properties that have examples, for those that have none.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extractors/learning/pair_table.h"
#include "extractors/learning/relation_model.h"

namespace relata::learning {

// The properties of the model are those of the set; theirs that have facts have been learnt already.
[[nodiscard]] LabelModel learn_labels(const TrainingSet& set, const ExampleList& examples, const PairTable& table,
                                      const RelationModel& model);

// What the objects of a property without examples may be: as of the properties with the same range; where there are
// none, what the range's name says.
[[nodiscard]] std::vector<std::string> kinds_of_range(const TrainingSet& set, std::string_view range,
                                                      const RelationModel& model);

// Whether a cue says the same of any property: it has no word of the text but for prepositions.
[[nodiscard]] bool is_of_structure(std::string_view cue);

}  // namespace relata::learning
