// Names of organisations, places, works and events that say the same thing with fewer words.
#pragma once

#include "extractors/nlp/coreference/name_index.h"

namespace relata::nlp {

// Whether the name is a place's: by its tag, or as a country or region.
[[nodiscard]] bool names_a_place(const CandidateMention& mention, const CoreferenceLexicon& lexicon);

void merge_thing_names(NameIndex& index, const std::vector<CandidateMention>& mentions,
                       const CoreferenceLexicon& lexicon, ReferenceClusters& clusters);

}  // namespace relata::nlp
