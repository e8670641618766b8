// Text on a terminal: how wide it is, and on one line.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace relata {

// Columns on a terminal; control characters take none.
[[nodiscard]] std::size_t display_width(char32_t character);
[[nodiscard]] std::size_t display_width(std::string_view utf8);

// Line breaks, tabs and other control characters become blanks.
[[nodiscard]] std::string single_line(std::string_view text);

}  // namespace relata
