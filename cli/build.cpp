// relata build, relata merge: all inputs to one graph.
#include "cli/command.h"
#include "cli/graph_input.h"
#include "cli/outputs.h"
#include "cli/reporter.h"

namespace relata::cli {

ExitCode run_build(const Settings& settings) {
  Reporter reporter(settings);
  Outputs outputs(settings);
  const std::optional<GraphInput> input = read_graph(settings, reporter);
  if (!input) return kBadInput;  // nothing came in, so nothing goes out
  outputs.write(input->documents, input->graph, reporter.diagnostics());
  reporter.finish();
  return reporter.diagnostics().errors() > 0 ? kBadInput : kSuccess;
}

}  // namespace relata::cli
