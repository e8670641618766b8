// The lines of a text and whether its author's editor broke them at a fixed width.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/span.h"

namespace relata::nlp {

struct TextLine {
  Span span;                     // without white space at its ends; empty for a blank line
  std::uint32_t width = 0;       // code points, indentation included
  std::uint32_t first_word = 0;  // code points of its first word
};

// Lines end with LF, CR, CR LF, VT, FF, U+0085, U+2028 or U+2029.
[[nodiscard]] std::vector<TextLine> split_lines(std::string_view text);

// The width W that explains most line breaks: a line fits W and would not with the next line's first word added. 0
// where no width explains enough of the breaks: the text is not hard-wrapped.
[[nodiscard]] std::uint32_t find_wrap_width(const std::vector<TextLine>& lines);

// Whether `line` is so long that a break at `width` explains that `next` begins.
[[nodiscard]] inline bool is_full(const TextLine& line, const TextLine& next, std::uint32_t width) {
  constexpr std::uint32_t kSlack = 4;
  return line.width + 1 + next.first_word + kSlack > width;
}

}  // namespace relata::nlp
