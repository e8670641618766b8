// relata stats: figures about a graph.
#include <array>
#include <charconv>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "cli/command.h"
#include "cli/graph_input.h"
#include "cli/reporter.h"
#include "core/display_width.h"
#include "core/file_sink.h"
#include "core/text_table.h"
#include "query/graph_statistics.h"

namespace relata::cli {
namespace {

using query::GraphStatistics;
using query::ThingFigures;

constexpr int kDigits = 4;

std::string decimal(double value) {
  std::array<char, 32> buffer{};
  const auto end =
      std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed, kDigits).ptr;
  return {buffer.data(), end};
}

void put_statistics_text(const KnowledgeGraph& graph, const GraphStatistics& statistics, std::size_t most,
                         ByteSink& sink) {
  const auto number = [](std::size_t value) { return std::to_string(value); };
  sink.put(number(statistics.figures.size()) + " things: " + number(statistics.things[0]) + " entities, " +
           number(statistics.things[1]) + " concepts, " + number(statistics.things[2]) + " particulars\n");
  sink.put(number(statistics.facts) + " asserted facts about two things, which join " + number(statistics.pairs) +
           " pairs\n");
  const std::size_t largest = statistics.components.empty() ? 0 : statistics.components.front();
  sink.put(number(statistics.components.size()) + " components of two things or more, the largest of " +
           number(largest) + "; " + number(statistics.alone) + " things stand alone\n\n");
  std::vector<std::vector<std::string>> rows{{"THING", "AS SUBJECT", "AS OBJECT", "PAGERANK", "BETWEENNESS"}};
  for (const ThingFigures& figures : statistics.figures) {
    if (rows.size() > most) break;
    rows.push_back({single_line(graph.text(graph.node(figures.node).label)), number(figures.facts_as_subject),
                    number(figures.facts_as_object), decimal(figures.page_rank),
                    statistics.has_betweenness ? decimal(figures.betweenness) : "-"});
  }
  put_text_table(rows, sink);
}

void put_statistics_json(const KnowledgeGraph& graph, const GraphStatistics& statistics, std::size_t most,
                         ByteSink& sink) {
  nlohmann::ordered_json out;
  out["things"] = {
      {"entities", statistics.things[0]}, {"concepts", statistics.things[1]}, {"particulars", statistics.things[2]}};
  out["facts"] = statistics.facts;
  out["pairs"] = statistics.pairs;
  out["alone"] = statistics.alone;
  out["components"] = statistics.components;
  out["ranking"] = nlohmann::ordered_json::array();
  for (const ThingFigures& figures : statistics.figures) {
    if (out["ranking"].size() == most) break;
    const NodeRow& row = graph.node(figures.node);
    nlohmann::ordered_json thing{{"id", graph.text(row.iri)},
                                 {"label", graph.text(row.label)},
                                 {"as_subject", figures.facts_as_subject},
                                 {"as_object", figures.facts_as_object},
                                 {"pagerank", figures.page_rank}};
    thing["betweenness"] =
        statistics.has_betweenness ? nlohmann::ordered_json(figures.betweenness) : nlohmann::ordered_json();
    out["ranking"].push_back(std::move(thing));
  }
  sink.put(out.dump(1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + '\n');
}

}  // namespace

ExitCode run_stats(const Settings& settings) {
  Reporter reporter(settings);
  const std::optional<GraphInput> input = read_graph(settings, reporter);
  if (!input) return kBadInput;
  const GraphStatistics statistics = query::statistics_of(input->graph);
  if (!statistics.has_betweenness && statistics.facts > 0)
    reporter.diagnostics().warning({settings.inputs[0], 0, 0},
                                   "the graph is too large for betweenness, which is left out", "");
  FileSink sink("-");
  (settings.as_json ? put_statistics_json : put_statistics_text)(input->graph, statistics, settings.most, sink);
  sink.close();
  return reporter.diagnostics().errors() > 0 ? kBadInput : kSuccess;
}

}  // namespace relata::cli
