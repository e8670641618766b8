// Days and months of the proleptic Gregorian calendar (ISO 8601), for dates that a text gives relative to its own.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace relata::text {

struct CivilDate {
  std::int32_t year = 0;
  std::int32_t month = 0;  // 1-12; 0: not known
  std::int32_t day = 0;    // 1-31; 0: not known
};

// Days since 1970-01-01 of a full date (H. Hinnant, "chrono-compatible low-level date algorithms").
[[nodiscard]] std::int64_t day_number(CivilDate date);
[[nodiscard]] CivilDate date_of_day(std::int64_t day_number);
// 0 for Monday to 6 for Sunday.
[[nodiscard]] std::int32_t weekday_of(std::int64_t day_number);
[[nodiscard]] std::int32_t days_in_month(std::int32_t year, std::int32_t month);
[[nodiscard]] bool is_valid(CivilDate date);
// The date so many months later (or earlier); a day past the month's end becomes its last.
[[nodiscard]] CivilDate add_months(CivilDate date, std::int64_t months);

// "2013", "2013-06", "2013-06-17", also at the front of a longer time stamp; nullopt for anything else.
[[nodiscard]] std::optional<CivilDate> parse_iso_date(std::string_view text);
// At the grain that is known: "2013-06-17", "2013-06", "2013"; years before 0 and after 9999 as XSD writes them.
[[nodiscard]] std::string iso_text(CivilDate date);
// xsd:date, xsd:gYearMonth or xsd:gYear.
[[nodiscard]] std::string_view iso_datatype(CivilDate date);

}  // namespace relata::text
