// GraphML (graphml.graphdrawing.org, 1.0), in the dialects of its readers.
//
// Attributes are boolean, double or string, without defaults. Every dialect has the same attributes; beside them
// gephi has edge weights, yed shapes and labels that yEd shows, neo4j the labels that APOC reads, tinkerpop
// labelV and labelE.
#pragma once

#include "core/interfaces.h"
#include "exporters/options.h"

namespace relata::exporters {

class GraphmlWriter final : public Exporter {
 public:
  explicit GraphmlWriter(const ExportOptions& options) : options_(options) {}
  void write(const KnowledgeGraph& graph, ByteSink& sink, Diagnostics& diagnostics) const override;

 private:
  ExportOptions options_;
};

}  // namespace relata::exporters
