#include "exporters/databases/database.h"

#include <filesystem>

#include "core/diagnostics.h"
#include "exporters/databases/example_path.h"

namespace relata::exporters {
namespace {

constexpr Database kDatabases[] = {
    {"neo4j", "Cypher, through cypher-shell", "queries_cypher", write_neo4j},
    {"kuzu", "an embedded database in a file, through Python", "queries_cypher", write_kuzu},
    {"postgres", "tables and a view of the facts, through psql", "queries_sql", write_postgres},
    {"jena", "a TDB2 store", "queries_sparql", write_rdf},
    {"oxigraph", "an Oxigraph store, through Python", "queries_sparql", write_rdf},
    {"memgraph", "Cypher, through mgconsole", "queries_cypher", write_memgraph},
    {"neptune", "tables in both formats of its bulk loader, through Amazon S3", "queries_cypher", write_neptune},
    {"falkordb", "Cypher, through redis-cli", "queries_cypher", write_falkordb},
};

}  // namespace

std::span<const Database> databases() { return kDatabases; }

const Database* database_named(std::string_view name) {
  for (const Database& database : kDatabases)
    if (database.name == name) return &database;
  return nullptr;
}

std::string known_databases() {
  std::string names;
  for (const Database& database : kDatabases) names.append(names.empty() ? "" : "|").append(database.name);
  return names;
}

void export_to(const Database& database, const KnowledgeGraph& graph, const std::string& path) {
  try {
    DatabaseFolder folder(path);
    const QueryWords words = example_path(graph);
    database.write(DatabaseGraph(graph), folder);
    folder.copy(std::string(database.name), "", words);  // a query in a dialect of its own too
    folder.copy(std::string(database.queries), "queries", words);
    folder.copy("answers", "queries", words);
    folder.finish();
  } catch (const std::filesystem::filesystem_error& error) {
    throw EnvironmentError({Severity::error, {path, 0, 0}, error.what(), "Name a folder that you may write."});
  }
}

}  // namespace relata::exporters
