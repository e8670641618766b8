// The databases that a graph can be exported to: one table.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "exporters/databases/database_folder.h"
#include "exporters/databases/database_graph.h"

namespace relata::exporters {

struct Database {
  std::string_view name;         // --to neo4j
  std::string_view description;
  std::string_view queries;      // the folder in exporters/databases/ with the queries in its language
  void (*write)(const DatabaseGraph& graph, DatabaseFolder& folder);  // what goes to data/
};

[[nodiscard]] std::span<const Database> databases();
[[nodiscard]] const Database* database_named(std::string_view name);
[[nodiscard]] std::string known_databases();  // "neo4j|kuzu|...": for messages and --help

// Makes `folder` an export of the graph: data, schema, load.sh, queries with the answers to expect, README.md. May be
// repeated. Throws EnvironmentError: the folder holds other things or cannot be written.
void export_to(const Database& database, const KnowledgeGraph& graph, const std::string& folder);

// What fills data/, a file a family of databases.
void write_neo4j(const DatabaseGraph& graph, DatabaseFolder& folder);     // cypher_files.cpp
void write_memgraph(const DatabaseGraph& graph, DatabaseFolder& folder);  // cypher_files.cpp
void write_falkordb(const DatabaseGraph& graph, DatabaseFolder& folder);  // cypher_files.cpp
void write_neptune(const DatabaseGraph& graph, DatabaseFolder& folder);   // neptune_files.cpp
void write_kuzu(const DatabaseGraph& graph, DatabaseFolder& folder);      // kuzu_files.cpp
void write_postgres(const DatabaseGraph& graph, DatabaseFolder& folder);  // postgres_files.cpp
void write_rdf(const DatabaseGraph& graph, DatabaseFolder& folder);       // rdf_files.cpp

}  // namespace relata::exporters
