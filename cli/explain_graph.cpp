// relata explain: why a node is one node, and a claim as it is.
#include <algorithm>
#include <string>
#include <vector>

#include "cli/command.h"
#include "cli/graph_input.h"
#include "cli/reporter.h"
#include "core/display_width.h"
#include "core/file_sink.h"
#include "core/node_names.h"
#include "ontology/spelling.h"
#include "query/explanation.h"
#include "query/pattern.h"

namespace relata::cli {

namespace {

// The names and the predicate of a pattern that are nearly something in the graph.
std::string hint_for(const KnowledgeGraph& graph, std::string_view pattern) {
  std::vector<std::string_view> predicates;
  for (std::size_t i = 0; i < graph.predicate_count(); ++i)
    predicates.push_back(graph.text(graph.predicate(PredicateId{i}).label));
  const std::size_t first = pattern.find('|'), last = pattern.rfind('|');
  std::string hint;
  if (first != std::string_view::npos && first != last) {
    const std::string_view predicate = pattern.substr(first + 1, last - first - 1);
    if (std::find(predicates.begin(), predicates.end(), predicate) == predicates.end())
      hint = ontology::spelling_hint(predicate, predicates, "");
    for (const std::string_view name : {pattern.substr(0, first), pattern.substr(last + 1)})
      if (hint.empty() && nodes_called(graph, name).empty()) hint = longer_name_hint(graph, name, "");
  } else {
    hint = longer_name_hint(graph, pattern, "");
  }
  return hint.empty() ? "Give a label, an IRI, or subject|predicate|object with * for anything." : hint;
}

}  // namespace

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
    reporter.diagnostics().error({settings.inputs[0], 0, 0}, "has nothing that '" + single_line(settings.pattern) + "' means",
                                 hint_for(input->graph, settings.pattern));
  return reporter.diagnostics().errors() > 0 ? kBadInput : kSuccess;
}

}  // namespace relata::cli
