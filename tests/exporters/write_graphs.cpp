// write_graphs harbour|hostile|hostile-short|zipf:FACTS DIR [OPTION=VALUE ...]: a test graph in every format, for
// readers of other projects, for golden files and for timing.
#include <iostream>
#include <string>

#include "core/file_sink.h"
#include "core/resolution.h"
#include "exporters/registry.h"
#include "exporters/store_writer.h"
#include "tests/exporters/sample_graph.h"

namespace {

using namespace relata;

constexpr std::string_view kZipf = "zipf:";

// None for a graph of Zipf names: it is made without documents.
std::vector<LocalGraph> documents_named(const std::string& name) {
  if (name.starts_with(kZipf)) return {};
  if (name == "hostile") return sample::hostile();
  return name == "hostile-short" ? sample::hostile(100) : sample::harbour();
}

bool set_option(exporters::ExportOptions& options, const std::string& argument) {
  const std::size_t equals = argument.find('=');
  const std::string name = argument.substr(0, equals);
  const std::string value = argument.substr(equals + 1);
  if (name == "reify")
    options.reification = exporters::reification_from(value);
  else if (name == "dialect")
    options.dialect = exporters::dialect_from(value).value();
  else if (name == "view")
    options.view = exporters::view_from(value).value();
  else if (name == "focus")
    options.focus = value;
  else
    return false;
  return true;
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 3) return 2;
  const std::string name = arguments[1];
  const std::string folder = arguments[2];
  exporters::ExportOptions options;
  std::string only;
  for (int i = 3; i < count; ++i) {
    if (!set_option(options, arguments[i])) only = arguments[i];
  }
  Diagnostics diagnostics([](const Diagnostic& diagnostic) { std::cerr << diagnostic.message() << '\n'; });
  const std::vector<LocalGraph> documents = documents_named(name);
  const KnowledgeGraph graph = name.starts_with(kZipf) ? sample::zipf(std::stoul(name.substr(kZipf.size()))) : resolve(documents);
  for (const exporters::Format& format : exporters::formats()) {
    if (!only.empty() && only != format.name) continue;
    const std::string extension(format.extensions.substr(0, format.extensions.find(' ')));
    FileSink sink(folder + "/graph" + extension);
    if (is_store(format))
      exporters::write_store(documents, sink);
    else
      format.make(options)->write(graph, sink, diagnostics);
    sink.close();
  }
  return 0;
}
