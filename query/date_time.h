// xsd:dateTime, xsd:date, xsd:gYearMonth and xsd:gYear (XML Schema 1.1 part 2, section 3.3).
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "query/decimal.h"
#include "query/term_store.h"

namespace relata::query {

struct DateTime {
  std::int64_t year = 0;
  std::uint8_t month = 1, day = 1, hour = 0, minute = 0;
  Decimal second;
  std::optional<std::int16_t> zone;  // minutes east of UTC

  // type: date_time, date, year_month or year. Nothing where the text is none.
  [[nodiscard]] static std::optional<DateTime> parse(std::string_view text, TermType type);
  // -1, 0, 1; nothing where one has a zone and the other none, and they lie within 14 hours.
  [[nodiscard]] static std::optional<int> compare(const DateTime& a, const DateTime& b);

 private:
  [[nodiscard]] std::optional<Decimal> seconds() const;  // since 1970, UTC where there is no zone
};

}  // namespace relata::query
