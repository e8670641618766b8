#include "extractors/text/literal_calendar.h"

#include <algorithm>

namespace relata::text {
namespace {

std::string padded(std::int32_t value, std::size_t width) {
  std::string digits = std::to_string(value < 0 ? -value : value);
  if (digits.size() < width) digits.insert(0, width - digits.size(), '0');
  return value < 0 ? '-' + digits : digits;
}

bool read_digits(std::string_view text, std::size_t begin, std::size_t count, std::int32_t& value) {
  if (begin + count > text.size()) return false;
  value = 0;
  for (std::size_t i = begin; i < begin + count; ++i) {
    if (text[i] < '0' || text[i] > '9') return false;
    value = value * 10 + (text[i] - '0');
  }
  return true;
}

}  // namespace

std::int64_t day_number(CivilDate date) {
  const std::int64_t year = static_cast<std::int64_t>(date.year) - (date.month <= 2 ? 1 : 0);
  const std::int64_t era = (year >= 0 ? year : year - 399) / 400;
  const std::int64_t year_of_era = year - era * 400;
  const std::int64_t day_of_year = (153 * (date.month + (date.month > 2 ? -3 : 9)) + 2) / 5 + date.day - 1;
  const std::int64_t day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * 146097 + day_of_era - 719468;
}

CivilDate date_of_day(std::int64_t day) {
  day += 719468;
  const std::int64_t era = (day >= 0 ? day : day - 146096) / 146097;
  const std::int64_t day_of_era = day - era * 146097;
  const std::int64_t year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const std::int64_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const std::int64_t shifted_month = (5 * day_of_year + 2) / 153;
  const std::int64_t month = shifted_month < 10 ? shifted_month + 3 : shifted_month - 9;
  return {static_cast<std::int32_t>(year_of_era + era * 400 + (month <= 2 ? 1 : 0)), static_cast<std::int32_t>(month),
          static_cast<std::int32_t>(day_of_year - (153 * shifted_month + 2) / 5 + 1)};
}

std::int32_t weekday_of(std::int64_t day) {
  const std::int64_t shifted = (day + 3) % 7;  // 1970-01-01 was a Thursday
  return static_cast<std::int32_t>(shifted < 0 ? shifted + 7 : shifted);
}

std::int32_t days_in_month(std::int32_t year, std::int32_t month) {
  if (month == 2) return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

bool is_valid(CivilDate date) {
  if (date.month == 0) return date.day == 0;
  if (date.month < 1 || date.month > 12) return false;
  return date.day == 0 || (date.day >= 1 && date.day <= days_in_month(date.year, date.month));
}

CivilDate add_months(CivilDate date, std::int64_t months) {
  const std::int64_t total = static_cast<std::int64_t>(date.year) * 12 + date.month - 1 + months;
  const std::int64_t year = total >= 0 ? total / 12 : (total - 11) / 12;
  date.year = static_cast<std::int32_t>(year);
  date.month = static_cast<std::int32_t>(total - year * 12 + 1);
  date.day = std::min(date.day, days_in_month(date.year, date.month));
  return date;
}

std::optional<CivilDate> parse_iso_date(std::string_view text) {
  CivilDate date;
  if (!read_digits(text, 0, 4, date.year)) return std::nullopt;
  if (text.size() == 4) return date;
  if (text[4] != '-' || !read_digits(text, 5, 2, date.month)) return std::nullopt;
  if (text.size() > 7) {
    if (text[7] != '-' || !read_digits(text, 8, 2, date.day)) return std::nullopt;
    if (text.size() > 10 && text[10] >= '0' && text[10] <= '9') return std::nullopt;
    if (date.day == 0) return std::nullopt;
  }
  if (date.month == 0 || !is_valid(date)) return std::nullopt;
  return date;
}

std::string iso_text(CivilDate date) {
  std::string text = padded(date.year, 4);
  if (date.month > 0) text += '-' + padded(date.month, 2);
  if (date.month > 0 && date.day > 0) text += '-' + padded(date.day, 2);
  return text;
}

std::string_view iso_datatype(CivilDate date) {
  if (date.month == 0) return "xsd:gYear";
  return date.day == 0 ? "xsd:gYearMonth" : "xsd:date";
}

}  // namespace relata::text
