// DOT for Graphviz: a picture of the graph.
//
// Things are boxes coloured by type. An asserted claim is a line from its subject to its object; where a claim has
// further things as qualifiers, lacks one of both, is nested or is not asserted, its line runs through a small diamond,
// from which the qualifiers hang. Dashed red is denied, dotted reported, grey possible. Times and other plain values of
// a claim stand on its line.
#pragma once

#include "core/interfaces.h"
#include "exporters/options.h"

namespace relata::exporters {

class DotWriter final : public Exporter {
 public:
  explicit DotWriter(const ExportOptions& options) : options_(options) {}
  void write(const KnowledgeGraph& graph, ByteSink& sink, Diagnostics& diagnostics) const override;

 private:
  ExportOptions options_;
};

}  // namespace relata::exporters
