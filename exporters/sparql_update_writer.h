// The change from one graph to another as a SPARQL 1.1 Update: what it deletes and inserts turns the first one's N-Quads
// into the second one's.
#pragma once

#include "core/byte_sink.h"
#include "core/knowledge_graph.h"

namespace relata::exporters {

// DELETE DATA and INSERT DATA, some thousand triples each. Both graphs are written twice, as N-Quads, and only digests of
// lines are kept: memory is 16 bytes a line.
void write_sparql_update(const KnowledgeGraph& before, const KnowledgeGraph& after, ByteSink& sink);

}  // namespace relata::exporters
