// Figures and paths of small graphs whose answers are known by heart.
#include "query/graph_statistics.h"
#include "query/shortest_paths.h"

#include <string>
#include <vector>

#include "core/node_names.h"

#include "tests/catch.h"


using namespace relata;
using namespace relata::query;

namespace {

class Builder {
 public:
  static constexpr std::size_t kNone = 99;
  explicit Builder(std::size_t nodes) {
    const StringId text = graph_.strings.intern("p");
    predicate_ = graph_.add(PredicateRow{text, text});
    for (std::size_t i = 0; i < nodes; ++i) {
      NodeRow row{};
      row.kind = i % 2 == 0 ? NodeKind::entity : NodeKind::concept_;
      row.iri = row.label = graph_.strings.intern("n" + std::to_string(i));
      graph_.add(row, {});
    }
  }
  Builder& fact(std::size_t subject, std::size_t object, bool asserted = true) {
    ClaimRow row{};
    row.subject = NodeId{subject};
    row.object = NodeId{object};
    row.predicate = predicate_;
    row.asserted = asserted;
    graph_.add(row, {}, {}, {});
    return *this;
  }
  // One whose qualifier is `value`; no object where `object` is kNone.
  Builder& qualified(std::size_t subject, std::size_t object, std::size_t value, bool asserted = true) {
    ClaimRow row{};
    row.subject = NodeId{subject};
    if (object != kNone) row.object = NodeId{object};
    row.predicate = predicate_;
    row.asserted = asserted;
    QualifierRow qualifier{};
    qualifier.value = NodeId{value};
    graph_.add(row, {&qualifier, 1}, {}, {});
    return *this;
  }
  KnowledgeGraph done() {
    graph_.freeze();
    return std::move(graph_);
  }

 private:
  KnowledgeGraph graph_;
  PredicateId predicate_;
};

std::vector<std::vector<std::size_t>> ways(const std::vector<FactPath>& paths) {
  std::vector<std::vector<std::size_t>> out;
  for (const FactPath& path : paths) {
    out.push_back({path.front().from.index()});
    for (const PathStep& step : path) out.back().push_back(step.to.index());
  }
  return out;
}

const ThingFigures& figures_of(const GraphStatistics& statistics, std::size_t node) {
  for (const ThingFigures& figures : statistics.figures)
    if (figures.node.index() == node) return figures;
  throw std::logic_error("no such node");
}

}  // namespace

TEST_CASE("statistics of a line of five, a pair and a thing alone") {
  const KnowledgeGraph graph =
      Builder(8).fact(0, 1).fact(1, 2).fact(3, 2).fact(3, 4).fact(3, 4).fact(5, 6).fact(0, 7, false).done();
  const GraphStatistics statistics = statistics_of(graph);
  CHECK(statistics.things == std::array<std::size_t, 3>{4, 4, 0});
  CHECK(statistics.facts == 6);
  CHECK(statistics.pairs == 5);
  CHECK(statistics.components == std::vector<std::size_t>{5, 2});
  CHECK(statistics.alone == 1);
  REQUIRE(statistics.has_betweenness);
  // The middle of the line lies on four of the 21 pairs of the seven others, its neighbours on three.
  CHECK(figures_of(statistics, 2).betweenness == Approx(4.0 / 21));
  CHECK(figures_of(statistics, 1).betweenness == Approx(3.0 / 21));
  CHECK(figures_of(statistics, 0).betweenness == Approx(0));
  CHECK(figures_of(statistics, 3).facts_as_subject == 3);
  CHECK(figures_of(statistics, 4).facts_as_object == 2);
  CHECK(statistics.figures.front().node.index() == 2);  // both sides of the line point at it
}

TEST_CASE("statistics of nothing, and of a graph too large for betweenness") {
  const GraphStatistics empty = statistics_of(Builder(0).done());
  CHECK(empty.figures.empty());
  CHECK(empty.components.empty());
  const GraphStatistics large = statistics_of(Builder(3).fact(0, 1).fact(1, 2).done(), 5);
  CHECK_FALSE(large.has_betweenness);
  CHECK(large.components == std::vector<std::size_t>{3});
}

TEST_CASE("shortest paths: all of them, in node order, whatever the directions; claims in both") {
  const KnowledgeGraph graph =
      Builder(7).fact(0, 2).fact(2, 5).fact(1, 0).fact(5, 1).fact(1, 5).fact(0, 3).fact(3, 4).fact(4, 5).done();
  const auto paths = shortest_paths(graph, NodeId{std::size_t{0}}, NodeId{std::size_t{5}}, 10);
  CHECK(ways(paths) == std::vector<std::vector<std::size_t>>{{0, 1, 5}, {0, 2, 5}});
  CHECK(paths[0][1].claims.size() == 2);
  CHECK(ways(shortest_paths(graph, NodeId{std::size_t{0}}, NodeId{std::size_t{5}}, 1)) ==
        std::vector<std::vector<std::size_t>>{{0, 1, 5}});
  CHECK(shortest_paths(graph, NodeId{std::size_t{0}}, NodeId{std::size_t{6}}, 10).empty());
  CHECK(shortest_paths(graph, NodeId{std::size_t{0}}, NodeId{std::size_t{0}}, 10).empty());
}

TEST_CASE("a path goes through the qualifiers of asserted claims, and statistics do not") {
  const KnowledgeGraph graph =
      Builder(8).qualified(0, 1, 2).qualified(3, Builder::kNone, 2).qualified(4, 5, 3, false).qualified(6, 6, 6).done();
  const auto paths = shortest_paths(graph, NodeId{std::size_t{1}}, NodeId{std::size_t{3}}, 10);
  CHECK(ways(paths) == std::vector<std::vector<std::size_t>>{{1, 2, 3}});
  CHECK(paths[0][0].claims.size() == 1);
  CHECK(shortest_paths(graph, NodeId{std::size_t{3}}, NodeId{std::size_t{4}}, 10).empty());
  CHECK(statistics_of(graph).pairs == 1);
}

TEST_CASE("a name that is part of longer ones is told with them, entities first") {
  KnowledgeGraph graph;
  for (const auto& [kind, label] : {std::pair{NodeKind::concept_, "Key visit"}, {NodeKind::entity, "John Key"},
                                    {NodeKind::entity, "Keyes"}, {NodeKind::literal, "key"}}) {
    NodeRow row{};
    row.kind = kind;
    row.iri = row.label = graph.strings.intern(label);
    graph.add(row, {});
  }
  graph.freeze();
  CHECK(longer_name_hint(graph, "KEY", "") == "Did you mean 'John Key' or 'Key visit'?");
  CHECK(longer_name_hint(graph, "Ke", "none") == "none");
  CHECK(longer_name_hint(graph, "", "none") == "none");
}

TEST_CASE("a path of many equal ways is cut where enough are found") {
  Builder builder(402);
  for (std::size_t layer = 0; layer < 200; ++layer)
    for (std::size_t from = 0; from < 2; ++from)
      for (std::size_t to = 0; to < 2; ++to) builder.fact(layer * 2 + from, layer * 2 + 2 + to);
  const KnowledgeGraph graph = builder.done();
  CHECK(shortest_paths(graph, NodeId{std::size_t{0}}, NodeId{std::size_t{400}}, 3).size() == 3);  // of 2^199
}

TEST_CASE("nodes are found by IRI, label and alias in any case") {
  const KnowledgeGraph graph = Builder(3).done();
  CHECK(nodes_called(graph, "N1") == std::vector<NodeId>{NodeId{std::size_t{1}}});
  CHECK(nodes_called(graph, "n9").empty());
}
