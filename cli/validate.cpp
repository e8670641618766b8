// relata validate: does a graph look as its shapes say?
#include <cstdio>
#include <stdexcept>

#include "cli/command.h"
#include "cli/graph_input.h"
#include "cli/reporter.h"
#include "cli/validation_report.h"
#include "core/file_sink.h"
#include "exporters/graph_triples.h"
#include "ontology/shacl/validator.h"
#include "ontology/turtle_reader.h"

namespace relata::cli {
namespace {

bool is_turtle(const std::string& path) {
  std::string_view name = path;
  if (name.ends_with(".gz")) name.remove_suffix(3);
  return name.ends_with(".ttl") || name.ends_with(".nt");
}

// The graph of all inputs: RDF as it stands, all else as `relata build` would write it.
bool read_data(const Settings& settings, Reporter& reporter, ontology::Triples& data) {
  Settings others = settings;
  others.inputs.clear();
  std::uint32_t file = 0;
  for (const std::string& path : settings.inputs)
    if (is_turtle(path))
      ontology::read_turtle_file(path, file++, data, reporter.diagnostics());
    else
      others.inputs.push_back(path);
  if (others.inputs.empty()) return reporter.diagnostics().errors() == 0;
  const std::optional<GraphInput> input = read_graph(others, reporter);
  if (input) exporters::add_triples(input->graph, exporters::Reification::standard, data);
  return reporter.diagnostics().errors() == 0;
}

}  // namespace

ExitCode run_validate(const Settings& settings) {
  Reporter reporter(settings);
  ontology::Triples data;
  const std::optional<ontology::shacl::Shapes> shapes =
      ontology::shacl::read_shapes(settings.shapes, data, reporter.diagnostics());
  if (!shapes || !read_data(settings, reporter, data)) return kBadInput;
  ontology::shacl::ValidationReport report;
  try {
    report = ontology::shacl::validate(data, *shapes);
  } catch (const std::invalid_argument& circle) {
    reporter.diagnostics().error({settings.shapes.front(), 0, 0},
                                 std::string("the shape ") + circle.what() + " runs in a circle",
                                 "A shape may not refer to itself.");
    return kBadInput;
  }
  if (report.focus_nodes == 0)
    reporter.diagnostics().warning({settings.shapes.front(), 0, 0}, "no shape has a target in the graph: nothing was checked",
                                   "A shape says what it is for by sh:targetClass, sh:targetNode and the like.");
  FileSink readable("-");
  write_readable_report(data, *shapes, report, readable);
  readable.close();
  for (const std::string& path : settings.outputs) {
    FileSink sink(path);
    write_report_turtle(data, *shapes, report, sink);
    sink.close();
  }
  reporter.finish();
  return report.conforms() ? kSuccess : kViolations;
}

}  // namespace relata::cli
