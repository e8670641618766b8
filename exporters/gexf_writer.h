// GEXF 1.2 (gexf.net) with colours, for Gephi and its relatives.
#pragma once

#include "core/interfaces.h"
#include "exporters/options.h"

namespace relata::exporters {

class GexfWriter final : public Exporter {
 public:
  explicit GexfWriter(const ExportOptions& options) : options_(options) {}
  void write(const KnowledgeGraph& graph, ByteSink& sink, Diagnostics& diagnostics) const override;

 private:
  ExportOptions options_;
};

}  // namespace relata::exporters
