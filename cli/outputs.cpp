#include "cli/outputs.h"

#include <string>

#include "exporters/store_writer.h"

namespace relata::cli {
namespace {

const exporters::Format& format_for(const std::string& path) {
  const exporters::Format* format =
      path == "-" ? exporters::format_named("jsonl") : exporters::format_of_path(path);
  if (format == nullptr)
    throw UsageError("the name '" + path + "' does not tell a format: end it with one of " +
                     exporters::known_extensions());
  return *format;
}

}  // namespace

Outputs::Outputs(const Settings& settings) : settings_(settings) {
  for (const std::string& path : settings.outputs) outputs_.push_back({&format_for(path), nullptr});
  for (std::size_t i = 0; i < outputs_.size(); ++i)
    outputs_[i].sink = std::make_unique<FileSink>(settings.outputs[i]);
}

void Outputs::write(std::span<const LocalGraph> documents, const KnowledgeGraph& graph, Diagnostics& diagnostics) {
  for (Output& output : outputs_) {
    if (exporters::is_store(*output.format))
      exporters::write_store(documents, *output.sink);
    else
      output.format->make(settings_.output)->write(graph, *output.sink, diagnostics);
  }
  for (Output& output : outputs_) output.sink->close();
}

}  // namespace relata::cli
