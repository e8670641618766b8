// Where a taught fact's subject and object stand in its text.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "extractors/learning/example.h"
#include "extractors/learning/passage.h"

namespace relata::learning {

// How sure it is that an argument is what the fact means, best first.
enum class MatchGrade : std::uint8_t { exact, rendered, spelling, part, none };

struct ArgumentMatch {
  MatchGrade grade = MatchGrade::none;
  std::vector<std::uint32_t> arguments;  // of the passage, all of this grade, in order
};

[[nodiscard]] ArgumentMatch match_argument(const Passage& passage, const TaughtArgument& taught);

}  // namespace relata::learning
