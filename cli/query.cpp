// relata query: a SPARQL query of a graph.
#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "cli/command.h"
#include "cli/graph_input.h"
#include "cli/graph_quads.h"
#include "cli/reporter.h"
#include "core/file_sink.h"
#include "core/input_file.h"
#include "ontology/spelling.h"
#include "query/query_engine.h"

namespace relata::cli {
namespace {

void check(const Settings& settings) {
  const bool in_file = !settings.query.file.empty();
  if (in_file == !settings.query.text.empty()) throw UsageError("a query is given either as an argument or by -f");
  if (settings.query.file == "-" && settings.inputs[0] == "-")
    throw UsageError("standard input (-) can be read only once");
}

// Why nothing was found, where a name of the query is nowhere in the graph.
void report_unknown(const query::QueryTerms& terms, query::TermId unknown, const query::TermStore& store,
                    const query::Prefixes& prefixes, const Place& place, Diagnostics& diagnostics) {
  const std::string_view iri = terms[unknown].text;
  const auto prefix = std::find_if(prefixes.begin(), prefixes.end(), [&](const auto& p) { return iri.starts_with(p.second); });
  if (prefix == prefixes.end()) return diagnostics.warning(place, "the graph has no <" + std::string(iri) + ">", "");
  const auto& [name, begin] = *prefix;
  std::vector<std::string_view> known;  // of the same prefix, without it
  for (query::TermId term = 1; term < store.size(); ++term)
    if (store.type(term) == query::TermType::iri && store[term].text.starts_with(begin))
      known.push_back(store[term].text.substr(begin.size()));
  const std::string_view closest = ontology::closest_word(iri.substr(begin.size()), known);
  diagnostics.warning(place, "the graph has no " + name + ':' + std::string(iri.substr(begin.size())),
                      closest.empty() ? "" : "Did you mean " + name + ':' + std::string(closest) + '?');
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
  const std::string file = in_file ? settings.query.file : "query";
  const auto answer = engine.run(text, {file, prefixes, settings.query.row_limit}, diagnostics);
  if (!answer) return kBadInput;
  if (const std::string fault = query::misfit(answer->form, settings.query.format); !fault.empty())
    throw UsageError(fault);
  if (answer->is_empty())
    for (const query::TermId unknown : answer->unknown)
      report_unknown(engine.terms(), unknown, store.terms, prefixes, {file, 0, 0}, diagnostics);
  FileSink sink("-");
  query::write_answer(*answer, engine.terms(), settings.query.format, prefixes, sink);
  sink.close();
  return diagnostics.errors() > 0 ? kBadInput : kSuccess;
}

}  // namespace relata::cli
