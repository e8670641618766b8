// A graph as the RDF that its writers would write, in memory.
#pragma once

#include "core/knowledge_graph.h"
#include "ontology/triples.h"

namespace relata::cli {

// Its plain triples and the descriptions of its claims, as in N-Triples (--reify standard).
void add_triples(const KnowledgeGraph& graph, ontology::Triples& triples);

}  // namespace relata::cli
