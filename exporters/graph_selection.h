// Which part of a graph a picture shows: around one node, or the most important nodes.
#pragma once

#include <vector>

#include "core/diagnostics.h"
#include "core/knowledge_graph.h"
#include "exporters/options.h"

namespace relata::exporters {

class GraphSelection {
 public:
  // --focus names a node by its IRI, else by its label or an alias, whatever the case of its letters; a focus that is
  // not there is a warning, and everything is shown.
  GraphSelection(const KnowledgeGraph& graph, const ExportOptions& options, Diagnostics& diagnostics);

  // A claim is shown where all that it names is.
  [[nodiscard]] bool shows(ClaimId claim) const;

 private:
  void take_around(const std::vector<NodeId>& centre, std::uint32_t hops);
  void take_most_important(std::uint32_t count);
  [[nodiscard]] bool shows_node(NodeId node) const;
  template <class Visit>
  void for_each_argument(ClaimId claim, const Visit& visit) const;

  const KnowledgeGraph& graph_;
  std::vector<bool> nodes_;  // empty: all
};

}  // namespace relata::exporters
