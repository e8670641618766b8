// What a model reaches on sentences with gold tokens.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "extractors/nlp/training/parser_model.h"

namespace relata::training {

// In per cent. LAS compares universal relations (subtypes cut); punctuation counts. Names: F1 of exact spans with
// class.
struct Scores {
  double upos = 0, xpos = 0, uas = 0, las = 0, names = 0, name_precision = 0, name_recall = 0;
  [[nodiscard]] std::string text() const;
};

[[nodiscard]] Scores score(const std::vector<Instance>& instances, const std::vector<Prediction>& predictions,
                           const Inventory& inventory);

// Runs the model over instances in batches of like length; the results stand in the order of instances.
[[nodiscard]] std::vector<Prediction> predict_all(ParserModel& model, const std::vector<Instance>& instances,
                                                  std::uint32_t name_set);

}  // namespace relata::training
