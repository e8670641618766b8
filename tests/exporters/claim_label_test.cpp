// How a claim is called where another claim is about it.
#include "exporters/claim_label.h"

#include <algorithm>
#include <string>
#include <vector>

#include "core/resolution.h"
#include "tests/catch.h"

using namespace relata;

namespace {

LocalNodeId add_node(LocalGraph& graph, NodeKind kind, std::string label, LocalClaimId claim = {}) {
  LocalNode node;
  node.kind = kind;
  node.key = label;
  node.label = std::move(label);
  node.claim = claim;
  graph.nodes.push_back(std::move(node));
  return LocalNodeId{graph.nodes.size() - 1};
}

LocalClaimId add_claim(LocalGraph& graph, LocalNodeId subject, std::string predicate, LocalNodeId object,
                       Polarity polarity) {
  LocalClaim claim;
  claim.subject = subject;
  claim.predicate = std::move(predicate);
  claim.object = object;
  claim.polarity = polarity;
  claim.evidence.push_back({});
  graph.claims.push_back(std::move(claim));
  return LocalClaimId{graph.claims.size() - 1};
}

// "ship be safe", put forward in some way.
std::string reserve_of(Polarity polarity, Modality modality, bool reported) {
  LocalGraph local;
  local.document.id = "ship";
  const LocalNodeId ship = add_node(local, NodeKind::entity, "ship"), crew = add_node(local, NodeKind::entity, "crew");
  LocalClaim& claim = local.claims[add_claim(local, ship, "be", crew, polarity).index()];
  claim.modality = modality;
  if (reported) claim.attribution = {{crew, "say"}, {{}, "say"}};
  std::string reserve;
  exporters::append_reserve(resolve({&local, 1}), ClaimId{std::size_t{0}}, reserve);
  return reserve;
}

// The labels of the claims of "pirates try to hijack a ship", or that they do not.
std::string label_of_try(Polarity polarity) {
  LocalGraph local;
  local.document.id = "pirates";
  const LocalNodeId pirates = add_node(local, NodeKind::particular, "pirates");
  const LocalNodeId ship = add_node(local, NodeKind::particular, "ship");
  const LocalClaimId hijack = add_claim(local, pirates, "hijack", ship, polarity);
  const LocalNodeId content = add_node(local, NodeKind::claim, "", hijack);
  const LocalClaimId attempt = add_claim(local, pirates, "try", {}, polarity);
  local.claims[attempt.index()].qualifiers.push_back({Role::content, "to", content, "to hijack a ship"});
  const KnowledgeGraph graph = resolve(std::vector<LocalGraph>{local});
  std::string labels;
  for (std::uint32_t i = 0; i < graph.claim_count(); ++i) {
    std::string label;
    exporters::append_claim_label(graph, ClaimId{i}, label);
    if (label.find(" try") != std::string::npos) labels += label;
  }
  return labels;
}

}  // namespace

TEST_CASE("what nobody named does is told of the one it is done to") {
  LocalGraph local;
  local.document.id = "flights";
  const LocalNodeId flights = add_node(local, NodeKind::particular, "flights");
  const LocalNodeId force = add_node(local, NodeKind::particular, "force");
  LocalClaim& claim = local.claims[add_claim(local, {}, "direct", flights, Polarity::positive).index()];
  claim.voice = Voice::passive;
  claim.predicate_text = "will be directed";
  LocalClaim& denied = local.claims[add_claim(local, {}, "set up", force, Polarity::negative).index()];
  denied.voice = Voice::passive;
  denied.predicate_text = "was not set up";
  const KnowledgeGraph graph = resolve(std::vector<LocalGraph>{local});
  std::vector<std::string> labels(graph.claim_count());
  for (std::uint32_t i = 0; i < graph.claim_count(); ++i) exporters::append_claim_label(graph, ClaimId{i}, labels[i]);
  std::sort(labels.begin(), labels.end());
  CHECK(labels == std::vector<std::string>{"flights be directed", "force not be set up"});
}

TEST_CASE("a verb without an object is told with what it is about") {
  CHECK(label_of_try(Polarity::positive) == "pirates try [pirates hijack ship]");
  CHECK(label_of_try(Polarity::negative) == "pirates not try [pirates hijack ship]");
}

TEST_CASE("what keeps a claim from being asserted stands behind its label in RDF") {
  CHECK(reserve_of(Polarity::positive, Modality::certain, false).empty());
  CHECK(reserve_of(Polarity::negative, Modality::certain, false) == " [negative]");
  CHECK(reserve_of(Polarity::positive, Modality::planned, true) == " [planned, held by crew > ∅]");
  CHECK(reserve_of(Polarity::negative, Modality::possible, true) == " [possible, negative, held by crew > ∅]");
}
