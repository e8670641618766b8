// An interview with several people: who is asked, and which of them speaks.
//
// | what tells | example |
// |---|---|
// | the heading names those who are asked | Interview with Jane Doe and Ann Roe ¶ How did you meet? ¶ We met at school. |
// | who speaks says who he is | I'm Jane Doe, I draw. |
// | who of two is spoken of does not speak | I wanted to work with Ann. |
#pragma once

#include <cstdint>
#include <vector>

#include "extractors/nlp/coreference/document_view.h"
#include "extractors/nlp/coreference/reference_clusters.h"

namespace relata::nlp {

// Mentions of all of those, where the persons of a sentence are two or more, joined by "and", one mention each; else empty.
[[nodiscard]] std::vector<std::uint32_t> persons_joined(const DocumentView& view, const ReferenceClusters& clusters,
                                                        const std::vector<std::uint32_t>& persons);

// Which of those who are asked says "I" in the sentences [begin, end): a mention of his, or -1.
[[nodiscard]] std::int32_t speaker_among(const DocumentView& view, const ReferenceClusters& clusters,
                                         const std::vector<std::uint32_t>& asked, std::uint32_t begin,
                                         std::uint32_t end);

}  // namespace relata::nlp
