// What a user teaches by: texts, and the facts of his own properties that stand in each.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/document.h"
#include "core/span.h"

namespace relata::learning {

struct TaughtArgument {
  std::string text;          // as the facts have it: "Mamoru Oshii", "1944-07-28"
  std::optional<Span> span;  // where it stands, of the example's text; nullopt: to be found
};

struct TaughtFact {
  TaughtArgument subject;
  std::string property;  // its label
  TaughtArgument object;
};

struct Example {
  Document document;
  bool one_sentence = false;  // never split
  std::vector<TaughtFact> facts;
  // Properties of which `facts` holds all that the text has; nullopt: of every property that any example teaches.
  std::optional<std::vector<std::string>> checked;
};

}  // namespace relata::learning
