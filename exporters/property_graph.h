// A graph as vertices and edges with attributes: the one walk that GraphML, GEXF, DOT, CSV and Cypher share.
//
// Every node that is no claim is a vertex; a claim is one where KnowledgeGraph::needs_claim_vertex(). A claim with
// has_direct_edge() is an edge; a claim vertex has an edge to each thing that fills a slot of it. Nothing that a text
// denies, reports or leaves open is an edge between two things.
#pragma once

#include <cstdint>
#include <string_view>

#include "core/knowledge_graph.h"
#include "exporters/options.h"

namespace relata::exporters {

// A vertex by what it stands for: exactly one of both is valid.
struct Vertex {
  NodeId node;
  ClaimId claim;
  [[nodiscard]] bool is_claim() const { return claim.valid(); }
};

// "n12" or "c3": unique in the graph, the same on every run.
struct VertexName {
  char space;
  std::uint32_t number;
};
[[nodiscard]] inline VertexName name_of(const Vertex& vertex) {
  return vertex.is_claim() ? VertexName{'c', vertex.claim.value} : VertexName{'n', vertex.node.value};
}

enum class EdgeKind : std::uint8_t { direct, subject, object, qualifier, holder };

struct Edge {
  std::uint32_t number;  // from 0, in the order of the walk
  Vertex source, target;
  ClaimId claim;
  EdgeKind kind;
  const QualifierRow* qualifier;      // of kind qualifier, else null
  const AttributionRow* attribution;  // of kind holder, else null
};

// The predicate of a direct edge, else what the target is to the claim.
[[nodiscard]] std::string_view label_of(const KnowledgeGraph& graph, const Edge& edge);

class PropertyGraphSink {
 public:
  virtual ~PropertyGraphSink() = default;
  virtual void vertex(const Vertex& vertex) = 0;
  virtual void edge(const Edge& edge) = 0;
};

// All vertices in their order (nodes, then claims), then all edges by claim. The simple view has the direct edges
// between nodes that are no claims, and the nodes at their ends.
class PropertyGraph {
 public:
  PropertyGraph(const KnowledgeGraph& graph, View view) : graph_(graph), view_(view) {}
  void walk(PropertyGraphSink& sink) const {
    walk_vertices(sink);
    walk_edges(sink);
  }
  void walk_vertices(PropertyGraphSink& sink) const;
  void walk_edges(PropertyGraphSink& sink) const;
  [[nodiscard]] Vertex vertex_of(NodeId node) const;

 private:
  [[nodiscard]] bool is_simple(ClaimId claim) const;
  void slots(ClaimId claim, std::uint32_t& number, PropertyGraphSink& sink) const;

  const KnowledgeGraph& graph_;
  View view_;
};

}  // namespace relata::exporters
