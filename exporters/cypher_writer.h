// Cypher for Neo4j, Memgraph and their relatives: a script that may be run again, or after a grown graph's, without
// doubling anything.
//
// Every vertex has the label Relata and an `id` that is unique: its IRI, or value and datatype. Kinds and types are
// labels, predicates are relationship types, a claim's relationships carry its IRI.
#pragma once

#include "core/interfaces.h"
#include "exporters/options.h"

namespace relata::exporters {

class CypherWriter final : public Exporter {
 public:
  explicit CypherWriter(const ExportOptions& options) : options_(options) {}
  void write(const KnowledgeGraph& graph, ByteSink& sink, Diagnostics& diagnostics) const override;

 private:
  ExportOptions options_;
};

}  // namespace relata::exporters
