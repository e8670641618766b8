// What a tokenizer needs to know of a character: Unicode's general categories, coarsely.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "core/ascii.h"
#include "core/code_points.h"

namespace relata::nlp {

enum class CharacterClass : std::uint8_t {
  space,
  letter,  // and combining marks, so that a letter keeps its accents
  digit,
  punctuation,
  symbol,  // and whatever is unassigned or private
  joiner,  // format characters without width: they go with what they touch
};

// By Unicode's tables, for a code point outside ASCII.
[[nodiscard]] CharacterClass class_of_code_point(char32_t value);

namespace detail {
constexpr std::array<CharacterClass, 128> ascii_classes() {
  std::array<CharacterClass, 128> classes{};
  for (std::size_t i = 0; i < classes.size(); ++i) {
    const auto c = static_cast<char>(i);
    if (is_white_space(static_cast<char32_t>(i)))
      classes[i] = CharacterClass::space;
    else if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'))
      classes[i] = CharacterClass::letter;
    else if (c >= '0' && c <= '9')
      classes[i] = CharacterClass::digit;
    else if (i < 0x20 || i == 0x7F)
      classes[i] = CharacterClass::joiner;
    else if (c == '$' || c == '+' || c == '<' || c == '=' || c == '>' || c == '^' || c == '`' || c == '|' || c == '~')
      classes[i] = CharacterClass::symbol;
    else
      classes[i] = CharacterClass::punctuation;
  }
  return classes;
}
inline constexpr std::array<CharacterClass, 128> kAsciiClasses = ascii_classes();
}  // namespace detail

struct Character {
  char32_t value = 0;
  std::uint32_t size = 1;  // bytes
  CharacterClass type = CharacterClass::space;

  [[nodiscard]] bool is_word() const { return type == CharacterClass::letter || type == CharacterClass::digit; }
  [[nodiscard]] bool is_apostrophe() const { return value == U'\'' || value == U'\u2019' || value == U'\u02BC'; }
};

// The character at text[offset]; valid UTF-8, offset < text.size().
[[nodiscard]] inline Character character_at(std::string_view text, std::size_t offset) {
  const auto byte = static_cast<unsigned char>(text[offset]);
  if (byte < 0x80U) return {byte, 1, detail::kAsciiClasses[byte]};
  const CodePoint point = code_point_at(text, offset);
  return {point.value, point.size, class_of_code_point(point.value)};
}

[[nodiscard]] inline bool is_ascii_lower(char c) { return c >= 'a' && c <= 'z'; }
[[nodiscard]] inline bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }
[[nodiscard]] inline bool is_ascii_letter(char c) { return is_ascii_upper(c) || is_ascii_lower(c); }
// Upper case in any script.
[[nodiscard]] bool is_upper(char32_t value);
[[nodiscard]] bool is_lower(char32_t value);

}  // namespace relata::nlp
