#include "core/resolution.h"

#include <algorithm>

#include "core/identity.h"
#include "core/sha256.h"
#include "tests/catch.h"

using namespace relata;

namespace {

LocalNode entity(std::string name, std::vector<std::string> types) {
  LocalNode node;
  node.kind = NodeKind::entity;
  node.label = name;
  node.types = std::move(types);
  node.aliases = {{std::move(name), 1}};
  return node;
}

// "<subject> sign <object>" as the only claim of a document.
LocalGraph document(std::string id, LocalNode subject, LocalNode object) {
  LocalGraph graph;
  graph.document.id = std::move(id);
  graph.text_sha256 = hexadecimal(sha256(graph.document.id));
  graph.nodes = {std::move(subject), std::move(object)};
  LocalClaim claim;
  claim.subject = LocalNodeId{0};
  claim.object = LocalNodeId{1};
  claim.predicate = "sign";
  claim.evidence.push_back({0, {0, 4}, "text", {"active-clause"}, 0.9F});
  graph.claims.push_back(claim);
  return graph;
}

std::vector<std::string> iris(const KnowledgeGraph& graph) {
  std::vector<std::string> all;
  for (std::size_t i = 0; i < graph.node_count(); ++i) all.emplace_back(graph.text(graph.node(NodeId{i}).iri));
  return all;
}

const std::string kBase = "http://relata.example/";

}  // namespace

TEST_CASE("one name in two documents is one node, and the same fact one claim with two pieces of evidence") {
  std::vector<LocalGraph> documents{document("b", entity("Angela Merkel", {"person"}), entity("Pact", {"treaty"})),
                                    document("a", entity("Angela Merkel", {"person"}), entity("Pact", {}))};
  REQUIRE(sort_documents(documents).empty());
  const KnowledgeGraph graph = resolve(documents);
  CHECK(iris(graph) == std::vector<std::string>{kBase + "entity/Angela_Merkel", kBase + "entity/Pact"});
  REQUIRE(graph.claim_count() == 1);
  REQUIRE(graph.evidence(ClaimId{0}).size() == 2);
  CHECK(graph.text(graph.document(graph.evidence(ClaimId{0})[0].document).id) == "a");
  CHECK(graph.claim(ClaimId{0}).asserted);
}

TEST_CASE("namesakes of different types, and two of one name in one document, stay apart") {
  std::vector<LocalGraph> documents{
      document("a", entity("Jordan", {"person"}), entity("Pact", {})),
      document("b", entity("Jordan", {"country"}), entity("Pact", {})),
      document("c", entity("George Bush", {"person"}), entity("George Bush", {"person"}))};
  const KnowledgeGraph graph = resolve(documents);
  CHECK(iris(graph) == std::vector<std::string>{kBase + "entity/George_Bush~c.0", kBase + "entity/George_Bush~c.1",
                                                kBase + "entity/Jordan~person", kBase + "entity/Jordan~place",
                                                kBase + "entity/Pact"});
}

TEST_CASE("the order of documents and a repeated document change nothing; two texts under one id are named") {
  std::vector<LocalGraph> forward, backward;
  for (const char* id : {"a", "b", "c"}) forward.push_back(document(id, entity("X", {}), entity(id, {})));
  backward.assign(forward.rbegin(), forward.rend());
  backward.push_back(forward[0]);
  REQUIRE(sort_documents(forward).empty());
  REQUIRE(sort_documents(backward).empty());
  CHECK(iris(resolve(forward)) == iris(resolve(backward)));
  forward[1].document.id = "a";
  CHECK(sort_documents(forward) == "a");
}

TEST_CASE("what a saying contains is identified before it; a base IRI changes no id") {
  LocalGraph graph = document("a", entity("Ivanov", {"person"}), entity("Treaty", {}));
  LocalClaim saying;
  saying.subject = LocalNodeId{0};
  saying.predicate = "say";
  LocalNode content;
  content.kind = NodeKind::claim;
  content.claim = LocalClaimId{1};
  graph.nodes.push_back(content);
  saying.object = LocalNodeId{2};
  saying.evidence = graph.claims[0].evidence;
  graph.claims[0].attribution.push_back({LocalNodeId{0}, "say"});
  graph.claims.insert(graph.claims.begin(), saying);
  const KnowledgeGraph one = resolve({&graph, 1});
  const KnowledgeGraph two = resolve({&graph, 1}, {.base = "https://example.org/"});
  REQUIRE(one.claim_count() == 2);
  for (std::size_t i = 0; i < 2; ++i) {
    CHECK(one.claim(ClaimId{i}).id == two.claim(ClaimId{i}).id);
    const bool is_saying = one.text(one.predicate(one.claim(ClaimId{i}).predicate).label) == "say";
    CHECK(one.claim(ClaimId{i}).asserted == is_saying);
    CHECK(one.is_nested(ClaimId{i}) == !is_saying);
  }
  // A claim that contains itself is refused, not followed for ever.
  graph.claims[1].object = LocalNodeId{2};
  CHECK_THROWS_AS(resolve({&graph, 1}), std::invalid_argument);
}

TEST_CASE("min confidence leaves out weak claims but not what a strong one refers to") {
  std::vector<LocalGraph> documents{document("a", entity("X", {}), entity("Y", {}))};
  documents[0].claims[0].confidence = 0.2F;
  CHECK(resolve(documents, {.min_confidence = 0.5F}).claim_count() == 0);
  LocalClaim saying = documents[0].claims[0];
  LocalNode content;
  content.kind = NodeKind::claim;
  content.claim = LocalClaimId{0};
  documents[0].nodes.push_back(content);
  saying.predicate = "say";
  saying.object = LocalNodeId{2};
  saying.confidence = 0.9F;
  documents[0].claims.push_back(saying);
  CHECK(resolve(documents, {.min_confidence = 0.5F}).claim_count() == 2);
}

TEST_CASE("ids follow the documented canonical string") {
  CHECK(reference_term("entity/A") == "8:entity/A");
  CHECK(literal_term("2012-11", "xsd:gYearMonth") == "7:literal7:2012-1114:xsd:gYearMonth");
  const Digest128 id = statement_id(reference_term("entity/A"), "relation/sign", reference_term("entity/B"));
  CHECK(hexadecimal(id) == hexadecimal(sha256("9:statement8:entity/A13:relation/sign8:entity/B")).substr(0, 32));
}

TEST_CASE("the gate: nothing denied, uncertain, held or restricted is assertable") {
  LocalClaim claim;
  CHECK(is_assertable(claim));
  LocalClaim denied = claim;
  denied.polarity = Polarity::negative;
  CHECK_FALSE(is_assertable(denied));
  for (std::uint8_t m = 1; m <= static_cast<std::uint8_t>(Modality::hypothetical); ++m) {
    LocalClaim uncertain = claim;
    uncertain.modality = static_cast<Modality>(m);
    CHECK_FALSE(is_assertable(uncertain));
  }
  LocalClaim held = claim;
  held.attribution.push_back({LocalNodeId{}, "report"});
  CHECK_FALSE(is_assertable(held));
  for (const auto& [role, preposition] : {std::pair{Role::condition, "if"},
                                          {Role::exception, "except"},
                                          {Role::restriction, ""},
                                          {Role::manner, "without"}}) {
    LocalClaim restricted = claim;
    restricted.qualifiers.push_back({role, preposition, LocalNodeId{0}, ""});
    CHECK_FALSE(is_assertable(restricted));
  }
}
