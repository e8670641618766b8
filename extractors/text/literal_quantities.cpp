#include "extractors/text/literal_quantities.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>
#include <vector>

#include "core/ascii.h"
#include "extractors/text/literal_numbers.h"

namespace relata::text {
namespace {

using Pair = std::pair<std::string_view, std::string_view>;

constexpr std::array kCurrencySigns{
    Pair{"us$", "USD"},          Pair{"a$", "AUD"},          Pair{"c$", "CAD"},
    Pair{"hk$", "HKD"},          Pair{"$", "USD"},           Pair{"\xE2\x82\xAC", "EUR"},
    Pair{"\xC2\xA3", "GBP"},     Pair{"\xC2\xA5", "JPY"},    Pair{"\xE2\x82\xB9", "INR"},
    Pair{"\xE2\x82\xBD", "RUB"}, Pair{"\xE2\x82\xA9", "KRW"}};
constexpr std::array kCurrencyWords{
    Pair{"dollar", "USD"},   Pair{"dollars", "USD"}, Pair{"euro", "EUR"},    Pair{"euros", "EUR"},
    Pair{"pound", "GBP"},    Pair{"pounds", "GBP"},  Pair{"yen", "JPY"},     Pair{"yuan", "CNY"},
    Pair{"renminbi", "CNY"}, Pair{"rouble", "RUB"},  Pair{"roubles", "RUB"}, Pair{"ruble", "RUB"},
    Pair{"rubles", "RUB"},   Pair{"rupee", "INR"},   Pair{"rupees", "INR"},  Pair{"usd", "USD"},
    Pair{"eur", "EUR"},      Pair{"gbp", "GBP"},     Pair{"chf", "CHF"},     Pair{"jpy", "JPY"},
    Pair{"cny", "CNY"},      Pair{"rub", "RUB"},     Pair{"inr", "INR"},     Pair{"won", "KRW"}};
constexpr std::array kUnits{
    Pair{"km", "km"},         Pair{"kilometre", "km"}, Pair{"kilometres", "km"}, Pair{"kilometer", "km"},
    Pair{"kilometers", "km"}, Pair{"metre", "m"},      Pair{"metres", "m"},      Pair{"meter", "m"},
    Pair{"meters", "m"},      Pair{"cm", "cm"},        Pair{"mm", "mm"},         Pair{"mile", "mi"},
    Pair{"miles", "mi"},      Pair{"foot", "ft"},      Pair{"feet", "ft"},       Pair{"inch", "in"},
    Pair{"inches", "in"},     Pair{"kg", "kg"},        Pair{"kilogram", "kg"},   Pair{"kilograms", "kg"},
    Pair{"kilo", "kg"},       Pair{"kilos", "kg"},     Pair{"gram", "g"},        Pair{"grams", "g"},
    Pair{"tonne", "t"},       Pair{"tonnes", "t"},     Pair{"litre", "l"},       Pair{"litres", "l"},
    Pair{"liter", "l"},       Pair{"liters", "l"},     Pair{"hectare", "ha"},    Pair{"hectares", "ha"},
    Pair{"acre", "acre"},     Pair{"acres", "acre"},   Pair{"megawatt", "MW"},   Pair{"megawatts", "MW"},
    Pair{"mw", "MW"},         Pair{"kph", "km/h"},     Pair{"km/h", "km/h"},     Pair{"mph", "mph"},
    Pair{"\xC2\xB0" "c", "\xC2\xB0" "C"}, Pair{"\xC2\xB0" "f", "\xC2\xB0" "F"},
    Pair{"degree", "deg"},    Pair{"degrees", "deg"},  Pair{"barrel", "bbl"},    Pair{"barrels", "bbl"}};
constexpr std::array<std::string_view, 16> kHedges{
    "about", "around", "some", "nearly", "almost", "over", "approximately", "roughly",
    "more",  "than",   "at",   "least",  "up",     "to",   "only",          "the"};

template <std::size_t N>
std::string_view look_up(const std::array<Pair, N>& table, std::string_view word) {
  for (const Pair& entry : table)
    if (entry.first == word) return entry.second;
  return {};
}

// Lower case; a hyphen or slash token between words is left out ("two - day"); hedges at the front too.
std::vector<std::string> plain_words(std::span<const std::string> words) {
  std::vector<std::string> kept;
  for (const std::string& word : words) {
    std::string lower = lower_case(word);
    if (lower == "-" || lower == ",") continue;
    if (kept.empty() && std::find(kHedges.begin(), kHedges.end(), lower) != kHedges.end()) continue;
    kept.push_back(std::move(lower));
  }
  return kept;
}

struct DurationUnit {
  std::string_view designator;
  std::int64_t factor;
  bool of_time;  // behind the T
};

std::optional<DurationUnit> duration_unit(std::string_view word) {
  if (word.ends_with('s') && word.size() > 3) word.remove_suffix(1);
  if (word == "second") return DurationUnit{"S", 1, true};
  if (word == "minute") return DurationUnit{"M", 1, true};
  if (word == "hour") return DurationUnit{"H", 1, true};
  if (word == "day") return DurationUnit{"D", 1, false};
  if (word == "week") return DurationUnit{"D", 7, false};
  if (word == "fortnight") return DurationUnit{"D", 14, false};
  if (word == "month") return DurationUnit{"M", 1, false};
  if (word == "year") return DurationUnit{"Y", 1, false};
  if (word == "decade") return DurationUnit{"Y", 10, false};
  if (word == "century" || word == "centurie") return DurationUnit{"Y", 100, false};
  return std::nullopt;
}

std::string duration_text(const DecimalNumber& count, const DurationUnit& unit) {
  const DecimalNumber scaled{count.mantissa * unit.factor, count.exponent};
  std::string text = unit.of_time ? "PT" : "P";
  // Only seconds may be a fraction (XML Schema Datatypes 3.3.6): half a year is six months, half a day twelve hours.
  if (!scaled.is_integer() && unit.designator != "S") {
    const std::int64_t parts = unit.designator == "Y"                    ? 12
                               : unit.designator == "D"                  ? 24
                               : unit.designator == "M" && !unit.of_time ? 30
                                                                         : 60;
    const DecimalNumber smaller{scaled.mantissa * parts, scaled.exponent};
    std::int64_t whole = smaller.mantissa;
    for (std::int32_t i = smaller.exponent; i < 0; ++i) whole /= 10;
    const std::string_view designator = unit.designator == "Y"                    ? "M"
                                        : unit.designator == "D"                  ? "H"
                                        : unit.designator == "M" && !unit.of_time ? "D"
                                        : unit.designator == "H"                  ? "M"
                                                                                  : "S";
    return std::string{unit.designator == "D" || unit.of_time ? "PT" : "P"} + std::to_string(whole) +
           std::string{designator};
  }
  return text + decimal_text(scaled) + std::string{unit.designator};
}

bool is_time_modifier(std::string_view word) {
  return word == "past" || word == "last" || word == "next" || word == "previous" || word == "following" ||
         word == "whole" || word == "full" || word == "first" || word == "coming" || word == "recent" ||
         word == "consecutive" || word == "more" || word == "another" || word == "for" || word == "over";
}

}  // namespace

std::optional<LiteralValue> read_duration(std::span<const std::string> raw) {
  std::vector<std::string> words = plain_words(raw);
  std::erase_if(words, is_time_modifier);
  if (words.size() == 1 && words[0].find('-') != std::string::npos) {  // "two-day"
    const std::size_t hyphen = words[0].rfind('-');
    words = {words[0].substr(0, hyphen), words[0].substr(hyphen + 1)};
  }
  if (words.size() == 3 && words[2] == "old") words.pop_back();
  DecimalNumber count{1, 0};
  std::size_t at = 0;
  if (words.size() >= 2 && words[0] == "half") {
    count = {5, -1};
    at = words[1] == "a" || words[1] == "an" ? 2 : 1;
  } else if (!words.empty() && (words[0] == "a" || words[0] == "an")) {
    at = 1;
  } else if (const auto number = read_number(words, at)) {
    count = *number;
  } else {
    return std::nullopt;
  }
  if (at + 3 < words.size() && words[at] == "and" && words[at + 2] == "half") {  // "two and a half years"
    count = {count.mantissa * 10 + 5, count.exponent - 1};
    at += 3;
  }
  if (at >= words.size() || count.mantissa > 1'000'000'000 || count.mantissa < 0) return std::nullopt;
  const std::optional<DurationUnit> unit = duration_unit(words[at]);
  if (!unit) return std::nullopt;
  const bool and_a_half =
      at + 4 == words.size() && words[at + 1] == "and" && words[at + 3] == "half";  // "a year and a half"
  if (and_a_half)
    count = {count.mantissa * 10 + 5, count.exponent - 1};
  else if (at + 1 != words.size())
    return std::nullopt;
  return LiteralValue{duration_text(count, *unit), "xsd:duration"};
}

std::optional<LiteralValue> read_money(std::span<const std::string> raw) {
  std::vector<std::string> words = plain_words(raw);
  std::string_view code;
  if (!words.empty()) {
    for (const Pair& sign : kCurrencySigns) {
      if (!words[0].starts_with(sign.first)) continue;
      code = sign.second;
      words[0].erase(0, sign.first.size());
      if (words[0].empty()) words.erase(words.begin());
      break;
    }
  }
  if (words.size() > 1 && code.empty()) {  // "USD 5 million"
    code = look_up(kCurrencyWords, words[0]);
    if (!code.empty()) words.erase(words.begin());
  }
  if (words.size() > 1 && words[0] == "us" && words[1].starts_with("$")) words.erase(words.begin());
  if (!words.empty() && !code.empty() && words[0].size() > 2 && words[0].back() == 'n') {  // "3.2bn"
    const std::string suffix = words[0].substr(words[0].size() - 2);
    if (suffix == "bn" || suffix == "mn") {
      words[0].resize(words[0].size() - 2);
      words.insert(words.begin() + 1, suffix);
    }
  } else if (!words.empty() && !code.empty() && words[0].size() > 1 && words[0].back() == 'm') {
    words[0].pop_back();
    words.insert(words.begin() + 1, "million");
  }
  std::size_t at = 0;
  const auto amount = read_number(words, at);
  if (!amount) return std::nullopt;
  if (at < words.size() && words[at] == "us") ++at;
  if (at < words.size()) {
    const std::string_view named = look_up(kCurrencyWords, words[at]);
    if (named.empty() || at + 1 != words.size()) return std::nullopt;
    if (code.empty()) code = named;
  }
  if (code.empty()) return std::nullopt;
  return LiteralValue{std::string{code} + ' ' + decimal_text(*amount), "xsd:string"};
}

std::optional<LiteralValue> read_percentage(std::span<const std::string> raw) {
  std::vector<std::string> words = plain_words(raw);
  if (words.size() == 1 && words[0].size() > 1 && words[0].back() == '%') {
    words[0].pop_back();
    words.emplace_back("%");
  }
  std::size_t at = 0;
  const auto number = read_number(words, at);
  if (!number || at >= words.size()) return std::nullopt;
  const bool per_cent = words[at] == "per" && at + 2 == words.size() && words[at + 1] == "cent";
  const bool percent = at + 1 == words.size() && (words[at] == "%" || words[at] == "percent" || words[at] == "pct");
  if (!percent && !per_cent) return std::nullopt;
  return LiteralValue{decimal_text(*number) + '%', "xsd:string"};
}

std::optional<LiteralValue> read_quantity(std::span<const std::string> raw) {
  std::vector<std::string> words = plain_words(raw);
  std::size_t at = 0;
  const auto number = read_number(words, at);
  if (!number || at >= words.size()) return std::nullopt;
  if (at + 2 == words.size() && words[at] == "\xC2\xB0") {  // the sign as a token of its own: "24 ° C"
    words[at] += words[at + 1];
    words.pop_back();
  }
  std::string prefix;
  if (words[at] == "square" || words[at] == "sq" || words[at] == "cubic")
    prefix = words[at++] == "cubic" ? "cubic " : "square ";
  if (at + 1 != words.size()) return std::nullopt;
  const std::string_view unit = look_up(kUnits, words[at]);
  if (unit.empty()) return std::nullopt;
  return LiteralValue{decimal_text(*number) + ' ' + prefix + std::string{unit}, "xsd:string"};
}

std::optional<LiteralValue> read_plain_number(std::span<const std::string> raw) {
  const std::vector<std::string> words = plain_words(raw);
  std::size_t at = 0;
  const auto number = read_number(words, at);
  if (!number || at != words.size()) return std::nullopt;
  return LiteralValue{decimal_text(*number), number->is_integer() ? "xsd:integer" : "xsd:decimal"};
}

}  // namespace relata::text
