// Who is called in a sentence: "Mr. Doe, you may sit", "Thank you, Madam Speaker".
#pragma once

#include <cstdint>
#include <string_view>

#include "extractors/nlp/coreference/document_view.h"
#include "extractors/nlp/coreference/reference_clusters.h"

namespace relata::nlp {

// The last word of the sentence before any closing quotation marks is this mark.
[[nodiscard]] bool ends_with_mark(const Sentence& sentence, std::string_view mark);

// A name of a person's.
[[nodiscard]] bool is_person_name(const DocumentView& view, const ReferenceClusters& clusters, std::uint32_t mention);

// "Oh God, I forgot": a name that calls nobody.
[[nodiscard]] bool is_exclaimed(const CandidateMention& name);

// "Mr. Doe, you may sit": the only person that the sentence calls by name or title; -1 for nobody, -2 for several.
[[nodiscard]] std::int32_t called_by_name(const DocumentView& view, const ReferenceClusters& clusters,
                                          std::uint32_t sentence);

// "So, Mae ...", "Dr. Roe.": the person whose name is all that the sentence says, but for such words as "well"; or -1.
[[nodiscard]] std::int32_t named_alone(const DocumentView& view, const ReferenceClusters& clusters,
                                       std::uint32_t sentence);

[[nodiscard]] bool is_spoken_word(const Token& token);
// "Yes", "oh", "really".
[[nodiscard]] bool is_response_word(const Token& token);

}  // namespace relata::nlp
