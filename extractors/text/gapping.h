// Clauses whose verb is left out. Internal to the rules.
#pragma once

#include <vector>

#include "extractors/text/clause.h"

namespace relata::text {

// "Smith runs a bank and Jones a shop": the clause once more for each pair of words that stand for its subject and its
// complement.
[[nodiscard]] std::vector<Clause> gapped_clauses(const SentenceClauses& work, const Clause& clause);

}  // namespace relata::text
