// SPARQL 1.1 queries to algebra. Recursive descent; the depth of nesting is bounded, so no query can exhaust the stack.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/diagnostics.h"
#include "query/algebra.h"

namespace relata::query {

using Prefixes = std::vector<std::pair<std::string, std::string>>;  // name without colon, IRI

// Constants are interned in `terms`. `prefixes` are known without being declared. `file` is the query's place, for
// messages. A query that is wrong, or asks for what has no answer here (updates, SERVICE, functions that give another
// answer on every run), is reported and gives nothing.
[[nodiscard]] std::optional<Query> parse_sparql(std::string_view query, const std::string& file, const Prefixes& prefixes,
                                                QueryTerms& terms, Diagnostics& diagnostics);

}  // namespace relata::query
