#include "exporters/registry.h"
#include "tests/bench/boost_peers.h"
#include "tests/bench/rows.h"

namespace relata::bench {
namespace {

class CountingSink final : public ByteSink {
 public:
  std::size_t bytes = 0;

 private:
  void drain(std::string_view part) override { bytes += part.size(); }
};

}  // namespace

std::size_t written_bytes(const KnowledgeGraph& graph, std::string_view format,
                          const exporters::ExportOptions& options) {
  Diagnostics silent(nullptr);
  CountingSink sink;
  exporters::format_named(format)->make(options)->write(graph, sink, silent);
  sink.close();
  return sink.bytes;
}

void property_graph_rows(const KnowledgeGraph& graph, int rounds, Scoreboard& scoreboard) {
  const BoostPeers boost(graph);
  const auto edges = static_cast<double>(graph.claim_count());
  std::size_t bytes = 0;
  const auto row = [&](const std::string& name, std::string_view format, const std::string& peer_name, double goal,
                       const std::function<void()>& peer) {
    const std::vector<Side> sides{{name, [&] { bytes += written_bytes(graph, format); }}, {name + ", boost", peer}};
    const Comparison result = compare(sides, rounds);
    for (std::size_t i = 0; i < sides.size(); ++i)
      Scoreboard::raw(sides[i].name, result.seconds[i], edges, "edges");
    scoreboard.at_least(name + " / " + peer_name, result.ratios[0], goal);
  };
  row("graphml", "graphml", "boost::write_graphml", 3, [&] { bytes += boost.write_graphml(); });
  row("dot", "dot", "boost::write_graphviz", 8, [&] { bytes += boost.write_dot(); });
}

void other_formats(const KnowledgeGraph& claims, int rounds) {
  for (const std::string_view format : {"jsonld", "gexf", "cypher", "jsonl", "csv", "tsv"}) {
    std::size_t bytes = 0;
    const Comparison result = compare({{std::string(format), [&] { bytes += written_bytes(claims, format); }}}, rounds);
    Scoreboard::raw(format, result.seconds[0], static_cast<double>(claims.claim_count()), "claims");
  }
}

}  // namespace relata::bench
