// Relata's GraphML as a graph: the keys of exporters/graphml_writer.cpp, by their names. The generic dialect in the full
// view holds all; the others lack most evidence, and what they lack is said once.
#pragma once

#include <optional>

#include "core/diagnostics.h"
#include "core/knowledge_graph.h"
#include "extractors/graphs/graphml_table.h"

namespace relata::graphs {

// True where the keys are ours.
[[nodiscard]] bool is_own_graphml(const GraphmlTable& table);

// The graph of `rows`, whose pool holds the table's texts; the file itself is its last document. Nothing where an element
// is broken: it is reported with its line.
[[nodiscard]] std::optional<KnowledgeGraph> graph_of_own_graphml(const GraphmlTable& table, const GraphFile& file,
                                                                 GraphRows rows, Diagnostics& diagnostics);

}  // namespace relata::graphs
