// How deep the brackets of a Turtle or TriG text are nested: parsers recurse there, and a text from outside may hold any
// number of them.
#pragma once

#include <cstddef>
#include <string_view>

namespace relata::ontology {

// The offset of the bracket that opens level `most` + 1, or npos. Brackets in IRIs, strings and comments do not count.
[[nodiscard]] std::size_t find_deep_nesting(std::string_view turtle, std::size_t most);

}  // namespace relata::ontology
