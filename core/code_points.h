// UTF-8: validity, decoding, and the one conversion between byte offsets (inside) and code points (at the border).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/span.h"

namespace relata {

// The offset of the first byte that does not continue valid UTF-8 (overlong forms, surrogates and values over
// U+10FFFF are invalid: Unicode 15, table 3-7), or npos.
[[nodiscard]] std::size_t find_invalid_utf8(std::string_view text);

struct CodePoint {
  char32_t value = 0;
  std::uint32_t size = 1;  // bytes
};

// The code point that begins at text[offset], which must be inside valid UTF-8 and at a boundary.
[[nodiscard]] inline CodePoint code_point_at(std::string_view text, std::size_t offset) {
  const auto byte = [&](std::size_t i) {
    return static_cast<std::uint32_t>(static_cast<unsigned char>(text[offset + i]));
  };
  const std::uint32_t lead = byte(0);
  if (lead < 0x80U) return {lead, 1};
  if (lead < 0xE0U) return {((lead & 0x1FU) << 6U) | (byte(1) & 0x3FU), 2};
  if (lead < 0xF0U) return {((lead & 0x0FU) << 12U) | ((byte(1) & 0x3FU) << 6U) | (byte(2) & 0x3FU), 3};
  return {((lead & 0x07U) << 18U) | ((byte(1) & 0x3FU) << 12U) | ((byte(2) & 0x3FU) << 6U) | (byte(3) & 0x3FU), 4};
}

// The code point that ends just before text[offset]; offset > 0.
[[nodiscard]] CodePoint code_point_before(std::string_view text, std::size_t offset);

// Appends value, a Unicode scalar value, as UTF-8.
void append_code_point(std::string& text, char32_t value);

// Where a word may be broken or glued, and nothing that is read: the soft hyphen, U+200B, U+2060 and U+FEFF.
[[nodiscard]] constexpr bool is_invisible(char32_t value) {
  return value == 0xADU || value == 0x200BU || value == 0x2060U || value == 0xFEFFU;
}
// Without them; as it is where there is nothing else.
[[nodiscard]] std::string without_invisible(std::string_view text);

// Unicode's White_Space and the separators U+001C to U+001F. U+200B and U+FEFF are none.
[[nodiscard]] constexpr bool is_white_space(char32_t value) {
  if (value < 0x80U) return value == U' ' || (value >= 0x09U && value <= 0x0DU) || (value >= 0x1CU && value <= 0x1FU);
  return value == 0x85U || value == 0xA0U || value == 0x1680U || (value >= 0x2000U && value <= 0x200AU) ||
         value == 0x2028U || value == 0x2029U || value == 0x202FU || value == 0x205FU || value == 0x3000U;
}

[[nodiscard]] std::size_t count_code_points(std::string_view text);

// Byte offset <-> code point offset over one valid text, which must outlive the index. A look-up reads at most 64
// bytes going forwards; safe to share between threads.
class CodePointIndex {
 public:
  explicit CodePointIndex(std::string_view text);

  // Code points before text[byte_offset]; byte_offset <= text.size(), at a code point's boundary.
  [[nodiscard]] std::uint32_t code_points(std::uint32_t byte_offset) const;
  // The inverse, O(log n); code_point <= the text's number of code points.
  [[nodiscard]] std::uint32_t bytes(std::uint32_t code_point) const;
  [[nodiscard]] Span code_points(Span bytes) const { return {code_points(bytes.begin), code_points(bytes.end)}; }
  [[nodiscard]] Span bytes(Span code_points) const { return {bytes(code_points.begin), bytes(code_points.end)}; }

 private:
  std::string_view text_;
  std::vector<std::uint32_t> before_block_;  // code points before each block of 64 bytes; empty: all is ASCII
};

}  // namespace relata
