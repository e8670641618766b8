#include "extractors/text/literal_dates.h"

#include <algorithm>
#include <array>
#include <vector>

#include "extractors/text/literal_date_parts.h"

namespace relata::text {
namespace {

constexpr std::string_view kString = "xsd:string";

std::string two_digits(std::int32_t value) { return (value < 10 ? "0" : "") + std::to_string(value); }

LiteralValue of_date(CivilDate date) { return {iso_text(date), std::string{iso_datatype(date)}}; }

LiteralValue interval(CivilDate from, CivilDate to) {
  return {iso_text(from) + '/' + iso_text(to), std::string{kString}};
}

bool is_full(const std::optional<CivilDate>& date) { return date && date->month > 0 && date->day > 0; }

// The day of a bare weekday: the last one up to the document's day, or the next one after it.
CivilDate nearest_weekday(const CivilDate& document, std::int32_t weekday, const DateParts& parts,
                          TimeDirection direction) {
  const std::int64_t today = day_number(document);
  const std::int64_t back = (weekday_of(today) - weekday + 7) % 7;
  if (parts.modifier == DateModifier::next) return date_of_day(today + 7 - back);
  if (parts.modifier == DateModifier::last) return date_of_day(today - (back == 0 ? 7 : back));
  if (direction == TimeDirection::future && back != 0) return date_of_day(today + 7 - back);
  return date_of_day(today - back);
}

std::optional<LiteralValue> relative_unit(const DateParts& parts, const CivilDate& document) {
  std::int64_t shift = parts.modifier == DateModifier::last ? -1 : parts.modifier == DateModifier::next ? 1 : 0;
  if (parts.offset != 0) shift = parts.offset;
  switch (parts.unit) {
    case DateUnit::day:
      if (document.day == 0) return std::nullopt;
      return of_date(date_of_day(day_number(document) + shift));
    case DateUnit::week: {
      if (document.day == 0) return std::nullopt;
      const std::int64_t monday = day_number(document) - weekday_of(day_number(document)) + 7 * shift;
      return interval(date_of_day(monday), date_of_day(monday + 6));
    }
    case DateUnit::month: {
      if (document.month == 0) return std::nullopt;
      CivilDate date = add_months({document.year, document.month, 1}, shift);
      date.day = 0;
      return of_date(date);
    }
    case DateUnit::year:
      return of_date({static_cast<std::int32_t>(document.year + shift), 0, 0});
    case DateUnit::decade: {
      if (parts.offset != 0) return of_date({static_cast<std::int32_t>(document.year + 10 * shift), 0, 0});
      const auto first = static_cast<std::int32_t>(document.year - document.year % 10 + 10 * shift);
      return interval({first, 0, 0}, {first + 9, 0, 0});
    }
    case DateUnit::century: {
      const auto first = static_cast<std::int32_t>(document.year - (document.year - 1) % 100 + 100 * shift);
      return interval({first, 0, 0}, {first + 99, 0, 0});
    }
    case DateUnit::weekend: {
      if (document.day == 0) return std::nullopt;
      const std::int64_t saturday = day_number(document) - weekday_of(day_number(document)) + 5 + 7 * shift;
      return interval(date_of_day(saturday), date_of_day(saturday + 1));
    }
    case DateUnit::none:
      break;
  }
  return std::nullopt;
}

// A month without its year: as it was said, but for "last March", "next June".
LiteralValue bare_month(const DateParts& parts, const std::optional<CivilDate>& document) {
  if (parts.modifier != DateModifier::none && document && document->month > 0) {
    CivilDate date{document->year, parts.month, parts.day};
    if (parts.modifier == DateModifier::last && parts.month >= document->month) --date.year;
    if (parts.modifier == DateModifier::next && parts.month <= document->month) ++date.year;
    return of_date(date);
  }
  if (parts.day > 0) return {"--" + two_digits(parts.month) + '-' + two_digits(parts.day), "xsd:gMonthDay"};
  return {"--" + two_digits(parts.month), "xsd:gMonth"};
}

std::optional<LiteralValue> day_of(const DateParts& parts, const DateContext& context) {
  if (parts.decade) return interval({parts.year, 0, 0}, {parts.year + 9, 0, 0});
  if (parts.century > 0) return interval({parts.century * 100 - 99, 0, 0}, {parts.century * 100, 0, 0});
  if (parts.year != 0) {
    const CivilDate date{parts.year, parts.month, parts.day};
    if (!is_valid(date)) return std::nullopt;
    return of_date(date);
  }
  if (parts.month > 0) {
    if (parts.day > days_in_month(2000, parts.month)) return std::nullopt;
    const bool of_this_year = parts.modifier == DateModifier::current && context.document;
    if (of_this_year) return of_date({context.document->year, parts.month, parts.day});
    return bare_month(parts, context.document);
  }
  if (parts.weekday >= 0) {
    if (!is_full(context.document)) return std::nullopt;
    return of_date(nearest_weekday(*context.document, parts.weekday, parts, context.direction));
  }
  if (parts.days_from_now) {
    if (!is_full(context.document)) return std::nullopt;
    return of_date(date_of_day(day_number(*context.document) + *parts.days_from_now));
  }
  if (parts.unit != DateUnit::none && (parts.modifier != DateModifier::none || parts.offset != 0)) {
    if (!context.document) return std::nullopt;
    return relative_unit(parts, *context.document);
  }
  return std::nullopt;
}

std::optional<LiteralValue> compose(const DateParts& parts, const DateContext& context) {
  const std::optional<LiteralValue> day = day_of(parts, context);
  if (parts.time.empty()) return day;
  const bool nothing_else =
      parts.year == 0 && parts.month == 0 && parts.weekday < 0 && !parts.days_from_now && parts.unit == DateUnit::none;
  if (nothing_else) return LiteralValue{parts.time, "xsd:time"};
  if (day && day->datatype == "xsd:date") return LiteralValue{day->value + 'T' + parts.time, "xsd:dateTime"};
  return day;
}

bool joins_a_range(std::string_view lower) {
  return lower == "-" || lower == "\xE2\x80\x93" || lower == "\xE2\x80\x94" || lower == "to" || lower == "until" ||
         lower == "till" || lower == "and" || lower == "through";
}

// "June 17 and 18", "2001-2005", "from May to July 2010": what one end leaves out it has from the other.
void complete_ends(DateParts& from, DateParts& to) {
  if (from.year >= 1000 && from.month == 0 && to.year == 0 && to.month == 0 && to.day > 0) {  // "1914-18"
    to.year = to.day;
    to.day = 0;
  }
  if (from.year == 0 && !from.decade) from.year = to.year;
  if (to.month == 0 && from.month > 0 && to.day == 0 && to.year != 0 && to.year <= 31 && from.day > 0) {
    to.day = to.year;
    to.year = from.year;
  }
  if (to.year > 0 && to.year < 100 && from.year >= 1000 && to.month == from.month)
    to.year += from.year - from.year % 100;
  if (to.month == 0 && to.day > 0) to.month = from.month;
  if (from.month == 0 && from.day > 0) from.month = to.month;
  if (to.year == 0 && to.month > 0) to.year = from.year;
}

std::optional<LiteralValue> read_range(std::span<const std::string> words, const DateContext& context) {
  for (std::size_t i = 1; i + 1 < words.size(); ++i) {
    if (!joins_a_range(words[i])) continue;
    std::optional<DateParts> from = read_date_parts(words.first(i), true);
    std::optional<DateParts> to = read_date_parts(words.subspan(i + 1), true);
    if (!from || !to) continue;
    complete_ends(*from, *to);
    const std::optional<LiteralValue> begin = compose(*from, context);
    const std::optional<LiteralValue> end = compose(*to, context);
    if (!begin || !end || begin->value.find('/') != std::string::npos || end->value.find('/') != std::string::npos)
      return std::nullopt;
    if (begin->datatype != end->datatype || begin->datatype == "xsd:time") return std::nullopt;
    if (begin->value > end->value) return std::nullopt;
    return LiteralValue{begin->value + '/' + end->value, std::string{kString}};
  }
  return std::nullopt;
}

}  // namespace

std::optional<LiteralValue> read_date(std::span<const std::string> words, const DateContext& context) {
  constexpr std::size_t kLongest = 16;
  if (words.empty() || words.size() > kLongest) return std::nullopt;
  std::vector<std::string> kept = date_words(words);
  if (const std::optional<DateParts> parts = read_date_parts(kept, false)) return compose(*parts, context);
  return read_range(kept, context);
}

}  // namespace relata::text
