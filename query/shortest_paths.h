// How two things hang together: the shortest chains of asserted facts between them.
#pragma once

#include <vector>

#include "core/knowledge_graph.h"

namespace relata::query {

struct PathStep {
  NodeId from, to;
  // All asserted claims that join the two, in either direction, as subject, object or qualifier; never empty.
  std::vector<ClaimId> claims;
};
using FactPath = std::vector<PathStep>;

// The shortest paths from `from` to `to`, at most `most`, in node order; directions of facts do not count. Empty: there
// is none, or both are one. Both are things (query/thing_graph.h).
[[nodiscard]] std::vector<FactPath> shortest_paths(const KnowledgeGraph& graph, NodeId from, NodeId to, std::size_t most);

}  // namespace relata::query
