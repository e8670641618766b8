// Figures about a graph's simple view (query/thing_graph.h).
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "core/knowledge_graph.h"

namespace relata::query {

struct ThingFigures {
  NodeId node;
  std::uint32_t facts_as_subject = 0, facts_as_object = 0;
  double page_rank = 0;    // sums to 1; damping 0.85, 20 rounds (Brin and Page 1998)
  double betweenness = 0;  // share of the shortest paths between others that pass it, 0 to 1 (Brandes 2001)
};

struct GraphStatistics {
  std::array<std::size_t, 3> things{};        // entities, concepts, particulars
  std::size_t facts = 0;                      // asserted of two things
  std::size_t pairs = 0;                      // of things that a fact joins
  std::size_t alone = 0;                      // things that no fact joins to another
  std::vector<std::size_t> components;        // their sizes from two upwards, largest first; directions do not count
  bool has_betweenness = false;               // false: the graph is too large for it
  std::vector<ThingFigures> figures;          // by page rank, highest first, then by node
};

// Betweenness is left out where vertices times edges pass `most_steps`.
[[nodiscard]] GraphStatistics statistics_of(const KnowledgeGraph& graph, double most_steps = 2e9);

}  // namespace relata::query
