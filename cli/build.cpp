// relata build, relata merge: all inputs to one graph.
#include "cli/command.h"
#include "cli/graph_input.h"
#include "cli/outputs.h"
#include "cli/reporter.h"
#include "core/file_sink.h"
#include "core/merge_log.h"

namespace relata::cli {
namespace {

void write_decisions(const Settings& settings, const std::vector<MergeDecision>& decisions) {
  if (settings.merge_log.empty()) return;
  FileSink sink(settings.merge_log);
  write_merge_log(decisions, sink);
  sink.close();
}

}  // namespace

ExitCode run_build(const Settings& settings) {
  Reporter reporter(settings);
  Outputs outputs(settings);
  const std::optional<GraphInput> input = read_graph(settings, reporter);
  if (!input) return kBadInput;  // nothing came in, so nothing goes out
  outputs.write(input->documents, input->graph, reporter.diagnostics());
  write_decisions(settings, input->decisions);
  reporter.finish();
  return reporter.diagnostics().errors() > 0 ? kBadInput : kSuccess;
}

}  // namespace relata::cli
