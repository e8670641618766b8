// Dates as English writes them, at the grain that was said: "November 2012" is 2012-11, "in May" --05, "the 1990s"
// 1990/1999; relative ones ("on Friday", "last year", "three days ago") against the document's date, where it is known.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "extractors/text/literal_calendar.h"

namespace relata::text {

struct LiteralValue {
  std::string value;     // lexical form
  std::string datatype;  // xsd:date, xsd:gYearMonth, xsd:gYear, xsd:gMonth, xsd:gMonthDay, xsd:time, xsd:dateTime,
                         // xsd:duration, xsd:integer, xsd:decimal; xsd:string for ISO intervals and all else
};

// Which way a bare weekday or month points.
enum class TimeDirection : std::uint8_t { past, future };

struct DateContext {
  std::optional<CivilDate> document;  // any grain
  TimeDirection direction = TimeDirection::past;
};

// The date that these words name, all of them; nullopt where they name none, or rest on a date that is not known.
// Words as written, in order; punctuation and prepositions among them are passed over.
[[nodiscard]] std::optional<LiteralValue> read_date(std::span<const std::string> words, const DateContext& context);

// 1-12 for a month's name or abbreviation (lower case), 0 for what is none.
[[nodiscard]] std::int32_t month_number(std::string_view lower);
// 0-6 for a weekday's name, Monday first; -1 for what is none.
[[nodiscard]] std::int32_t weekday_number(std::string_view lower);

}  // namespace relata::text
