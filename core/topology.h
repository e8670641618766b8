// The shape of a frozen graph as a Boost.Graph: Boost's algorithms run on it as it is.
//
// Vertices: first the nodes that are no claims, in node order, then the claim vertices. Edges: one direct edge a
// claim with KnowledgeGraph::has_direct_edge(), and from each claim vertex one edge a filled slot: subject, object,
// qualifiers, holders, in this order. The edge's property is its claim.
#pragma once

#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <boost/graph/filtered_graph.hpp>
#include <cstdint>
#include <vector>

#include "core/ids.h"
#include "core/knowledge_graph.h"

namespace relata {

class Topology {
 public:
  using Graph = boost::compressed_sparse_row_graph<boost::bidirectionalS, boost::no_property, ClaimId,
                                                   boost::no_property, std::uint32_t, std::uint32_t>;
  using Vertex = boost::graph_traits<Graph>::vertex_descriptor;

  explicit Topology(const KnowledgeGraph& graph);

  [[nodiscard]] const Graph& graph() const { return graph_; }
  [[nodiscard]] bool is_claim_vertex(Vertex vertex) const { return vertex >= claim_vertices_begin_; }
  [[nodiscard]] ClaimId claim_of(Vertex vertex) const { return claims_[vertex - claim_vertices_begin_]; }
  [[nodiscard]] NodeId node_of(Vertex vertex) const { return nodes_[vertex]; }
  // A claim node's vertex is its claim's.
  [[nodiscard]] Vertex vertex_of(NodeId node) const { return vertex_of_node_[node.index()]; }

  [[nodiscard]] std::size_t bytes() const;

  // Only the direct edges: what the documents assert, as a simple graph of things.
  struct IsDirect {
    const Topology* topology = nullptr;
    bool operator()(const boost::graph_traits<Graph>::edge_descriptor& edge) const;
  };
  using AssertedView = boost::filtered_graph<Graph, IsDirect>;
  [[nodiscard]] AssertedView asserted_view() const { return {graph_, IsDirect{this}}; }

 private:
  std::uint32_t claim_vertices_begin_ = 0;
  std::vector<NodeId> nodes_;             // vertex -> node
  std::vector<ClaimId> claims_;           // claim vertex -> claim
  std::vector<std::uint32_t> vertex_of_node_;
  Graph graph_;
};

}  // namespace relata
