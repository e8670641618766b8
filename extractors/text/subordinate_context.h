// What the link of an adverbial clause makes of it, and a condition of its main clause. Internal to the rules.
#pragma once

#include "extractors/text/clause.h"

namespace relata::text {

// Clauses of time, cause, purpose, condition and manner, by their connective.
[[nodiscard]] Status adverbial_context(const SentenceClauses& work, const Clause& clause, const Clause& parent);
// "Without asking", "instead of asking", "far from asking": not done.
[[nodiscard]] bool is_denied_by_connective(const Tree& tree, const Clause& clause);
// A main clause under an "if" is conditional, whatever else it is.
void apply_condition(SentenceClauses& work, ClauseIndex index);

}  // namespace relata::text
