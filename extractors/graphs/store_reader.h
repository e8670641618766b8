// Reads the lossless store (.graph.jsonl; exporters/store_writer.h says what stands in it), a document at a time.
//
// Anything may be in the file: whatever does not hold together (an id out of range, claims that contain each other, a
// line cut short) is reported with its place, the document that it stands in is left out whole, and reading goes on
// with the next one. Memory is bounded by the largest document and the longest line.
#pragma once

#include <memory>

#include "core/diagnostics.h"
#include "core/line_reader.h"
#include "core/local_graph.h"

namespace relata::graphs {

class StoreReader {
 public:
  // The file must outlive the reader.
  explicit StoreReader(LineReader& file);
  ~StoreReader();
  StoreReader(const StoreReader&) = delete;
  StoreReader& operator=(const StoreReader&) = delete;

  // The next document that holds together; false at the end of the file. Throws EnvironmentError where the file
  // itself fails.
  [[nodiscard]] bool next(LocalGraph& graph, Diagnostics& diagnostics);

 private:
  class Parser;
  std::unique_ptr<Parser> parser_;
};

}  // namespace relata::graphs
