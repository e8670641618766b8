// UTF-8 (RFC 3629), one character at a time, on bytes that may be anything.
#pragma once

#include <cstdint>
#include <string_view>

namespace relata {

struct Utf8Character {
  char32_t code = 0;       // kReplacement where the bytes are not UTF-8
  std::uint32_t size = 1;  // bytes, 1 where they are not UTF-8
  bool valid = false;
};

inline constexpr char32_t kReplacement = 0xFFFD;

// The character that starts at text[at]; at < text.size(). Overlong forms, surrogates and values past U+10FFFF are not
// valid.
[[nodiscard]] inline Utf8Character utf8_character(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(text[i]); };
  const std::uint8_t lead = byte(at);
  if (lead < 0x80) return {lead, 1, true};
  const std::uint32_t size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  constexpr char32_t kLeast[] = {0, 0, 0x80, 0x800, 0x10000};
  if (lead < 0xC2 || lead > 0xF4 || at + size > text.size()) return {kReplacement, 1, false};
  char32_t code = lead & (0x7FU >> size);
  for (std::uint32_t i = 1; i < size; ++i) {
    if ((byte(at + i) & 0xC0U) != 0x80U) return {kReplacement, 1, false};
    code = code << 6U | (byte(at + i) & 0x3FU);
  }
  if (code < kLeast[size] || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) return {kReplacement, 1, false};
  return {code, size, true};
}

}  // namespace relata
