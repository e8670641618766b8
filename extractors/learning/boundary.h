// Which of a phrase's arguments is the one that the user's facts name.
#pragma once

#include <optional>
#include <string>

#include "extractors/learning/passage.h"
#include "extractors/learning/relation_model.h"

namespace relata::learning {

// The kind of an argument, its shape and whether longer or shorter ones of its phrase exist.
[[nodiscard]] std::string boundary_signature(const Passage& passage, const Phrase& phrase, std::uint32_t argument);

// Whether the value is the argument itself, not only a part of it or something around it.
[[nodiscard]] bool is_named_by(const Passage& passage, std::uint32_t argument, const std::string& value);

// Counts the phrase's arguments, `right` being the one that was meant.
void count_boundaries(const Passage& passage, const Phrase& phrase, std::uint32_t right, BoundaryTable& table);

// The argument that is likeliest meant, by `table` smoothed by `wider`.
[[nodiscard]] std::uint32_t best_argument(const Passage& passage, const Phrase& phrase, const BoundaryTable& table,
                                          const BoundaryTable& wider);

}  // namespace relata::learning
