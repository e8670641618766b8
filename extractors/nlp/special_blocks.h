// Blocks that are no running text: photo credits, bylines, datelines, headings.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "core/sentence.h"
#include "core/span.h"

namespace relata::nlp {

// Where the credit begins in a caption's block: "Jane Doe.(Agency / John Roe)", "Photo: John Roe". Bytes from the
// block's begin; 0 where all of it is the credit.
[[nodiscard]] std::optional<std::uint32_t> find_credit(std::string_view block);

// "By Jane Doe", "Reporting by ...", "This article originally appeared on ...".
[[nodiscard]] bool is_byline(std::string_view block);

// The bytes of the dateline at the block's begin, its dash included: "MOSCOW (AP) —", "London, June 5 (Reuters) -";
// all of a block that is only a date. 0 where there is none.
[[nodiscard]] std::uint32_t dateline_length(std::string_view block);

// The bytes of "Jane Doe:", "DR. ROE:", "Q:" at the block's begin, its colon included; 0 where something else begins it.
[[nodiscard]] std::uint32_t speaker_length(std::string_view block);

// A short block without a final full stop that begins like a sentence.
[[nodiscard]] bool is_heading(std::string_view block);

}  // namespace relata::nlp
