#include "exporters/graph_selection.h"

#include <algorithm>
#include <boost/graph/page_rank.hpp>
#include <string>

#include "core/diagnostics.h"
#include "core/node_names.h"
#include "core/topology.h"

namespace relata::exporters {

GraphSelection::GraphSelection(const KnowledgeGraph& graph, const ExportOptions& options, Diagnostics& diagnostics)
    : graph_(graph) {
  if (!options.focus.empty()) {
    const std::vector<NodeId> centre = nodes_called(graph, options.focus);
    if (!centre.empty()) {
      take_around(centre, options.hops);
      return;
    }
    diagnostics.warning({"--focus", 0, 0}, "there is no node '" + options.focus + "': the whole graph is drawn",
                        longer_name_hint(graph, options.focus, "Name it by its label or its IRI."));
  }
  if (options.top > 0) take_most_important(options.top);
}

template <class Visit>
void GraphSelection::for_each_argument(ClaimId claim, const Visit& visit) const {
  const ClaimRow& row = graph_.claim(claim);
  if (row.subject.valid()) visit(row.subject);
  if (row.object.valid()) visit(row.object);
  for (const QualifierRow& each : graph_.qualifiers(claim)) visit(each.value);
  for (const AttributionRow& each : graph_.attribution(claim)) {
    if (each.source.valid()) visit(each.source);
  }
}

// Each hop takes all that a claim about something already taken names.
void GraphSelection::take_around(const std::vector<NodeId>& centre, std::uint32_t hops) {
  nodes_.assign(graph_.node_count(), false);
  for (const NodeId node : centre) nodes_[node.index()] = true;
  for (std::uint32_t hop = 0; hop < hops; ++hop) {
    std::vector<NodeId> reached;
    for (std::size_t i = 0; i < graph_.claim_count(); ++i) {
      bool touches = false;
      // A value such as a year links nothing.
      for_each_argument(ClaimId{i}, [&](NodeId node) {
        touches = touches || (nodes_[node.index()] && graph_.node(node).kind != NodeKind::literal);
      });
      if (touches) for_each_argument(ClaimId{i}, [&](NodeId node) { reached.push_back(node); });
    }
    for (const NodeId node : reached) nodes_[node.index()] = true;
  }
}

void GraphSelection::take_most_important(std::uint32_t count) {
  if (count >= graph_.node_count()) return;
  const Topology& topology = graph_.topology();
  std::vector<double> rank(num_vertices(topology.graph()));
  const auto index = get(boost::vertex_index, topology.graph());
  boost::graph::page_rank(topology.graph(), boost::make_iterator_property_map(rank.begin(), index));
  const auto rank_of = [&](NodeId node) { return rank[topology.vertex_of(node)]; };
  std::vector<NodeId> things;
  nodes_.assign(graph_.node_count(), true);
  for (std::size_t i = 0; i < graph_.node_count(); ++i)
    if (is_thing(graph_, NodeId{i})) things.emplace_back(i);
  std::stable_sort(things.begin(), things.end(), [&](NodeId a, NodeId b) { return rank_of(a) > rank_of(b); });
  for (std::size_t i = count; i < things.size(); ++i) nodes_[things[i].index()] = false;
}

// A claim within a claim is shown or not by itself; it hides nothing else.
bool GraphSelection::shows_node(NodeId node) const {
  return graph_.node(node).kind == NodeKind::claim || nodes_[node.index()];
}

bool GraphSelection::shows(ClaimId claim) const {
  if (nodes_.empty()) return true;
  bool all = true;
  for_each_argument(claim, [&](NodeId node) { all = all && shows_node(node); });
  return all;
}

}  // namespace relata::exporters
