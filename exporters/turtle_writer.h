// Turtle and TriG (W3C 2014; triple terms of RDF 1.2 with --reify=rdf12), grouped by subject and predicate.
#pragma once

#include "core/interfaces.h"
#include "exporters/options.h"

namespace relata::exporters {

class TurtleWriter final : public Exporter {
 public:
  TurtleWriter(const ExportOptions& options, bool with_graphs) : options_(options), with_graphs_(with_graphs) {}
  void write(const KnowledgeGraph& graph, ByteSink& sink, Diagnostics& diagnostics) const override;

 private:
  ExportOptions options_;
  bool with_graphs_;  // TriG
};

}  // namespace relata::exporters
