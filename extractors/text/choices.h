// Phrases joined by "or" beside what is told without them. Internal to the rules.
#pragma once

#include <optional>

#include "extractors/text/clause.h"

namespace relata::text {

// "Built it with branches or bushes": that it was built is told, and with what in the words that say so; nothing where the
// proposition needs to know which, or the words are not those of the things alone.
[[nodiscard]] std::optional<Argument> choice_of(const SentenceClauses& work, const Qualifier& qualifier,
                                                const Proposition& proposition);

}  // namespace relata::text
