#include "query/date_time.h"

#include <charconv>
#include <chrono>

namespace relata::query {
namespace {

// Takes exactly `digits` digits from the front of text.
std::optional<int> take_number(std::string_view& text, std::size_t digits) {
  int value = 0;
  if (text.size() < digits) return std::nullopt;
  for (const char c : text.substr(0, digits)) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  text.remove_prefix(digits);
  return value;
}

bool take(std::string_view& text, char c) {
  if (!text.starts_with(c)) return false;
  text.remove_prefix(1);
  return true;
}

bool take_year(std::string_view& text, std::int64_t& year) {
  const bool negative = take(text, '-');
  constexpr std::size_t kLeast = 4, kMost = 9;
  std::size_t digits = text.find_first_not_of("0123456789");
  digits = digits == std::string_view::npos ? text.size() : digits;
  if (digits < kLeast || digits > kMost) return false;
  std::from_chars(text.data(), text.data() + digits, year);
  if (negative) year = -year;
  text.remove_prefix(digits);
  return true;
}

bool take_two(std::string_view& text, std::uint8_t& value, int least, int most) {
  const std::optional<int> number = take_number(text, 2);
  if (!number || *number < least || *number > most) return false;
  value = static_cast<std::uint8_t>(*number);
  return true;
}

bool take_seconds(std::string_view& text, Decimal& seconds) {
  std::size_t end = text.find_first_not_of("0123456789.");
  end = end == std::string_view::npos ? text.size() : end;
  const std::optional<Decimal> value = Decimal::parse(text.substr(0, end));
  if (end < 2 || !value || *value >= Decimal(60)) return false;
  seconds = *value;
  text.remove_prefix(end);
  return true;
}

bool take_zone(std::string_view& text, std::optional<std::int16_t>& zone) {
  if (text.empty()) return true;
  if (take(text, 'Z')) {
    zone = std::int16_t{0};
    return text.empty();
  }
  const bool west = text.starts_with('-');
  std::uint8_t hours = 0, minutes = 0;
  if (!take(text, '+') && !take(text, '-')) return false;
  if (!take_two(text, hours, 0, 14) || !take(text, ':') || !take_two(text, minutes, 0, 59) || !text.empty()) return false;
  zone = static_cast<std::int16_t>((west ? -1 : 1) * (hours * 60 + minutes));
  return true;
}

std::int64_t days_since_1970(std::int64_t year, unsigned month, unsigned day) {
  // In eras of 400 years, so that any year is in the range of std::chrono.
  constexpr std::int64_t kEra = 400, kDaysOfEra = 146097;
  const std::int64_t era = (year >= 0 ? year : year - kEra + 1) / kEra;
  const auto in_era = static_cast<int>(year - era * kEra);
  const std::chrono::year_month_day date{std::chrono::year(in_era + 2000), std::chrono::month(month), std::chrono::day(day)};
  return std::chrono::sys_days(date).time_since_epoch().count() + (era - 5) * kDaysOfEra;
}

}  // namespace

std::optional<DateTime> DateTime::parse(std::string_view text, TermType type) {
  DateTime out;
  if (!take_year(text, out.year)) return std::nullopt;
  if (type != TermType::year) {
    if (!take(text, '-') || !take_two(text, out.month, 1, 12)) return std::nullopt;
    if (type != TermType::year_month) {
      if (!take(text, '-') || !take_two(text, out.day, 1, 31)) return std::nullopt;
      const bool exists = days_since_1970(out.year, out.month, 1) + out.day - 1 <
                          (out.month == 12 ? days_since_1970(out.year + 1, 1, 1) : days_since_1970(out.year, out.month + 1U, 1));
      if (!exists) return std::nullopt;
    }
  }
  if (type == TermType::date_time &&
      (!take(text, 'T') || !take_two(text, out.hour, 0, 24) || !take(text, ':') || !take_two(text, out.minute, 0, 59) ||
       !take(text, ':') || !take_seconds(text, out.second)))
    return std::nullopt;
  if (!take_zone(text, out.zone)) return std::nullopt;
  return out;
}

std::optional<Decimal> DateTime::seconds() const {
  constexpr std::int64_t kDay = 86400;
  const std::int64_t whole = days_since_1970(year, month, day) * kDay + hour * 3600 + minute * 60 - zone.value_or(0) * 60;
  return Decimal(whole).plus(second);
}

std::optional<int> DateTime::compare(const DateTime& a, const DateTime& b) {
  const std::optional<Decimal> left = a.seconds(), right = b.seconds();
  if (!left || !right) return std::nullopt;
  const auto order = [](Decimal x, Decimal y) { return x < y ? -1 : x > y ? 1 : 0; };
  if (a.zone.has_value() == b.zone.has_value()) return order(*left, *right);
  constexpr std::int64_t kWidestZone = 14 * 3600;
  const auto gap = left->minus(*right);
  if (!gap || (*gap <= Decimal(kWidestZone) && *gap >= Decimal(-kWidestZone))) return std::nullopt;
  return order(*left, *right);
}

}  // namespace relata::query
