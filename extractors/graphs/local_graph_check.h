// Whether a local graph from outside holds together: what resolution takes for granted.
#pragma once

#include <string>

#include "core/local_graph.h"

namespace relata::graphs {

struct GraphFault {
  std::string what;    // empty: none
  LocalClaimId claim;  // where it is, if in a claim
};

// Every id in range, a claim for each claim node and for no other, and no claim that contains itself. O(size), not
// recursive.
[[nodiscard]] GraphFault check_local_graph(const LocalGraph& graph);

}  // namespace relata::graphs
