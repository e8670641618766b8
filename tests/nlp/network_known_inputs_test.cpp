#include "extractors/nlp/network/known_inputs.h"

#include "tests/catch.h"

using relata::nlp::KnownInputs;

TEST_CASE("inputs are one where word and features are the same") {
  KnownInputs inputs;
  const std::vector<std::uint16_t> few{1, 2};
  const std::vector<std::uint16_t> more{1, 2, 3};
  CHECK(inputs.number_of(7, few) == 0);
  CHECK(inputs.number_of(7, more) == 1);
  CHECK(inputs.number_of(8, few) == 2);
  CHECK(inputs.number_of(8, {}) == 3);
  CHECK(inputs.number_of(7, few) == 0);
  CHECK(inputs.number_of(8, {}) == 3);
  CHECK(inputs.size() == 4);
  inputs.clear();
  CHECK(inputs.size() == 0);
  CHECK(inputs.number_of(8, few) == 0);
}

TEST_CASE("many inputs are all found again") {
  KnownInputs inputs;
  for (int round = 0; round < 2; ++round)
    for (std::uint32_t at = 0; at < 5000; ++at) {
      const std::vector<std::uint16_t> features{static_cast<std::uint16_t>(at % 100), 9};
      REQUIRE(inputs.number_of(at / 100, features) == at);
    }
}
