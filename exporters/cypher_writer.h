// Cypher for Neo4j, Memgraph and their relatives: a script that may be run again, or after a grown graph's, without
// doubling anything. exporters/databases/cypher_script.h says what it makes.
#pragma once

#include "core/interfaces.h"

namespace relata::exporters {

class CypherWriter final : public Exporter {
 public:
  void write(const KnowledgeGraph& graph, ByteSink& sink, Diagnostics& diagnostics) const override;
};

}  // namespace relata::exporters
