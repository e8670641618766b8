#include "core/display_width.h"

#include <utf8proc.h>

#include <algorithm>

#include "core/code_points.h"

namespace relata {

std::size_t display_width(char32_t character) {
  return static_cast<std::size_t>(std::max(0, utf8proc_charwidth(static_cast<utf8proc_int32_t>(character))));
}

std::size_t display_width(std::string_view utf8) {
  std::size_t width = 0;
  for (std::size_t i = 0; i < utf8.size();) {
    const CodePoint character = code_point_at(utf8, i);
    width += display_width(character.value);
    i += character.size;
  }
  return width;
}

std::string single_line(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (static_cast<unsigned char>(c) < 0x20U || c == 0x7F) c = ' ';
  return out;
}

}  // namespace relata
