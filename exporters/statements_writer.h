// Statements, JSON Lines: one claim a line with its nodes, status and evidence. docs/statement.schema.json says what
// stands in a line.
#pragma once

#include "core/interfaces.h"
#include "exporters/options.h"

namespace relata::exporters {

class StatementsWriter final : public Exporter {
 public:
  explicit StatementsWriter(const ExportOptions& options) : options_(options) {}
  void write(const KnowledgeGraph& graph, ByteSink& sink, Diagnostics& diagnostics) const override;

 private:
  ExportOptions options_;  // view simple: asserted claims alone
};

}  // namespace relata::exporters
