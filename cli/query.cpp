// relata query: a SPARQL query of a graph.
#include <optional>
#include <string>

#include "cli/command.h"
#include "cli/graph_input.h"
#include "cli/graph_quads.h"
#include "cli/reporter.h"
#include "core/file_sink.h"
#include "core/input_file.h"
#include "query/query_engine.h"

namespace relata::cli {
namespace {

void check(const Settings& settings) {
  const bool in_file = !settings.query.file.empty();
  if (in_file == !settings.query.text.empty()) throw UsageError("a query is given either as an argument or by -f");
  if (settings.query.file == "-" && settings.inputs[0] == "-")
    throw UsageError("standard input (-) can be read only once");
}

}  // namespace

ExitCode run_query(const Settings& settings) {
  check(settings);
  Reporter reporter(settings);
  Diagnostics& diagnostics = reporter.diagnostics();
  const bool in_file = !settings.query.file.empty();
  const std::string text = in_file ? read_input(settings.query.file) : settings.query.text;
  const std::optional<GraphInput> input = read_graph(settings, reporter);
  if (!input) return kBadInput;
  const query::QuadStore store = quads_of(input->graph);
  const query::Prefixes prefixes = prefixes_of(input->graph);
  query::QueryEngine engine(store);
  const auto answer =
      engine.run(text, {in_file ? settings.query.file : "query", prefixes, settings.query.row_limit}, diagnostics);
  if (!answer) return kBadInput;
  if (const std::string fault = query::misfit(answer->form, settings.query.format); !fault.empty())
    throw UsageError(fault);
  FileSink sink("-");
  query::write_answer(*answer, engine.terms(), settings.query.format, prefixes, sink);
  sink.close();
  return diagnostics.errors() > 0 ? kBadInput : kSuccess;
}

}  // namespace relata::cli
