// The simple view of a graph: its things (entities, concepts, particulars), joined where a document asserts something of
// two of them: as subject and object or, where it is asked for, also as a qualifier of one of them, such as the
// organisation of a position. Literals, claims about claims and what is not asserted are left out.
#pragma once

#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <cstdint>
#include <vector>

#include "core/knowledge_graph.h"

namespace relata::query {

class ThingGraph {
 public:
  using Directed = boost::compressed_sparse_row_graph<boost::bidirectionalS, boost::no_property, boost::no_property,
                                                      boost::no_property, std::uint32_t, std::uint32_t>;
  using Symmetric = boost::compressed_sparse_row_graph<boost::directedS, boost::no_property, boost::no_property,
                                                       boost::no_property, std::uint32_t, std::uint32_t>;
  struct Fact {
    std::uint32_t subject, object;  // vertices; of a join by a qualifier, what it qualifies and its value
    ClaimId claim;
  };

  enum class Joins : std::uint8_t { objects, qualifiers_too };
  explicit ThingGraph(const KnowledgeGraph& graph, Joins joins = Joins::objects);
  [[nodiscard]] std::size_t size() const { return nodes_.size(); }
  [[nodiscard]] NodeId node_of(std::uint32_t vertex) const { return nodes_[vertex]; }
  [[nodiscard]] std::uint32_t vertex_of(NodeId node) const { return vertices_[node.index()]; }  // of a thing
  [[nodiscard]] const std::vector<Fact>& facts() const { return facts_; }  // by subject, object, claim
  // An edge from subject to object, once however many facts there are; none to itself.
  [[nodiscard]] Directed directed() const;
  // The same in both directions.
  [[nodiscard]] Symmetric symmetric() const;

 private:
  void join(const KnowledgeGraph& graph, NodeId one, NodeId other, ClaimId claim);
  [[nodiscard]] std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs(bool both_ways) const;
  std::vector<NodeId> nodes_;             // by vertex
  std::vector<std::uint32_t> vertices_;   // by node
  std::vector<Fact> facts_;
};

}  // namespace relata::query
