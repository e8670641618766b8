// Fields of the lines that `extract --format tsv` prints.
#pragma once

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

namespace relata::cli {

// A tab or a line break inside a field would be read as the end of it.
[[nodiscard]] inline std::string tsv_field(std::string text) {
  std::replace_if(text.begin(), text.end(), [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
  return text;
}

[[nodiscard]] inline std::string tsv_decimal(float value) {
  constexpr int kDigits = 4;
  std::array<char, 32> buffer{};
  const auto end =
      std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed, kDigits);
  return {buffer.data(), end.ptr};
}

}  // namespace relata::cli
