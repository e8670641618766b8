#include "query/thing_graph.h"

#include <algorithm>
#include <tuple>

namespace relata::query {

ThingGraph::ThingGraph(const KnowledgeGraph& graph) : vertices_(graph.node_count()) {
  const auto is_thing = [&](NodeId id) {
    const NodeKind kind = graph.node(id).kind;
    return kind != NodeKind::literal && kind != NodeKind::claim;
  };
  for (std::size_t i = 0; i < graph.node_count(); ++i) {
    if (!is_thing(NodeId{i})) continue;
    vertices_[i] = static_cast<std::uint32_t>(nodes_.size());
    nodes_.emplace_back(i);
  }
  for (std::size_t i = 0; i < graph.claim_count(); ++i) {
    const ClaimRow& row = graph.claim(ClaimId{i});
    if (!graph.has_direct_edge(ClaimId{i}) || !is_thing(row.subject) || !is_thing(row.object)) continue;
    facts_.push_back({vertex_of(row.subject), vertex_of(row.object), ClaimId{i}});
  }
  std::sort(facts_.begin(), facts_.end(), [](const Fact& a, const Fact& b) {
    return std::tie(a.subject, a.object, a.claim) < std::tie(b.subject, b.object, b.claim);
  });
}

std::vector<std::pair<std::uint32_t, std::uint32_t>> ThingGraph::pairs(bool both_ways) const {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
  for (const Fact& fact : facts_) {
    if (fact.subject == fact.object) continue;
    pairs.emplace_back(fact.subject, fact.object);
    if (both_ways) pairs.emplace_back(fact.object, fact.subject);
  }
  std::sort(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  return pairs;
}

ThingGraph::Directed ThingGraph::directed() const {
  const auto edges = pairs(false);
  return {boost::edges_are_unsorted_multi_pass, edges.begin(), edges.end(), static_cast<std::uint32_t>(size())};
}

ThingGraph::Symmetric ThingGraph::symmetric() const {
  const auto edges = pairs(true);
  return {boost::edges_are_sorted, edges.begin(), edges.end(), static_cast<std::uint32_t>(size())};
}

}  // namespace relata::query
