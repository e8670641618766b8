// Nodes by what people call them.
#pragma once

#include <string_view>
#include <vector>

#include "core/knowledge_graph.h"

namespace relata {

// Entities, concepts and particulars with this IRI, or with this label or alias in letters of any case; in node order.
[[nodiscard]] std::vector<NodeId> nodes_called(const KnowledgeGraph& graph, std::string_view name);

}  // namespace relata
