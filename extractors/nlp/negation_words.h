// The words that deny a clause wherever they stand beside its verb.
#pragma once

#include <string_view>

namespace relata::nlp {

// "not", "n't", "n’t": a form in lower case, or a lemma.
[[nodiscard]] constexpr bool is_not(std::string_view word) { return word == "not" || word == "n't" || word == "n\u2019t"; }
[[nodiscard]] constexpr bool is_not_or_never(std::string_view word) { return is_not(word) || word == "never"; }

}  // namespace relata::nlp
