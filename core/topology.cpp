#include "core/topology.h"

#include <utility>

namespace relata {
namespace {

using VertexPair = std::pair<std::uint32_t, std::uint32_t>;

}  // namespace

Topology::Topology(const KnowledgeGraph& graph) : vertex_of_node_(graph.node_count(), 0) {
  for (std::size_t i = 0; i < graph.node_count(); ++i) {
    if (graph.node(NodeId{i}).kind == NodeKind::claim) continue;
    vertex_of_node_[i] = static_cast<std::uint32_t>(nodes_.size());
    nodes_.emplace_back(i);
  }
  claim_vertices_begin_ = static_cast<std::uint32_t>(nodes_.size());
  std::vector<std::uint32_t> vertex_of_claim(graph.claim_count(), 0);
  for (std::size_t i = 0; i < graph.claim_count(); ++i) {
    if (!graph.needs_claim_vertex(ClaimId{i})) continue;
    vertex_of_claim[i] = claim_vertices_begin_ + static_cast<std::uint32_t>(claims_.size());
    claims_.emplace_back(i);
  }
  for (std::size_t i = 0; i < graph.node_count(); ++i)
    if (const NodeRow& row = graph.node(NodeId{i}); row.kind == NodeKind::claim)
      vertex_of_node_[i] = vertex_of_claim[row.claim.index()];

  std::vector<VertexPair> edges;
  std::vector<ClaimId> labels;
  const auto connect = [&](std::uint32_t from, NodeId to, ClaimId claim) {
    if (!to.valid()) return;
    edges.emplace_back(from, vertex_of_node_[to.index()]);
    labels.push_back(claim);
  };
  for (std::size_t i = 0; i < graph.claim_count(); ++i) {
    const ClaimId id{i};
    const ClaimRow& row = graph.claim(id);
    if (graph.has_direct_edge(id)) connect(vertex_of_node_[row.subject.index()], row.object, id);
    if (!graph.needs_claim_vertex(id)) continue;
    connect(vertex_of_claim[i], row.subject, id);
    connect(vertex_of_claim[i], row.object, id);
    for (const QualifierRow& qualifier : graph.qualifiers(id)) connect(vertex_of_claim[i], qualifier.value, id);
    for (const AttributionRow& holder : graph.attribution(id)) connect(vertex_of_claim[i], holder.source, id);
  }
  graph_ = Graph(boost::edges_are_unsorted_multi_pass, edges.begin(), edges.end(), labels.begin(),
                 static_cast<std::uint32_t>(nodes_.size() + claims_.size()));
}

std::size_t Topology::bytes() const {
  // Both directions: where each vertex's edges begin, and their other ends; forth, claims, back, the edges' indices.
  const std::size_t rows = std::size_t{2} * (num_vertices(graph_) + 1) * sizeof(std::uint32_t);
  const std::size_t edges = num_edges(graph_) * (2 * sizeof(Vertex) + sizeof(ClaimId) + sizeof(std::uint32_t));
  return rows + edges + nodes_.capacity() * sizeof(NodeId) + claims_.capacity() * sizeof(ClaimId) +
         vertex_of_node_.capacity() * sizeof(std::uint32_t);
}

bool Topology::IsDirect::operator()(const boost::graph_traits<Graph>::edge_descriptor& edge) const {
  const Vertex from = source(edge, topology->graph_);
  // A claim vertex's role edges carry its own claim; a direct edge from it carries another.
  return !topology->is_claim_vertex(from) || topology->claim_of(from) != topology->graph_[edge];
}

}  // namespace relata
