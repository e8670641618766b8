// Dependency paths of labelled pairs as patterns of an ontology, each with how often it came and how often it was
// right.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "extractors/learning/training_set.h"
#include "ontology/ontology.h"

namespace relata::learning {

// By property label; the commonest first. Only paths that came at least twice and were right at least half of the time.
[[nodiscard]] std::map<std::string, std::vector<ontology::PathPattern>> learn_paths(const TrainingSet& set);

}  // namespace relata::learning
