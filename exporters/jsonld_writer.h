// JSON-LD 1.1 (W3C 2020), streaming: one object a subject, with a context of prefixes; named graphs on demand.
#pragma once

#include "core/interfaces.h"
#include "exporters/options.h"

namespace relata::exporters {

class JsonLdWriter final : public Exporter {
 public:
  explicit JsonLdWriter(const ExportOptions& options) : options_(options) {}
  void write(const KnowledgeGraph& graph, ByteSink& sink, Diagnostics& diagnostics) const override;

 private:
  ExportOptions options_;
};

}  // namespace relata::exporters
