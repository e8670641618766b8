// Pronouns: the best antecedent by agreement, distance and grammatical rank, where it is clearly the best.
#pragma once

#include <optional>
#include <vector>

#include "extractors/nlp/coreference/document_view.h"
#include "extractors/nlp/coreference/reference_clusters.h"

namespace relata::nlp {

// A mention, or several coordinated ones ("Obama and Putin ... they").
struct Antecedent {
  std::uint32_t mention = 0;
  std::vector<std::uint32_t> members;  // more than one for a coordination, else empty
};

[[nodiscard]] std::optional<Antecedent> find_antecedent(const DocumentView& view, const CoreferenceLexicon& lexicon,
                                                        const ReferenceClusters& clusters, std::uint32_t pronoun);

// What the rules give the candidate, an earlier mention that may be meant, for being near and in the fitting place.
[[nodiscard]] int points_of(const DocumentView& view, const CoreferenceLexicon& lexicon, const ReferenceClusters& clusters,
                            std::uint32_t pronoun, std::uint32_t candidate);

// Whether agreement, binding and quotation allow the pronoun to stand for the candidate, an earlier mention.
[[nodiscard]] bool may_refer_to(const DocumentView& view, const CoreferenceLexicon& lexicon,
                                const ReferenceClusters& clusters, std::uint32_t pronoun, std::uint32_t candidate);

}  // namespace relata::nlp
