// Numbers as English writes them: 1,200; 3.5; ten; twenty-five; two hundred thousand; 10 billion.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace relata::text {

// mantissa * 10^exponent, exactly.
struct DecimalNumber {
  std::int64_t mantissa = 0;
  std::int32_t exponent = 0;

  [[nodiscard]] bool is_integer() const { return exponent >= 0; }
  [[nodiscard]] std::optional<std::int64_t> integer() const;  // nullopt: a fraction, or too large
};

// "10000000000", "3.5", "-2".
[[nodiscard]] std::string decimal_text(const DecimalNumber& number);

// The number that begins at words[at] (lower case); at then stands behind it. nullopt: none begins there.
[[nodiscard]] std::optional<DecimalNumber> read_number(std::span<const std::string> words, std::size_t& at);

// The value of "8th", "first", "twenty-first" (1-99); 0 for what is no ordinal.
[[nodiscard]] std::int32_t ordinal_value(std::string_view lower);

}  // namespace relata::text
