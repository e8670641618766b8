#include "exporters/property_graph.h"

#include <vector>

namespace relata::exporters {

std::string_view label_of(const KnowledgeGraph& graph, const Edge& edge) {
  switch (edge.kind) {
    case EdgeKind::direct:
      return graph.text(graph.predicate(graph.claim(edge.claim).predicate).label);
    case EdgeKind::subject:
      return "subject";
    case EdgeKind::object:
      return "object";
    case EdgeKind::qualifier:
      return relata::label_of(edge.qualifier->role);
    case EdgeKind::holder:
      return "holder";
  }
  return {};
}

Vertex PropertyGraph::vertex_of(NodeId node) const {
  const NodeRow& row = graph_.node(node);
  return row.kind == NodeKind::claim ? Vertex{{}, row.claim} : Vertex{node, {}};
}

bool PropertyGraph::is_simple(ClaimId claim) const {
  if (!graph_.has_direct_edge(claim)) return false;
  const ClaimRow& row = graph_.claim(claim);
  return graph_.node(row.subject).kind != NodeKind::claim && graph_.node(row.object).kind != NodeKind::claim;
}

void PropertyGraph::walk_vertices(PropertyGraphSink& sink) const {
  std::vector<bool> shown(graph_.node_count(), view_ == View::full);
  for (std::size_t i = 0; view_ == View::simple && i < graph_.claim_count(); ++i) {
    if (!is_simple(ClaimId{i})) continue;
    shown[graph_.claim(ClaimId{i}).subject.index()] = true;
    shown[graph_.claim(ClaimId{i}).object.index()] = true;
  }
  for (std::size_t i = 0; i < graph_.node_count(); ++i) {
    if (shown[i] && graph_.node(NodeId{i}).kind != NodeKind::claim) sink.vertex({NodeId{i}, {}});
  }
  for (std::size_t i = 0; view_ == View::full && i < graph_.claim_count(); ++i) {
    if (graph_.needs_claim_vertex(ClaimId{i})) sink.vertex({{}, ClaimId{i}});
  }
}

void PropertyGraph::walk_edges(PropertyGraphSink& sink) const {
  std::uint32_t number = 0;
  for (std::size_t i = 0; i < graph_.claim_count(); ++i) {
    const ClaimId id{i};
    const ClaimRow& row = graph_.claim(id);
    if (view_ == View::full ? graph_.has_direct_edge(id) : is_simple(id)) {
      sink.edge({number++, vertex_of(row.subject), vertex_of(row.object), id, EdgeKind::direct, nullptr, nullptr});
    }
    if (view_ == View::full && graph_.needs_claim_vertex(id)) slots(id, number, sink);
  }
}

void PropertyGraph::slots(ClaimId claim, std::uint32_t& number, PropertyGraphSink& sink) const {
  const Vertex self{{}, claim};
  const ClaimRow& row = graph_.claim(claim);
  const auto slot = [&](NodeId to, EdgeKind kind, const QualifierRow* qualifier, const AttributionRow* attribution) {
    if (to.valid()) sink.edge({number++, self, vertex_of(to), claim, kind, qualifier, attribution});
  };
  slot(row.subject, EdgeKind::subject, nullptr, nullptr);
  slot(row.object, EdgeKind::object, nullptr, nullptr);
  for (const QualifierRow& each : graph_.qualifiers(claim)) slot(each.value, EdgeKind::qualifier, &each, nullptr);
  for (const AttributionRow& each : graph_.attribution(claim)) slot(each.source, EdgeKind::holder, nullptr, &each);
}

}  // namespace relata::exporters
