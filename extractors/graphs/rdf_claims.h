// RDF as a graph: Relata's own claims, documents and evidence (docs/rdf.md), and every other triple as an asserted claim
// that its file states.
#pragma once

#include "core/diagnostics.h"
#include "core/knowledge_graph.h"
#include "extractors/graphs/graph_file.h"
#include "extractors/graphs/rdf_graph.h"

namespace relata::graphs {

// Indexes `rdf`. The last document of the result is the file itself. A claim of ours that is broken is reported and left
// out; what RDF says and a graph does not (languages, names of graphs) is said once.
[[nodiscard]] KnowledgeGraph graph_of_rdf(RdfGraph& rdf, const GraphFile& file, Diagnostics& diagnostics);

}  // namespace relata::graphs
