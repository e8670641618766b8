// Learns which of a text's phrases names what all its facts are about.
#pragma once

#include "extractors/learning/pair_table.h"
#include "extractors/learning/relation_model.h"
#include "extractors/learning/training_set.h"

namespace relata::learning {

// No cues where texts are not about one thing each.
[[nodiscard]] ThemeModel learn_themes(const TrainingSet& set);

}  // namespace relata::learning
