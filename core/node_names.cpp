#include "core/node_names.h"

#include <algorithm>

namespace relata {
namespace {

bool equal_but_for_case(std::string_view a, std::string_view b) {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [&](char x, char y) { return lower(x) == lower(y); });
}

}  // namespace

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
