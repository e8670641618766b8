// N-Triples and N-Quads (W3C 2014; triple terms of RDF 1.2 with --reify=rdf12): one line a triple.
// Default graph: everything but the named graphs of --reify=named.
#pragma once

#include "core/interfaces.h"
#include "exporters/options.h"

namespace relata::exporters {

class NTriplesWriter final : public Exporter {
 public:
  NTriplesWriter(const ExportOptions& options, bool with_graphs) : options_(options), with_graphs_(with_graphs) {}
  void write(const KnowledgeGraph& graph, ByteSink& sink, Diagnostics& diagnostics) const override;

 private:
  ExportOptions options_;
  bool with_graphs_;  // N-Quads
};

}  // namespace relata::exporters
