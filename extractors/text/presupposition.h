// What relative clauses and participles take for granted. Internal to the rules.
#pragma once

#include "extractors/text/clause.h"

namespace relata::text {

// The context of a clause on a noun: certain of a thing that exists; else no surer than what the noun stands in.
[[nodiscard]] Status presupposed(const SentenceClauses& work, const RuleLexicon& lexicon, const Clause& clause);

// "It was not John who broke the vase", "what angered them was not the treaty": the clause tells of what stands behind
// the form of be.
[[nodiscard]] bool is_cleft(const SentenceClauses& work, const Clause& clause);

}  // namespace relata::text
