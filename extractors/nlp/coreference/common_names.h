// What a text writes now as a name, now as a noun: "Mathematics" in a heading or a title, "mathematics" in a sentence.
//
// | what is one thing | example |
// |---|---|
// | a bare noun and the same words as a name without a kind | Iodine is a mineral. Children need iodine. |
// | a noun with a capital within a sentence | The Constitution was amended. Our Constitution guards us. |
#pragma once

#include "extractors/nlp/coreference/document_view.h"
#include "extractors/nlp/coreference/reference_clusters.h"

namespace relata::nlp {

// After names are one.
void merge_common_names(const DocumentView& view, const CoreferenceLexicon& lexicon, ReferenceClusters& clusters);

}  // namespace relata::nlp
