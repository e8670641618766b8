// What relative clauses and participles take for granted. Internal to the rules.
#pragma once

#include "extractors/text/clause.h"

namespace relata::text {

// The context of a clause on a noun: certain of a thing that exists; else no surer than what the noun stands in.
[[nodiscard]] Status presupposed(const SentenceClauses& work, const RuleLexicon& lexicon, const Clause& clause);

}  // namespace relata::text
