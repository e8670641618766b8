// What a clause says on its face where the rules make no proposition of it, for listing: the words as they hang on the
// verb, nothing shared and nothing resolved.
#pragma once

#include <optional>

#include "extractors/text/styles/open_fact.h"
#include "extractors/text/styles/surface.h"

namespace relata::text {

// "McLay suggests that the songs negate what many think" gives "McLay | suggests | the songs negate what many think".
// None without a subject and something behind the verb.
[[nodiscard]] std::optional<OpenFact> silent_fact(const Surface& words, std::uint32_t sentence, TokenIndex verb);

}  // namespace relata::text
