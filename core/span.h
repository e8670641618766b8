// A half-open byte range of a document's text; text.substr(begin, size()) is the quote, always.
#pragma once

#include <compare>
#include <cstdint>
#include <string_view>

namespace relata {

struct Span {
  std::uint32_t begin = 0;  // bytes, inclusive
  std::uint32_t end = 0;    // bytes, exclusive

  [[nodiscard]] constexpr std::uint32_t size() const { return end - begin; }
  [[nodiscard]] constexpr bool empty() const { return begin == end; }
  [[nodiscard]] constexpr bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
  [[nodiscard]] constexpr std::string_view of(std::string_view text) const { return text.substr(begin, size()); }
  constexpr auto operator<=>(const Span&) const = default;
};

}  // namespace relata
