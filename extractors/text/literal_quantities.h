// Durations, money, percentages, quantities and numbers as English writes them.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "extractors/text/literal_dates.h"

namespace relata::text {

// "three years" is P3Y, "two weeks" P14D, "half an hour" PT30M; also "the past three years".
[[nodiscard]] std::optional<LiteralValue> read_duration(std::span<const std::string> words);
// "$10 billion" is "USD 10000000000", "5 euros" "EUR 5".
[[nodiscard]] std::optional<LiteralValue> read_money(std::span<const std::string> words);
// "12 percent", "12.5%": "12%", "12.5%".
[[nodiscard]] std::optional<LiteralValue> read_percentage(std::span<const std::string> words);
// "300 km", "twelve tonnes": "300 km", "12 t".
[[nodiscard]] std::optional<LiteralValue> read_quantity(std::span<const std::string> words);
// "ten" is 10, "3.5" 3.5.
[[nodiscard]] std::optional<LiteralValue> read_plain_number(std::span<const std::string> words);

}  // namespace relata::text
