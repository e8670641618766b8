#include "query/thing_graph.h"

#include <algorithm>
#include <tuple>

#include "core/node_names.h"

namespace relata::query {

ThingGraph::ThingGraph(const KnowledgeGraph& graph, Joins joins) : vertices_(graph.node_count()) {
  for (std::size_t i = 0; i < graph.node_count(); ++i) {
    if (!is_thing(graph, NodeId{i})) continue;
    vertices_[i] = static_cast<std::uint32_t>(nodes_.size());
    nodes_.emplace_back(i);
  }
  for (std::size_t i = 0; i < graph.claim_count(); ++i) {
    const ClaimRow& row = graph.claim(ClaimId{i});
    if (!row.asserted) continue;
    join(graph, row.subject, row.object, ClaimId{i});
    if (joins == Joins::objects) continue;
    for (const QualifierRow& each : graph.qualifiers(ClaimId{i})) {
      join(graph, row.subject, each.value, ClaimId{i});
      join(graph, row.object, each.value, ClaimId{i});
    }
  }
  const auto key = [](const Fact& fact) { return std::tie(fact.subject, fact.object, fact.claim); };
  std::sort(facts_.begin(), facts_.end(), [&](const Fact& a, const Fact& b) { return key(a) < key(b); });
  const auto end = std::unique(facts_.begin(), facts_.end(), [&](const Fact& a, const Fact& b) { return key(a) == key(b); });
  facts_.erase(end, facts_.end());
}

void ThingGraph::join(const KnowledgeGraph& graph, NodeId one, NodeId other, ClaimId claim) {
  const auto joins = [&](NodeId node) { return node.valid() && is_thing(graph, node); };
  if (joins(one) && joins(other)) facts_.push_back({vertex_of(one), vertex_of(other), claim});
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
