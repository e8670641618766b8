// Jena, Oxigraph: N-Quads, a named graph a claim that is asserted.
#include "exporters/databases/database.h"
#include "exporters/ntriples_writer.h"

namespace relata::exporters {

void write_rdf(const DatabaseGraph& graph, DatabaseFolder& folder) {
  folder.write("graph.nq", [&](ByteSink& sink) {
    Diagnostics diagnostics([](const Diagnostic&) {});  // N-Quads can say all that a graph holds
    NTriplesWriter({}, true).write(graph.knowledge(), sink, diagnostics);
  });
}

}  // namespace relata::exporters
