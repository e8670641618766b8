// Names of one thing: equal names, persons' short and variant names, organisations' short names and acronyms.
#pragma once

#include <vector>

#include "extractors/nlp/coreference/reference_clusters.h"

namespace relata::nlp {

void merge_names(const std::vector<CandidateMention>& mentions, const CoreferenceLexicon& lexicon,
                 ReferenceClusters& clusters);

}  // namespace relata::nlp
