#include "exporters/cypher_writer.h"

#include "exporters/databases/cypher_script.h"

namespace relata::exporters {

void CypherWriter::write(const KnowledgeGraph& graph, ByteSink& sink, Diagnostics& /*diagnostics*/) const {
  const DatabaseGraph database(graph);
  CypherScript(database, {}, sink).write_all();
}

}  // namespace relata::exporters
