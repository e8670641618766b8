// What is looked at before a text goes to serd, which takes any bytes.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "core/diagnostics.h"

namespace relata::ontology {

// Brackets inside brackets, at most: the parser recurses a few frames a bracket.
inline constexpr std::size_t kDeepestNesting = 256;

// False, and the first fault reported, where the Turtle, TriG, N-Triples or N-Quads is not UTF-8, holds U+0000, or has
// brackets that lie too deep; those in IRIs, strings and comments do not count. `path` is for the message.
[[nodiscard]] bool check_turtle(std::string_view text, const std::string& path, Diagnostics& diagnostics);

}  // namespace relata::ontology
