// The files that a run writes: opened before the work begins, all complete or none there.
#pragma once

#include <memory>
#include <span>
#include <vector>

#include "cli/settings.h"
#include "core/diagnostics.h"
#include "core/file_sink.h"
#include "core/knowledge_graph.h"
#include "core/local_graph.h"
#include "exporters/registry.h"

namespace relata::cli {

class Outputs {
 public:
  // Throws UsageError for a name that tells no format, EnvironmentError where a file cannot be written.
  explicit Outputs(const Settings& settings);

  // `documents` as sort_documents() leaves them and `graph`, what resolve() made of them.
  void write(std::span<const LocalGraph> documents, const KnowledgeGraph& graph, Diagnostics& diagnostics);

 private:
  struct Output {
    const exporters::Format* format;
    std::unique_ptr<FileSink> sink;
  };
  const Settings& settings_;
  std::vector<Output> outputs_;
};

}  // namespace relata::cli
