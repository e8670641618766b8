// Neo4j, Memgraph, FalkorDB: one script.
#include "exporters/databases/cypher_script.h"
#include "exporters/databases/database.h"

namespace relata::exporters {
namespace {

void write_script(const DatabaseGraph& graph, CypherDialect dialect, DatabaseFolder& folder) {
  folder.write("graph.cypher", [&](ByteSink& sink) { CypherScript(graph, {dialect, graph.digest()}, sink).write_all(); });
}

}  // namespace

void write_neo4j(const DatabaseGraph& graph, DatabaseFolder& folder) {
  write_script(graph, CypherDialect::neo4j, folder);
}
void write_memgraph(const DatabaseGraph& graph, DatabaseFolder& folder) {
  write_script(graph, CypherDialect::memgraph, folder);
}
void write_falkordb(const DatabaseGraph& graph, DatabaseFolder& folder) {
  write_script(graph, CypherDialect::falkordb, folder);
}

}  // namespace relata::exporters
