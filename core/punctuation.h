// Marks as words of a sentence: dashes and quotation marks, in the forms that texts and treebanks have.
#pragma once

#include <array>
#include <string_view>

#include "core/words.h"

namespace relata {

// A dash that no word has inside; "--" of typewriters.
[[nodiscard]] constexpr bool is_long_dash(std::string_view form) {
  return contains(std::array<std::string_view, 3>{"--", "–", "—"}, form);
}
[[nodiscard]] constexpr bool is_dash(std::string_view form) { return form == "-" || is_long_dash(form); }

// What joins the parts of a word or a name.
[[nodiscard]] constexpr bool is_hyphen(std::string_view form) { return form == "-" || form == "–"; }

// The straight mark opens and closes.
[[nodiscard]] constexpr bool may_open_quotation(std::string_view form) {
  return contains(std::array<std::string_view, 3>{"\"", "``", "“"}, form);
}
[[nodiscard]] constexpr bool may_close_quotation(std::string_view form) {
  return contains(std::array<std::string_view, 3>{"\"", "''", "”"}, form);
}
[[nodiscard]] constexpr bool is_quotation_mark(std::string_view form) {
  return may_open_quotation(form) || may_close_quotation(form);
}

}  // namespace relata
