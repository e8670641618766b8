// Whom a text is about, where it is about one person: who "he" is when nobody stands near.
#pragma once

#include <cstdint>
#include <optional>

#include "extractors/nlp/coreference/document_view.h"
#include "extractors/nlp/coreference/reference_clusters.h"

namespace relata::nlp {

// A mention before the pronoun of the person of whom the text so far speaks far more often than of any other that the
// pronoun could mean. "Ada Lind ... Lind ... A caption. In 1901 she moved": she is Lind. None inside quotation marks.
[[nodiscard]] std::optional<std::uint32_t> topic_person(const DocumentView& view, const CoreferenceLexicon& lexicon,
                                                        const ReferenceClusters& clusters, std::uint32_t pronoun);

}  // namespace relata::nlp
