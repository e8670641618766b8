#include "extractors/graphs/local_graph_check.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace relata::graphs {
namespace {

std::string number(std::size_t value) { return std::to_string(value); }

GraphFault check_nodes(const LocalGraph& graph) {
  for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
    const LocalNode& node = graph.nodes[i];
    if (node.kind != NodeKind::claim && node.claim.valid())
      return {"node " + number(i) + " names a claim but is none", {}};
    if (node.kind == NodeKind::claim && node.claim.value >= graph.claims.size()) {
      return {"node " + number(i) + " stands for a claim that is not there", {}};
    }
  }
  for (const LocalMention& mention : graph.mentions) {
    if (mention.node.value >= graph.nodes.size()) return {"a mention of a node that is not there", {}};
  }
  return {};
}

// Calls visit(node id) for what a claim names; its holders last.
template <class Visit>
void for_each_argument(const LocalClaim& claim, const Visit& visit) {
  if (claim.subject.valid()) visit(claim.subject);
  if (claim.object.valid()) visit(claim.object);
  for (const LocalQualifier& qualifier : claim.qualifiers) visit(qualifier.value);
  for (const LocalAttribution& holder : claim.attribution) {
    if (holder.source.valid()) visit(holder.source);
  }
}

GraphFault check_references(const LocalGraph& graph) {
  for (std::size_t i = 0; i < graph.claims.size(); ++i) {
    bool in_range = true;
    for_each_argument(graph.claims[i], [&](LocalNodeId id) { in_range = in_range && id.value < graph.nodes.size(); });
    if (!in_range) return {"claim " + number(i) + " names a node that is not there", LocalClaimId{i}};
  }
  return {};
}

// Takes away claims that contain no other claim until none is left (Kahn, 1962); those that stay contain each other.
GraphFault check_cycles(const LocalGraph& graph) {
  std::vector<std::uint32_t> open(graph.claims.size(), 0);      // claims within it that have not been taken away
  std::vector<std::pair<std::uint32_t, std::uint32_t>> within;  // (inner, outer)
  for (std::size_t i = 0; i < graph.claims.size(); ++i) {
    for_each_argument(graph.claims[i], [&](LocalNodeId id) {
      if (graph.node(id).kind != NodeKind::claim) return;
      within.emplace_back(graph.node(id).claim.value, static_cast<std::uint32_t>(i));
      ++open[i];
    });
  }
  std::sort(within.begin(), within.end());
  std::vector<std::uint32_t> ready;
  for (std::uint32_t i = 0; i < open.size(); ++i) {
    if (open[i] == 0) ready.push_back(i);
  }
  while (!ready.empty()) {
    const std::uint32_t inner = ready.back();
    ready.pop_back();
    for (auto it = std::lower_bound(within.begin(), within.end(), std::pair(inner, std::uint32_t{0}));
         it != within.end() && it->first == inner; ++it) {
      if (--open[it->second] == 0) ready.push_back(it->second);
    }
  }
  const auto stuck = std::find_if(open.begin(), open.end(), [](std::uint32_t count) { return count > 0; });
  if (stuck == open.end()) return {};
  const auto claim = static_cast<std::size_t>(stuck - open.begin());
  return {"claim " + number(claim) + " contains itself, by way of others", LocalClaimId{claim}};
}

}  // namespace

GraphFault check_local_graph(const LocalGraph& graph) {
  if (GraphFault fault = check_nodes(graph); !fault.what.empty()) return fault;
  if (GraphFault fault = check_references(graph); !fault.what.empty()) return fault;
  return check_cycles(graph);
}

}  // namespace relata::graphs
