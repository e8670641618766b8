// A fact of open information extraction: surface words of one sentence in slots.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace relata::text {

struct OpenFact {
  std::uint32_t sentence = 0;
  float confidence = 0;
  std::string subject, relation;
  std::vector<std::string> objects;  // the first may be empty ("the army | was not disbanded |"); more: complements
};

}  // namespace relata::text
