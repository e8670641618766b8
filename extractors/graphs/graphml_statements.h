// Anybody's GraphML as a graph: nodes are entities by their labels, edges are asserted claims that the file states, data
// of nodes claims about literals, data of edges qualifiers.
#pragma once

#include "core/diagnostics.h"
#include "core/knowledge_graph.h"
#include "extractors/graphs/graphml_table.h"

namespace relata::graphs {

// The graph of `rows`, whose pool holds the table's texts; the file itself is its only document. Nothing where an edge
// leads nowhere: it is reported with its line. What GraphML says and a graph does not is said once.
[[nodiscard]] std::optional<KnowledgeGraph> graph_of_any_graphml(const GraphmlTable& table, const GraphFile& file,
                                                                 GraphRows rows, Diagnostics& diagnostics);

}  // namespace relata::graphs
