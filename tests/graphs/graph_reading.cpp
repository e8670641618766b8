#include "tests/graphs/graph_reading.h"

#include "core/document_reader.h"
#include "core/line_reader.h"
#include "core/resolution.h"
#include "exporters/registry.h"
#include "exporters/store_writer.h"
#include "extractors/graphs/graph_reader.h"
#include "extractors/graphs/store_reader.h"
#include "tests/graphs/scratch_file.h"

namespace relata::sample {

std::string written(const std::vector<LocalGraph>& documents, const std::string& format,
                    const exporters::ExportOptions& options) {
  StringSink sink;
  Diagnostics quiet(nullptr);
  if (format == "graph")
    exporters::write_store(documents, sink);
  else
    exporters::format_named(format)->make(options)->write(resolve(documents), sink, quiet);
  return sink.take();
}

GraphReading read_graph(const std::string& bytes, const std::string& name) {
  const ScratchFile scratch(name, bytes);
  GraphReading reading;
  Diagnostics diagnostics([&](const Diagnostic& diagnostic) {
    reading.messages.push_back(diagnostic.message().substr(scratch.path().size()));
  });
  LineReader file(scratch.path());
  const InputFormat format = detect_input_format(file);
  if (format == InputFormat::graph) {
    graphs::StoreReader store(file);
    for (LocalGraph graph; store.next(graph, diagnostics); graph = {}) reading.documents.push_back(std::move(graph));
  } else {
    reading.documents = graphs::read_graph(file, format, "http://relata.example/", diagnostics);
  }
  static_cast<void>(sort_documents(reading.documents));
  return reading;
}

}  // namespace relata::sample
