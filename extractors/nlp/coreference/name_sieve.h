// Names of one thing: equal names, persons' short and variant names, organisations' short names and acronyms.
#pragma once

#include "extractors/nlp/coreference/document_view.h"
#include "extractors/nlp/coreference/name_glosses.h"
#include "extractors/nlp/coreference/reference_clusters.h"

namespace relata::nlp {

// Glosses are left alone.
void merge_names(const DocumentView& view, const CoreferenceLexicon& lexicon, const NameGlosses& glosses,
                 ReferenceClusters& clusters);

}  // namespace relata::nlp
