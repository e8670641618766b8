#include "core/knowledge_graph.h"

#include <boost/graph/connected_components.hpp>

#include "core/topology.h"
#include "tests/catch.h"

using namespace relata;

namespace {

struct SmallGraph {
  KnowledgeGraph graph;
  NodeId russia, defense, speaker;
  ClaimId plain, held;

  NodeId node(NodeKind kind, const char* name) {
    NodeRow row{};
    row.kind = kind;
    row.iri = row.label = graph.strings.intern(name);
    return graph.add(row, {});
  }

  SmallGraph() {
    russia = node(NodeKind::entity, "Russia");
    defense = node(NodeKind::concept_, "missile defense");
    speaker = node(NodeKind::entity, "Ushakov");
    const PredicateId oppose = graph.add(PredicateRow{graph.strings.intern("oppose"), graph.strings.intern("oppose")});
    ClaimRow row{};
    row.subject = russia;
    row.object = defense;
    row.predicate = oppose;
    row.asserted = true;
    plain = graph.add(row, {}, {}, {});
    row.asserted = false;
    const AttributionRow holder{speaker, graph.strings.intern("say")};
    held = graph.add(row, {}, {&holder, 1}, {});
    graph.freeze();
  }
};

}  // namespace

TEST_CASE("string pool: equal strings share an id, the empty one is 0") {
  StringPool pool;
  CHECK(pool.intern("").value == 0);
  const StringId a = pool.intern("a");
  for (int i = 0; i < 1000; ++i) (void)pool.intern(std::to_string(i));
  CHECK(pool.intern("a") == a);
  CHECK(pool[pool.intern("999")] == "999");
  CHECK(pool.size() == 1002);
}

TEST_CASE("string pool: large enough for huge pages, it gives the same strings before and after freeze()") {
  StringPool pool;
  const std::string end(100, 'x');
  constexpr std::size_t kStrings = 100000;
  for (std::size_t i = 0; i < kStrings; ++i) pool.intern(std::to_string(i) + end);
  const StringId known = pool.find("77777" + end);
  CHECK(pool.intern("77777" + end) == known);
  pool.freeze();
  REQUIRE(pool.size() == kStrings + 1);
  CHECK(pool[known] == "77777" + end);
  std::size_t wrong = 0;
  for (std::size_t i = 0; i < kStrings; ++i) wrong += pool[StringId{i + 1}] != std::to_string(i) + end ? 1 : 0;
  CHECK(wrong == 0);
}

TEST_CASE("topology: an asserted claim is one direct edge, a reported one only a vertex with role edges") {
  SmallGraph small;
  const KnowledgeGraph& graph = small.graph;
  CHECK(graph.has_direct_edge(small.plain));
  CHECK_FALSE(graph.needs_claim_vertex(small.plain));
  CHECK_FALSE(graph.has_direct_edge(small.held));
  CHECK(graph.needs_claim_vertex(small.held));

  const Topology& topology = graph.topology();
  CHECK(num_vertices(topology.graph()) == 4);  // three things and the reported claim
  CHECK(num_edges(topology.graph()) == 4);     // the direct edge; subject, object, holder
  const auto view = topology.asserted_view();
  int direct = 0;
  for (auto [edge, end] = edges(view); edge != end; ++edge) {
    ++direct;
    CHECK(topology.node_of(source(*edge, view)) == small.russia);
    CHECK(topology.node_of(target(*edge, view)) == small.defense);
    CHECK(get(boost::edge_bundle, topology.graph(), *edge) == small.plain);
  }
  CHECK(direct == 1);
  CHECK(in_degree(topology.vertex_of(small.defense), topology.graph()) == 2);
}

TEST_CASE("topology: a claim that is itself the subject of a fact has a direct edge of its own") {
  KnowledgeGraph graph;
  NodeRow row{};
  row.kind = NodeKind::entity;
  row.label = graph.strings.intern("Oslo");
  const NodeId oslo = graph.add(row, {});
  row.kind = NodeKind::claim;
  const NodeId event = graph.add(row, {});
  const PredicateId cause = graph.add(PredicateRow{graph.strings.intern("cause"), graph.strings.intern("cause")});
  ClaimRow claim{};
  claim.predicate = cause;
  claim.subject = claim.object = oslo;
  const ClaimId inner = graph.add(claim, {}, {}, {});
  graph.set_claim_of(event, inner);
  claim.subject = event;
  claim.asserted = true;
  const ClaimId outer = graph.add(claim, {}, {}, {});
  graph.freeze();
  const auto view = graph.topology().asserted_view();
  std::vector<ClaimId> direct;
  for (auto [edge, end] = edges(view); edge != end; ++edge)
    direct.push_back(get(boost::edge_bundle, graph.topology().graph(), *edge));
  CHECK(direct == std::vector<ClaimId>{outer});
}
