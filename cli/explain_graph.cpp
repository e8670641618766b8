// relata explain: why a node is one node, and a claim as it is.
#include "cli/command.h"
#include "cli/graph_input.h"
#include "cli/reporter.h"
#include "core/file_sink.h"
#include "query/explanation.h"
#include "query/pattern.h"

namespace relata::cli {

ExitCode run_explain(const Settings& settings) {
  Settings silent = settings;
  silent.quiet = true;
  Reporter reporter(silent);
  FileSink sink("-");
  const std::optional<GraphInput> input = read_graph(settings, reporter);
  if (!input) return kBadInput;
  const query::Matches found = query::find(input->graph, settings.pattern);
  const query::Explanation explanation(input->documents, input->graph, input->decisions);
  for (const NodeId node : found.nodes) sink.put(explanation.of(node) + '\n');
  for (const ClaimId claim : found.claims) sink.put(explanation.of(claim) + '\n');
  sink.close();
  if (found.empty())
    reporter.diagnostics().error({settings.inputs[0], 0, 0}, "has nothing that '" + settings.pattern + "' means",
                                 "Give a label, an IRI, or subject|predicate|object with * for anything.");
  return reporter.diagnostics().errors() > 0 ? kBadInput : kSuccess;
}

}  // namespace relata::cli
