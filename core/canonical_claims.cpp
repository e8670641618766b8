#include "core/canonical_claims.h"

#include <algorithm>
#include <cstring>
#include <map>
#include <stdexcept>
#include <tuple>
#include <unordered_map>

#include "core/identity.h"
#include "core/iri.h"
#include "core/sha256.h"

namespace relata {
namespace {

auto place_of(const LocalEvidence& evidence) {
  return std::tuple(evidence.sentence, evidence.span.begin, evidence.span.end);
}

const LocalEvidence& first_evidence(const LocalClaim& claim) {
  return *std::min_element(claim.evidence.begin(), claim.evidence.end(),
                           [](const auto& a, const auto& b) { return place_of(a) < place_of(b); });
}

// The claims that a claim has as arguments: their ids go into its own.
std::vector<LocalClaimId> nested_claims(const LocalGraph& graph, const LocalClaim& claim) {
  std::vector<LocalClaimId> nested;
  const auto visit = [&](LocalNodeId id) {
    if (id.valid() && graph.node(id).kind == NodeKind::claim) nested.push_back(graph.node(id).claim);
  };
  visit(claim.subject);
  visit(claim.object);
  for (const LocalQualifier& qualifier : claim.qualifiers) visit(qualifier.value);
  return nested;
}

// An order in which every claim comes after those that it contains.
std::vector<LocalClaimId> inner_first(const LocalGraph& graph) {
  enum class State : std::uint8_t { unseen, open, done };
  std::vector<State> states(graph.claims.size(), State::unseen);
  std::vector<LocalClaimId> order, stack;
  for (std::size_t i = 0; i < graph.claims.size(); ++i) {
    stack.emplace_back(i);
    while (!stack.empty()) {
      const LocalClaimId id = stack.back();
      State& state = states[id.index()];
      if (state != State::unseen) {
        if (state == State::open) order.push_back(id);
        state = State::done;
        stack.pop_back();
        continue;
      }
      state = State::open;
      for (const LocalClaimId inner : nested_claims(graph, graph.claim(id))) {
        if (states[inner.index()] == State::open) throw std::invalid_argument("claims contain each other");
        if (states[inner.index()] == State::unseen) stack.push_back(inner);
      }
    }
  }
  return order;
}

struct Ids {
  Digest128 statement{}, claim{};
  std::string relation;
};

class Identifier {
 public:
  Identifier(const LocalGraph& graph, std::size_t document, CanonicalNodes& nodes, std::string_view base)
      : graph_(graph), document_(document), nodes_(nodes), base_(base), claim_nodes_(graph.claims.size()) {
    for (std::size_t n = 0; n < graph.nodes.size(); ++n)
      if (graph.nodes[n].kind == NodeKind::claim) claim_nodes_[graph.nodes[n].claim.index()].emplace_back(n);
  }

  // The ids of one claim, all that it contains identified before; joins its nodes to the canonical ones.
  Ids identify(LocalClaimId id, std::uint32_t& canonical_node) {
    const LocalClaim& claim = graph_.claim(id);
    Ids ids;
    ids.relation = claim.relation.empty() ? "relation/" + relation_local_name(claim.predicate)
                                          : relative_iri(claim.relation, base_);
    ids.statement = statement_id(term(claim.subject), ids.relation, term(claim.object));
    std::vector<std::string> qualifiers, holders;
    for (const LocalQualifier& q : claim.qualifiers)
      qualifiers.push_back(qualifier_term(q.role, q.preposition, term(q.value)));
    for (const LocalAttribution& holder : claim.attribution) holders.push_back(term(holder.source));
    ids.claim = claim_id(ids.statement, claim.polarity, claim.modality, std::move(qualifiers), holders);
    for (const LocalNodeId node : claim_nodes_[id.index()])
      canonical_node = nodes_.add_claim(document_, node, hexadecimal(ids.claim));
    return ids;
  }

 private:
  std::string term(LocalNodeId id) const {
    return id.valid() ? nodes_[nodes_.of(document_, id)].term : reference_term("");
  }

  const LocalGraph& graph_;
  std::size_t document_;
  CanonicalNodes& nodes_;
  std::string_view base_;
  std::vector<std::vector<LocalNodeId>> claim_nodes_;
};

// The bytes of a digest are as good as any hash of them.
struct DigestHash {
  std::size_t operator()(const Digest128& digest) const {
    std::size_t hash = 0;
    std::memcpy(&hash, digest.data(), sizeof hash);
    return hash;
  }
};

// Merges equal ids, in whatever order they come.
std::vector<CanonicalClaim> merged(std::span<const LocalGraph> documents, CanonicalNodes& nodes, std::string_view base) {
  std::unordered_map<Digest128, std::size_t, DigestHash> by_id;  // looked up only, never walked
  std::vector<CanonicalClaim> claims;
  std::size_t most = 0;
  for (const LocalGraph& document : documents) most += document.claims.size();
  by_id.reserve(most);
  claims.reserve(most);
  for (std::size_t d = 0; d < documents.size(); ++d) {
    Identifier identifier(documents[d], d, nodes, base);
    for (const LocalClaimId local : inner_first(documents[d])) {
      std::uint32_t node = CanonicalClaim::kNoNode;
      Ids ids = identifier.identify(local, node);
      const auto [found, added] = by_id.emplace(ids.claim, claims.size());
      if (added) claims.push_back({ids.claim, ids.statement, std::move(ids.relation), 0.0F, CanonicalClaim::kNoNode, {}});
      CanonicalClaim& claim = claims[found->second];
      if (node != CanonicalClaim::kNoNode) claim.node = node;
      claim.sources.push_back({d, &documents[d].claim(local)});
      claim.confidence = std::max(claim.confidence, documents[d].claim(local).confidence);
    }
  }
  return claims;
}

void sort_sources(CanonicalClaim& claim) {
  if (claim.sources.size() < 2) return;  // as most: sorting would ask for memory
  std::stable_sort(claim.sources.begin(), claim.sources.end(), [](const auto& a, const auto& b) {
    return std::tuple(a.document, place_of(first_evidence(*a.local))) <
           std::tuple(b.document, place_of(first_evidence(*b.local)));
  });
}

// Drops claims of low confidence, but not those that a claim which stays refers to.
void keep_confident(std::vector<CanonicalClaim>& claims, const CanonicalNodes& nodes, float least) {
  std::vector<bool> keep(claims.size(), false);
  std::map<std::uint32_t, std::size_t> by_node;
  for (std::size_t i = 0; i < claims.size(); ++i)
    if (claims[i].node != CanonicalClaim::kNoNode) by_node[claims[i].node] = i;
  std::vector<std::size_t> stack;
  const auto want = [&](std::size_t i) {
    if (!keep[i]) stack.push_back(i);
    keep[i] = true;
  };
  for (std::size_t i = 0; i < claims.size(); ++i)
    if (claims[i].confidence >= least) want(i);
  while (!stack.empty()) {
    const CanonicalClaim& claim = claims[stack.back()];
    stack.pop_back();
    const auto follow = [&](LocalNodeId id) {
      if (!id.valid()) return;
      if (const auto found = by_node.find(nodes.of(claim.sources.front().document, id)); found != by_node.end())
        want(found->second);
    };
    follow(claim.first().subject);
    follow(claim.first().object);
    for (const LocalQualifier& qualifier : claim.first().qualifiers) follow(qualifier.value);
  }
  std::size_t kept = 0;
  for (std::size_t i = 0; i < claims.size(); ++i)
    if (keep[i] && kept++ != i) claims[kept - 1] = std::move(claims[i]);
  claims.resize(kept);
}

// What is compared stands side by side; the claims themselves move once.
std::vector<CanonicalClaim> in_reading_order(std::vector<CanonicalClaim> claims) {
  struct Place {
    std::size_t document;
    decltype(place_of(LocalEvidence{})) place;
    Digest128 id;
    std::size_t claim;
    auto operator<=>(const Place&) const = default;
  };
  std::vector<Place> places;
  places.reserve(claims.size());
  for (const CanonicalClaim& claim : claims)
    places.push_back({claim.sources.front().document, place_of(first_evidence(claim.first())), claim.id, places.size()});
  std::sort(places.begin(), places.end());
  std::vector<CanonicalClaim> sorted;
  sorted.reserve(claims.size());
  for (const Place& place : places) sorted.push_back(std::move(claims[place.claim]));
  return sorted;
}

}  // namespace

std::vector<CanonicalEvidence> CanonicalClaim::evidence() const {
  std::vector<CanonicalEvidence> all;
  for (const Source& source : sources)
    for (const LocalEvidence& local : source.local->evidence) all.push_back({source.document, &local});
  if (all.size() < 2) return all;
  const auto order = [](const CanonicalEvidence& e) { return std::tuple(e.document, place_of(*e.local), e.local->rules); };
  std::stable_sort(all.begin(), all.end(), [&](const auto& a, const auto& b) { return order(a) < order(b); });
  all.erase(std::unique(all.begin(), all.end(), [&](const auto& a, const auto& b) { return order(a) == order(b); }),
            all.end());
  return all;
}

std::vector<CanonicalClaim> canonical_claims(std::span<const LocalGraph> documents, CanonicalNodes& nodes,
                                             float min_confidence, std::string_view base) {
  std::vector<CanonicalClaim> claims = merged(documents, nodes, base);
  for (CanonicalClaim& claim : claims) sort_sources(claim);
  if (min_confidence > 0.0F) keep_confident(claims, nodes, min_confidence);
  return in_reading_order(std::move(claims));
}

std::vector<bool> used_nodes(const CanonicalNodes& nodes, std::span<const CanonicalClaim> claims) {
  std::vector<bool> used(nodes.size(), false);
  for (const CanonicalClaim& claim : claims) {
    const std::size_t document = claim.sources.front().document;
    const auto use = [&](LocalNodeId id) {
      if (id.valid()) used[nodes.of(document, id)] = true;
    };
    use(claim.first().subject);
    use(claim.first().object);
    for (const LocalQualifier& qualifier : claim.first().qualifiers) use(qualifier.value);
    for (const LocalAttribution& holder : claim.first().attribution) use(holder.source);
  }
  return used;
}

}  // namespace relata
