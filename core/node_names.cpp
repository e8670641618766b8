#include "core/node_names.h"

#include <algorithm>

#include "core/ascii.h"

namespace relata {
std::vector<NodeId> nodes_called(const KnowledgeGraph& graph, std::string_view name) {
  std::vector<NodeId> found;
  for (std::size_t i = 0; i < graph.node_count(); ++i) {
    const NodeRow& row = graph.node(NodeId{i});
    if (row.kind == NodeKind::literal || row.kind == NodeKind::claim) continue;
    const auto aliases = graph.aliases(NodeId{i});
    const auto fits = [&](StringId text) { return equal_but_for_case(graph.text(text), name); };
    if (graph.text(row.iri) == name || fits(row.label) || std::any_of(aliases.begin(), aliases.end(), fits)) {
      found.emplace_back(i);
    }
  }
  return found;
}

}  // namespace relata
