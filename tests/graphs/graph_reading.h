// What tests of readers and writers of graphs do again and again.
#pragma once

#include <string>
#include <vector>

#include "core/diagnostics.h"
#include "core/local_graph.h"
#include "exporters/options.h"

namespace relata::sample {

// The documents in a format of exporters/registry.h, resolved.
[[nodiscard]] std::string written(const std::vector<LocalGraph>& documents, const std::string& format,
                                  const exporters::ExportOptions& options = {});

struct GraphReading {
  std::vector<LocalGraph> documents;  // sorted
  std::vector<std::string> messages;  // ":line:column: error: ..." without the file's name
};
// The bytes as a file of that name, whose extension tells the reader.
[[nodiscard]] GraphReading read_graph(const std::string& bytes, const std::string& name);

}  // namespace relata::sample
