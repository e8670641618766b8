// A graph as the RDF that its writers would write, in memory.
#pragma once

#include "core/knowledge_graph.h"
#include "exporters/options.h"
#include "ontology/triples.h"

namespace relata::exporters {

// The triples of the default graph, as N-Triples have them with this reification (but rdf12, whose triple terms have no
// place there).
void add_triples(const KnowledgeGraph& graph, Reification reification, ontology::Triples& triples);

}  // namespace relata::exporters
