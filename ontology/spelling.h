// "Did you mean ...?": the known word that an unknown one is closest to.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace relata::ontology {

// The candidate with the fewest insertions, deletions and changes of a byte, the first of several; empty where more
// than two bytes and more than a third of the word would change, or all of it.
[[nodiscard]] std::string_view closest_word(std::string_view word, std::span<const std::string_view> candidates);

// "Did you mean 'x'?", or `otherwise` where nothing is close.
[[nodiscard]] std::string spelling_hint(std::string_view word, std::span<const std::string_view> candidates,
                                        std::string otherwise);

}  // namespace relata::ontology
