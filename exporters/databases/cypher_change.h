// The change from one graph to another as statements of Cypher, for Neo4j.
#pragma once

#include "core/byte_sink.h"
#include "core/knowledge_graph.h"

namespace relata::exporters {

// Run where the first graph's export was loaded, they leave what loading the second one's leaves, and touch nothing that
// is the same in both (whose `load` stays that of the earlier load). Nothing is written where nothing changed.
void write_cypher_change(const KnowledgeGraph& before, const KnowledgeGraph& after, ByteSink& sink);

}  // namespace relata::exporters
