#include "exporters/databases/example_path.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

namespace relata::exporters {
namespace {

constexpr int kMostSteps = 3;
constexpr std::size_t kLongestLabel = 200;  // bytes: a longer one makes no query that a person reads

// Facts between things, from both ends; values and claims are no stations of a path.
std::vector<std::vector<std::uint32_t>> neighbours(const KnowledgeGraph& graph) {
  std::vector<std::vector<std::uint32_t>> of(graph.node_count());
  for (std::size_t i = 0; i < graph.claim_count(); ++i) {
    const ClaimRow& row = graph.claim(ClaimId{i});
    if (!graph.has_direct_edge(ClaimId{i}) || row.subject == row.object) continue;
    if (graph.node(row.subject).kind >= NodeKind::literal || graph.node(row.object).kind >= NodeKind::literal) continue;
    of[row.subject.index()].push_back(row.object.value);
    of[row.object.index()].push_back(row.subject.value);
  }
  return of;
}

bool can_be_asked_about(const KnowledgeGraph& graph, std::size_t node) {
  const NodeRow& row = graph.node(NodeId{node});
  return row.kind == NodeKind::entity && graph.text(row.label).size() <= kLongestLabel;
}

// The steps from one node to each other one; -1: more than kMostSteps.
std::vector<int> distances(const std::vector<std::vector<std::uint32_t>>& of, std::uint32_t from) {
  std::vector<int> steps(of.size(), -1);
  std::vector<std::uint32_t> queue{from};
  steps[from] = 0;
  for (std::size_t at = 0; at < queue.size(); ++at) {
    if (steps[queue[at]] == kMostSteps) break;
    for (const std::uint32_t next : of[queue[at]]) {
      if (steps[next] >= 0) continue;
      steps[next] = steps[queue[at]] + 1;
      queue.push_back(next);
    }
  }
  return steps;
}

// The first of those farthest away that a query can name; `from` itself where nothing is near.
std::uint32_t farthest(const KnowledgeGraph& graph, const std::vector<std::vector<std::uint32_t>>& of,
                       std::uint32_t from) {
  const std::vector<int> steps = distances(of, from);
  std::uint32_t found = from;
  for (std::uint32_t i = 0; i < of.size(); ++i)
    if (can_be_asked_about(graph, i) && steps[i] > steps[found]) found = i;
  return found;
}

}  // namespace

QueryWords example_path(const KnowledgeGraph& graph) {
  const auto of = neighbours(graph);
  std::uint32_t hub = 0;
  std::size_t most = 0;
  for (std::uint32_t i = 0; i < of.size(); ++i) {
    if (!can_be_asked_about(graph, i) || of[i].size() <= most) continue;
    most = of[i].size();
    hub = i;
  }
  if (most == 0) return {{"FROM", ""}, {"TO", ""}};
  const std::uint32_t from = farthest(graph, of, hub);
  const auto label = [&](std::uint32_t node) { return std::string(graph.text(graph.node(NodeId{node}).label)); };
  return {{"FROM", label(from)}, {"TO", label(farthest(graph, of, from))}};
}

}  // namespace relata::exporters
