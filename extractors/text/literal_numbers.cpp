#include "extractors/text/literal_numbers.h"

#include <array>
#include <utility>

namespace relata::text {
namespace {

struct WordValue {
  std::string_view word;
  std::int32_t value;
};

constexpr std::array kSmall{
    WordValue{"zero", 0},     WordValue{"one", 1},        WordValue{"two", 2},       WordValue{"three", 3},
    WordValue{"four", 4},     WordValue{"five", 5},       WordValue{"six", 6},       WordValue{"seven", 7},
    WordValue{"eight", 8},    WordValue{"nine", 9},       WordValue{"ten", 10},      WordValue{"eleven", 11},
    WordValue{"twelve", 12},  WordValue{"thirteen", 13},  WordValue{"fourteen", 14}, WordValue{"fifteen", 15},
    WordValue{"sixteen", 16}, WordValue{"seventeen", 17}, WordValue{"eighteen", 18}, WordValue{"nineteen", 19},
    WordValue{"twenty", 20},  WordValue{"thirty", 30},    WordValue{"forty", 40},    WordValue{"fifty", 50},
    WordValue{"sixty", 60},   WordValue{"seventy", 70},   WordValue{"eighty", 80},   WordValue{"ninety", 90}};
constexpr std::array kOrdinals{WordValue{"first", 1},       WordValue{"second", 2},       WordValue{"third", 3},
                               WordValue{"fourth", 4},      WordValue{"fifth", 5},        WordValue{"sixth", 6},
                               WordValue{"seventh", 7},     WordValue{"eighth", 8},       WordValue{"ninth", 9},
                               WordValue{"tenth", 10},      WordValue{"eleventh", 11},    WordValue{"twelfth", 12},
                               WordValue{"thirteenth", 13}, WordValue{"fourteenth", 14},  WordValue{"fifteenth", 15},
                               WordValue{"sixteenth", 16},  WordValue{"seventeenth", 17}, WordValue{"eighteenth", 18},
                               WordValue{"nineteenth", 19}, WordValue{"twentieth", 20},   WordValue{"thirtieth", 30}};
// Powers of ten.
constexpr std::array kScales{WordValue{"thousand", 3},  WordValue{"million", 6}, WordValue{"billion", 9},
                             WordValue{"trillion", 12}, WordValue{"mn", 6},      WordValue{"bn", 9},
                             WordValue{"tn", 12}};

template <std::size_t N>
std::int32_t look_up(const std::array<WordValue, N>& table, std::string_view word) {
  for (const WordValue& entry : table)
    if (entry.word == word) return entry.value;
  return -1;
}

// "twenty-five" as one word too.
std::int32_t small_number(std::string_view word) {
  if (const std::int32_t value = look_up(kSmall, word); value >= 0) return value;
  const std::size_t hyphen = word.find('-');
  if (hyphen == std::string_view::npos) return -1;
  const std::int32_t tens = look_up(kSmall, word.substr(0, hyphen));
  const std::int32_t units = look_up(kSmall, word.substr(hyphen + 1));
  return tens >= 20 && units >= 1 && units <= 9 ? tens + units : -1;
}

constexpr std::size_t kMostDigits = 17;

// "1,200.5"; commas only between groups of three digits, but for pairs before the last three ("2,00,000").
std::optional<DecimalNumber> digits(std::string_view word) {
  DecimalNumber number;
  std::size_t count = 0, since_comma = 0;
  bool point = false, comma = false;
  const bool negative = !word.empty() && word.front() == '-' && word.size() > 1;
  if (negative) word.remove_prefix(1);
  if (word.empty() || word.front() < '0' || word.front() > '9') return std::nullopt;
  for (const char c : word) {
    if (c >= '0' && c <= '9') {
      if (++count > kMostDigits) return std::nullopt;
      number.mantissa = number.mantissa * 10 + (c - '0');
      ++since_comma;
      if (point) --number.exponent;
    } else if (c == ',' && !point && since_comma >= 1 && since_comma <= 3 && (!comma || since_comma >= 2)) {
      comma = true;
      since_comma = 0;
    } else if (c == '.' && !point && (!comma || since_comma == 3)) {
      point = true;
    } else {
      return std::nullopt;
    }
  }
  if (comma && !point && since_comma != 3) return std::nullopt;
  if (point && number.exponent == 0) return std::nullopt;
  if (negative) number.mantissa = -number.mantissa;
  while (number.exponent < 0 && number.mantissa % 10 == 0) {
    number.mantissa /= 10;
    ++number.exponent;
  }
  return number;
}

// Words below a thousand: "two hundred and five".
std::int64_t read_hundreds(std::span<const std::string> words, std::size_t& at) {
  std::int64_t value = -1;
  while (at < words.size()) {
    if (const std::int32_t small = small_number(words[at]); small >= 0) {
      if (value >= 0 && !(value % 100 == 0 || (value % 10 == 0 && value % 100 >= 20 && small < 10))) break;
      value = (value < 0 ? 0 : value) + small;
    } else if (words[at] == "hundred" && value >= 1 && value < 100) {
      value *= 100;
    } else if (words[at] == "and" && value >= 100 && value % 100 == 0 && at + 1 < words.size() &&
               small_number(words[at + 1]) > 0) {
      // "two hundred and five"
    } else {
      break;
    }
    ++at;
  }
  return value;
}

}  // namespace

std::optional<std::int64_t> DecimalNumber::integer() const {
  if (exponent < 0) return std::nullopt;
  std::int64_t value = mantissa;
  for (std::int32_t i = 0; i < exponent; ++i) {
    if (value > 100'000'000'000'000'000 || value < -100'000'000'000'000'000) return std::nullopt;
    value *= 10;
  }
  return value;
}

std::string decimal_text(const DecimalNumber& number) {
  const bool negative = number.mantissa < 0;
  std::string text = std::to_string(negative ? -number.mantissa : number.mantissa);
  if (number.exponent >= 0) {
    if (number.mantissa != 0) text.append(static_cast<std::size_t>(number.exponent), '0');
  } else {
    const auto decimals = static_cast<std::size_t>(-number.exponent);
    if (text.size() <= decimals) text.insert(0, decimals + 1 - text.size(), '0');
    text.insert(text.size() - decimals, 1, '.');
  }
  return negative ? '-' + text : text;
}

std::optional<DecimalNumber> read_number(std::span<const std::string> words, std::size_t& at) {
  if (at >= words.size()) return std::nullopt;
  std::size_t next = at;
  DecimalNumber number;
  if (const auto figure = digits(words[at])) {
    number = *figure;
    ++next;
    if (next < words.size() && words[next] == "hundred") {
      number.exponent += 2;
      ++next;
    }
  } else {
    const std::int64_t value = read_hundreds(words, next);
    if (value < 0) return std::nullopt;
    number.mantissa = value;
  }
  while (next < words.size()) {
    const std::int32_t scale = look_up(kScales, words[next]);
    if (scale < 0) break;
    number.exponent += scale;
    ++next;
    std::size_t rest_at = next;  // "three million two hundred thousand"
    const std::int64_t rest = scale == 3 ? read_hundreds(words, rest_at) : -1;
    if (rest <= 0 || number.exponent != 3) continue;
    number = {number.mantissa * 1000 + rest, 0};
    next = rest_at;
  }
  if (number.exponent > 30) return std::nullopt;
  at = next;
  return number;
}

std::int32_t ordinal_value(std::string_view lower) {
  if (const std::int32_t value = look_up(kOrdinals, lower); value > 0) return value;
  const std::size_t hyphen = lower.find('-');
  if (hyphen != std::string_view::npos) {
    const std::int32_t tens = look_up(kSmall, lower.substr(0, hyphen));
    const std::int32_t units = look_up(kOrdinals, lower.substr(hyphen + 1));
    return tens >= 20 && units >= 1 && units <= 9 ? tens + units : 0;
  }
  if (lower.size() < 3 || lower.size() > 4) return 0;
  const std::string_view ending = lower.substr(lower.size() - 2);
  if (ending != "st" && ending != "nd" && ending != "rd" && ending != "th") return 0;
  std::int32_t value = 0;
  for (const char c : lower.substr(0, lower.size() - 2)) {
    if (c < '0' || c > '9') return 0;
    value = value * 10 + (c - '0');
  }
  return value;
}

}  // namespace relata::text
