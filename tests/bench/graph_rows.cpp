// The graph itself: how fast facts go in, how fast it freezes, how much memory a fact takes.
#include <charconv>
#include <string>
#include <utility>

#include "tests/bench/rows.h"
#include "tests/exporters/sample_graph.h"

namespace relata::bench {
namespace {

constexpr double kMillion = 1e6;

}  // namespace

void graph_rows(std::size_t facts, Scoreboard& scoreboard) {
  KnowledgeGraph graph;
  sample::ZipfFacts source(facts);
  source.add_names(graph);
  double inserting = 0;
  while (source.make_batch()) inserting += seconds_of([&] { source.add_batch(graph); });
  const double freezing = seconds_of([&] { graph.freeze(); });
  const double writing = seconds_of([&] { static_cast<void>(written_bytes(graph, "ntriples")); });
  const auto count = static_cast<double>(facts);
  Scoreboard::raw("facts inserted", inserting, count, "facts");
  Scoreboard::raw("freeze()", freezing, count, "facts");
  Scoreboard::raw("all of it as N-Triples with claims and evidence", writing, count, "facts");
  scoreboard.at_least("facts inserted, M/s", count / inserting / kMillion, 1.5);
  scoreboard.at_most("bytes a fact, columns and topology", static_cast<double>(graph.bytes()) / count, 160);
  scoreboard.at_least("facts built, frozen and written, M", static_cast<double>(graph.claim_count()) / kMillion,
                      count / kMillion);
}

}  // namespace relata::bench
