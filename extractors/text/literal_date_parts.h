// What the words of one date say, before they are put together.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace relata::text {

enum class DateModifier : std::uint8_t { none, last, current, next };
enum class DateUnit : std::uint8_t { none, day, week, weekend, month, year, decade, century };

struct DateParts {
  std::int32_t year = 0;  // 0: not said
  std::int32_t month = 0;
  std::int32_t day = 0;
  std::int32_t weekday = -1;
  std::int32_t century = 0;
  bool decade = false;  // year is the first of ten
  std::string time;     // "17:00:00"
  DateModifier modifier = DateModifier::none;
  DateUnit unit = DateUnit::none;
  std::int64_t offset = 0;                    // of units: -3 for "three years ago"
  std::optional<std::int64_t> days_from_now;  // -1 for yesterday
};

// Lower case, split at inner dashes, without commas, articles and prepositions.
[[nodiscard]] std::vector<std::string> date_words(std::span<const std::string> words);

// nullopt where a word is no part of a date. in_range: a bare number may be a day, or a year cut to two digits.
[[nodiscard]] std::optional<DateParts> read_date_parts(std::span<const std::string> words, bool in_range);

}  // namespace relata::text
