#include "core/part_joiner.h"

#include "core/resolution.h"
#include "tests/catch.h"

using namespace relata;

namespace {

LocalNode node_of(NodeKind kind, std::string label, std::vector<std::string> types = {}) {
  LocalNode node;
  node.kind = kind;
  node.label = std::move(label);
  node.types = std::move(types);
  if (kind == NodeKind::entity) node.aliases = {{node.label, 1}};
  return node;
}

LocalNode letter(std::string key) {
  LocalNode node = node_of(NodeKind::particular, "letter");
  node.key = std::move(key);
  return node;
}

// A part of one sentence that says of each node after the first that the first one signs it.
LocalGraph part_of(std::vector<LocalNode> nodes) {
  LocalGraph graph;
  graph.document.id = "d";
  graph.sentences = 1;
  graph.nodes = std::move(nodes);
  for (std::size_t object = 1; object < graph.nodes.size(); ++object) {
    LocalClaim claim;
    claim.subject = LocalNodeId{0};
    claim.object = LocalNodeId{object};
    claim.predicate = "sign";
    claim.evidence.push_back({0, {0, 4}, "text", {"active-clause"}, 0.9F});
    graph.claims.push_back(std::move(claim));
  }
  graph.mentions.push_back({LocalNodeId{0}, 0, {0, 4}, "text"});
  return graph;
}

LocalGraph joined(std::vector<LocalGraph> parts) {
  PartJoiner joiner;
  for (LocalGraph& part : parts) joiner.add(std::move(part));
  return joiner.take();
}

std::vector<std::string> labels(const LocalGraph& graph) {
  std::vector<std::string> all;
  for (const LocalNode& node : graph.nodes) all.push_back(node.key.empty() ? node.label : node.key);
  return all;
}

constexpr auto kEntity = NodeKind::entity;

}  // namespace

TEST_CASE("what parts of a document name alike is one node, and sentences count on") {
  const LocalGraph graph = joined({part_of({node_of(kEntity, "Bonn", {"city"}), node_of(NodeKind::concept_, "treaty")}),
                                   part_of({node_of(kEntity, "Bonn"), node_of(NodeKind::concept_, "treaty")}),
                                   part_of({node_of(kEntity, "Oslo", {"city"}), node_of(kEntity, "Bonn")})});
  CHECK(labels(graph) == std::vector<std::string>{"Bonn", "treaty", "Oslo"});
  CHECK(graph.nodes[0].aliases == std::vector<Alias>{{"Bonn", 3}});
  CHECK(graph.nodes[0].types == std::vector<std::string>{"city"});
  CHECK(graph.sentences == 3);
  REQUIRE(graph.claims.size() == 3);
  CHECK(graph.claims[2].subject == LocalNodeId{2});
  CHECK(graph.claims[2].object == LocalNodeId{0});
  CHECK(graph.claims[2].evidence[0].sentence == 2);
  REQUIRE(graph.mentions.size() == 3);
  CHECK(graph.mentions[1].node == LocalNodeId{0});
  CHECK(graph.mentions[2].sentence == 2);
  CHECK(resolve({&graph, 1}).claim_count() == 2);  // the same fact in two parts is one claim
}

TEST_CASE("a short name joins the only full name that it was used for") {
  LocalNode full = node_of(kEntity, "Angela Merkel", {"person"});
  full.aliases = {{"Angela Merkel", 1}, {"Merkel", 2}};
  CHECK(labels(joined({part_of({full}), part_of({node_of(kEntity, "Merkel", {"person"})})})) ==
        std::vector<std::string>{"Angela Merkel"});
  LocalNode other = node_of(kEntity, "Una Merkel", {"person"});
  other.aliases = {{"Merkel", 1}, {"Una Merkel", 1}};
  CHECK(labels(joined({part_of({full, other}), part_of({node_of(kEntity, "Merkel", {"person"})})})).size() == 3);
}

TEST_CASE("namesakes that a part keeps apart, or that are of different types, stay apart") {
  const LocalNode jordan = node_of(kEntity, "Jordan", {"person"});
  const LocalNode country = node_of(kEntity, "Jordan", {"country"});
  CHECK(joined({part_of({jordan}), part_of({country})}).nodes.size() == 2);
  CHECK(joined({part_of({jordan, jordan}), part_of({jordan, jordan})}).nodes.size() == 2);
}

TEST_CASE("particulars of one sentence said in two parts are two, and claims as arguments are kept") {
  LocalGraph second = part_of({node_of(kEntity, "Bonn"), letter("letter-0123456789abcdef-0"), {}});
  second.nodes[2].kind = NodeKind::claim;
  second.nodes[2].claim = LocalClaimId{0};
  const LocalGraph graph = joined({part_of({node_of(kEntity, "Bonn"), letter("letter-0123456789abcdef-0"),
                                            letter("letter-0123456789abcdef-1")}),
                                   std::move(second)});
  CHECK(labels(graph) == std::vector<std::string>{"Bonn", "letter-0123456789abcdef-0", "letter-0123456789abcdef-1",
                                                  "letter-0123456789abcdef-2", ""});
  CHECK(graph.nodes[4].claim == LocalClaimId{2});
}
