// The measurements of tests/bench/writers: bench_writers [--quick]
// Or some of them at their full size: bench_writers rdf|property|graph
// Or GraphML read once, for its memory: bench_writers read-graphml FILE
// Or one format alone, to count its instructions: bench_writers plain|claims FORMAT FACTS, which prints its triples.
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "tests/bench/recorded_triples.h"
#include "tests/bench/rows.h"
#include "tests/exporters/sample_graph.h"

namespace {

using namespace relata;
using namespace relata::bench;

int write_once(std::string_view what, std::string_view format, std::size_t facts) {
  using exporters::Reification;
  const KnowledgeGraph graph = sample::zipf(facts);
  exporters::ExportOptions options;
  options.reification = what == "plain"      ? Reification::none
                        : format == "nquads" ? Reification::named
                                             : Reification::standard;
  static_cast<void>(written_bytes(graph, format, options));
  std::printf("%zu\n", RecordedTriples(graph, *options.reification).rows().size());
  return 0;
}

int measure_some(std::string_view group) {
  constexpr std::size_t kTenths = 10;
  constexpr std::size_t kFacts = 10000000;
  constexpr int kRounds = 5;
  Scoreboard scoreboard;
  if (group == "graph") {
    graph_rows(kFacts, scoreboard);
  } else {
    const KnowledgeGraph plain = sample::zipf(kTenths * kPlainFactsPerTenth);
    if (group == "property") property_graph_rows(plain, kRounds, scoreboard);
    if (group == "rdf") rdf_rows(plain, sample::zipf(kTenths * kClaimFactsPerTenth), kRounds, scoreboard);
  }
  return scoreboard.all_reached() ? 0 : 1;
}

int measure(bool quick) {
  const std::size_t tenths = quick ? 1 : 10;
  const int rounds = quick ? 3 : 7;
  Scoreboard scoreboard;
  {
    const KnowledgeGraph plain = sample::zipf(tenths * kPlainFactsPerTenth);
    const KnowledgeGraph claims = sample::zipf(tenths * kClaimFactsPerTenth);
    rdf_rows(plain, claims, rounds, scoreboard);
    property_graph_rows(plain, quick ? 3 : 5, scoreboard);
    other_formats(claims, 1);
  }
  // Of a tenth at most: Boost's reader holds some forty times the file in memory.
  graphml_reading_time(sample::zipf(kPlainFactsPerTenth / (quick ? 4 : 1)), quick ? 1 : 5, scoreboard);
  graphml_reading_memory(sample::zipf(kPlainFactsPerTenth), scoreboard);
  constexpr std::size_t kFactsPerTenth = 1000000;
  graph_rows(tenths * kFactsPerTenth, scoreboard);
  return scoreboard.all_reached() ? 0 : 1;
}

}  // namespace

int main(int count, char** arguments) {
  const std::string_view first = count > 1 ? arguments[1] : "";
  if (count == 3 && first == "read-graphml") return print_peak_of_reading(arguments[2]);
  if (count == 4) return write_once(first, arguments[2], std::strtoul(arguments[3], nullptr, 10));
  if (count == 2 && first != "--quick") return measure_some(first);
  return measure(first == "--quick");
}
