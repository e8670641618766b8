#include "extractors/text/claim_order.h"

#include <algorithm>
#include <utility>

namespace relata::text {
namespace {

class NodeUse {
 public:
  explicit NodeUse(std::size_t nodes) : new_index_(nodes, LocalNodeId::kNone) {}
  void use(LocalNodeId id) {
    if (id.valid()) new_index_[id.index()] = 0;
  }
  [[nodiscard]] bool used(std::size_t index) const { return new_index_[index] != LocalNodeId::kNone; }
  void number(std::size_t index, std::uint32_t to) { new_index_[index] = to; }
  void rename(LocalNodeId& id) const {
    if (id.valid()) id.value = new_index_[id.index()];
  }

 private:
  std::vector<std::uint32_t> new_index_;
};

template <class Visit>
void each_node(LocalClaim& claim, Visit visit) {
  visit(claim.subject);
  visit(claim.object);
  for (LocalQualifier& qualifier : claim.qualifiers) visit(qualifier.value);
  for (LocalAttribution& attribution : claim.attribution) visit(attribution.source);
}

std::string joined_qualifiers(const std::vector<LocalQualifier>& qualifiers) {
  std::vector<std::string> parts;
  for (const LocalQualifier& q : qualifiers)
    parts.push_back(std::to_string(static_cast<int>(q.role)) + ' ' + q.preposition + ' ' +
                    std::to_string(q.value.value));
  std::sort(parts.begin(), parts.end());
  std::string text;
  for (const std::string& part : parts) text += part + ';';
  return text;
}

}  // namespace

std::string identity_of(const LocalClaim& claim) {
  std::string key = std::to_string(claim.subject.value) + '|' + claim.predicate + '|' +
                    std::to_string(claim.object.value) + '|' + std::to_string(static_cast<int>(claim.polarity)) +
                    std::to_string(static_cast<int>(claim.modality)) + '|';
  for (const LocalAttribution& a : claim.attribution) key += std::to_string(a.source.value) + ',';
  return key + '|' + joined_qualifiers(claim.qualifiers);
}

std::vector<std::uint32_t> arguments_first(const std::vector<Proposition>& propositions) {
  enum class State : std::uint8_t { untouched, open, done };
  std::vector<State> state(propositions.size(), State::untouched);
  std::vector<std::uint32_t> order, stack;
  order.reserve(propositions.size());
  for (std::uint32_t first = 0; first < propositions.size(); ++first) {
    if (state[first] != State::untouched) continue;
    stack.push_back(first);
    while (!stack.empty()) {
      const std::uint32_t at = stack.back();
      if (state[at] == State::untouched) {
        state[at] = State::open;
        for (const Argument& argument : propositions[at].arguments)
          if (argument.clause && *argument.clause < propositions.size() && state[*argument.clause] == State::untouched)
            stack.push_back(*argument.clause);
        continue;
      }
      stack.pop_back();
      if (state[at] == State::open) order.push_back(at);
      state[at] = State::done;
    }
  }
  return order;
}

void finish_order(const std::vector<std::uint32_t>& order, LocalGraph& graph) {
  std::vector<std::uint32_t> new_claim(graph.claims.size(), LocalClaimId::kNone);
  std::vector<LocalClaim> claims;
  claims.reserve(order.size());
  for (const std::uint32_t old : order) {
    new_claim[old] = static_cast<std::uint32_t>(claims.size());
    claims.push_back(std::move(graph.claims[old]));
  }
  graph.claims = std::move(claims);
  NodeUse use(graph.nodes.size());
  for (LocalClaim& claim : graph.claims) each_node(claim, [&](LocalNodeId& id) { use.use(id); });
  std::vector<LocalNode> nodes;
  for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
    if (!use.used(i)) continue;
    use.number(i, static_cast<std::uint32_t>(nodes.size()));
    LocalNode& node = graph.nodes[i];
    if (node.claim.valid()) node.claim.value = new_claim[node.claim.index()];
    nodes.push_back(std::move(node));
  }
  graph.nodes = std::move(nodes);
  for (LocalClaim& claim : graph.claims) each_node(claim, [&](LocalNodeId& id) { use.rename(id); });
  std::vector<LocalMention> mentions;
  for (LocalMention& mention : graph.mentions) {
    use.rename(mention.node);
    if (mention.node.valid()) mentions.push_back(std::move(mention));
  }
  graph.mentions = std::move(mentions);
}

}  // namespace relata::text
