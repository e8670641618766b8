// Names that a query asks for and that are nowhere in the store: most often misspelt, and then nothing is found.
#pragma once

#include <vector>

#include "query/algebra.h"

namespace relata::query {

// IRIs of the patterns that a solution needs, and of VALUES where none of a column's IRIs is there. Those of OPTIONAL,
// MINUS and expressions keep no solution away. Each once, in order.
[[nodiscard]] std::vector<TermId> unknown_terms(const Group& where, const TermStore& store, const QueryTerms& terms);

}  // namespace relata::query
