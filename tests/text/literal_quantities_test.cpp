#include "extractors/text/literal_quantities.h"

#include <functional>
#include <sstream>
#include <string>
#include <vector>

#include "extractors/text/literal_numbers.h"
#include "tests/catch.h"

using namespace relata::text;

namespace {

using Reader = std::optional<LiteralValue> (*)(std::span<const std::string>);

std::string read(Reader reader, const std::string& text) {
  std::istringstream stream(text);
  std::vector<std::string> words;
  for (std::string word; stream >> word;) words.push_back(word);
  const auto value = reader(words);
  return value ? value->value : std::string{};
}

}  // namespace

TEST_CASE("durations") {
  const std::pair<const char*, const char*> cases[] = {{"three years", "P3Y"},
                                                       {"the past three years", "P3Y"},
                                                       {"a week", "P7D"},
                                                       {"two weeks", "P14D"},
                                                       {"18 months", "P18M"},
                                                       {"24 hours", "PT24H"},
                                                       {"half an hour", "PT30M"},
                                                       {"two-day", "P2D"},
                                                       {"two - day", "P2D"},
                                                       {"a decade", "P10Y"},
                                                       {"half a year", "P6M"},
                                                       {"two and a half years", "P30M"},
                                                       {"a year and a half", "P18M"},
                                                       {"ten minutes", "PT10M"},
                                                       {"about 30 seconds", "PT30S"},
                                                       {"nearly two centuries", "P200Y"}};
  for (const auto& [words, value] : cases) {
    INFO(words);
    CHECK(read(read_duration, words) == value);
  }
  for (const char* words : {"several years", "years", "three ministers", "the year of consultations", ""})
    CHECK(read(read_duration, words).empty());
}

TEST_CASE("money") {
  const std::pair<const char*, const char*> cases[] = {{"$ 10 billion", "USD 10000000000"},
                                                       {"$10 billion", "USD 10000000000"},
                                                       {"10 billion dollars", "USD 10000000000"},
                                                       {"€ 5 million", "EUR 5000000"},
                                                       {"£3.2bn", "GBP 3200000000"},
                                                       {"5 euros", "EUR 5"},
                                                       {"US$ 500", "USD 500"},
                                                       {"1,200 yuan", "CNY 1200"},
                                                       {"about $ 2.5 million", "USD 2500000"},
                                                       {"$ 99.99", "USD 99.99"},
                                                       {"twenty pounds", "GBP 20"}};
  for (const auto& [words, value] : cases) {
    INFO(words);
    CHECK(read(read_money, words) == value);
  }
  for (const char* words : {"10 billion", "dollars", "$", "ten ministers"}) CHECK(read(read_money, words).empty());
}

TEST_CASE("percentages, quantities and numbers") {
  CHECK(read(read_percentage, "12 percent") == "12%");
  CHECK(read(read_percentage, "12.5 %") == "12.5%");
  CHECK(read(read_percentage, "12%") == "12%");
  CHECK(read(read_percentage, "ten per cent") == "10%");
  CHECK(read(read_percentage, "12").empty());
  CHECK(read(read_quantity, "300 km") == "300 km");
  CHECK(read(read_quantity, "twelve tonnes") == "12 t");
  CHECK(read(read_quantity, "40 square miles") == "40 square mi");
  CHECK(read(read_quantity, "about 24 \xC2\xB0 C") == "24 \xC2\xB0" "C");
  CHECK(read(read_quantity, "300 ministers").empty());
  CHECK(read(read_plain_number, "ten") == "10");
  CHECK(read(read_plain_number, "3.5") == "3.5");
  CHECK(read(read_plain_number, "two hundred and five") == "205");
  CHECK(read(read_plain_number, "twenty - five") == "25");
  CHECK(read(read_plain_number, "two hundred thousand") == "200000");
  CHECK(read(read_plain_number, "1,234,567") == "1234567");
  CHECK(read(read_plain_number, "1.5 million") == "1500000");
  CHECK(read(read_plain_number, "three thousand two hundred") == "3200");
  CHECK(read(read_plain_number, "12,34").empty());
  CHECK(read(read_plain_number, "123456789012345678901234567890").empty());
  CHECK(read(read_plain_number, "10 11").empty());
}

TEST_CASE("ordinals") {
  CHECK(ordinal_value("8th") == 8);
  CHECK(ordinal_value("twenty-first") == 21);
  CHECK(ordinal_value("third") == 3);
  CHECK(ordinal_value("eight") == 0);
}
