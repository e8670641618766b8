// "Mr. President", "Madam Speaker": whom a speaker addresses by a title alone is one person throughout the text.
#pragma once

#include <string>

#include "extractors/nlp/coreference/document_view.h"
#include "extractors/nlp/coreference/reference_clusters.h"

namespace relata::nlp {

// The folded words of such a mention, "mr president"; empty for any other.
[[nodiscard]] std::string addressed_title(const DocumentView& view, std::uint32_t mention);

void merge_addressed_titles(const DocumentView& view, ReferenceClusters& clusters);

}  // namespace relata::nlp
