#include "core/part_joiner.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <utility>

#include "core/entity_atoms.h"

namespace relata {
namespace {

std::string term_of(const LocalNode& node) {
  return (node.kind == NodeKind::concept_ ? "concept " : "literal " + node.datatype + ' ') + node.label;
}

bool types_fit(const LocalNode& a, const LocalNode& b) {
  const std::string_view x = coarse_type(a.types);
  const std::string_view y = coarse_type(b.types);
  return x.empty() || y.empty() || x == y;
}

void shift(LocalClaim& claim, const std::vector<LocalNodeId>& places, std::uint32_t sentences) {
  const auto move = [&](LocalNodeId& id) {
    if (id.valid()) id = places[id.index()];
  };
  move(claim.subject);
  move(claim.object);
  for (LocalQualifier& qualifier : claim.qualifiers) move(qualifier.value);
  for (LocalAttribution& attribution : claim.attribution) move(attribution.source);
  for (LocalEvidence& evidence : claim.evidence) evidence.sentence += sentences;
}

}  // namespace

void PartJoiner::add(LocalGraph&& part) {
  if (!begun_) {
    begun_ = true;
    whole_ = std::move(part);
    return;
  }
  index_from(indexed_);
  taken_.assign(whole_.nodes.size(), false);
  const LocalClaimId first_claim{whole_.claims.size()};
  std::vector<LocalNodeId> places;
  places.reserve(part.nodes.size());
  for (LocalNode& node : part.nodes) places.push_back(place_of(std::move(node), first_claim));
  for (LocalClaim& claim : part.claims) {
    shift(claim, places, whole_.sentences);
    whole_.claims.push_back(std::move(claim));
  }
  for (LocalMention& mention : part.mentions) {
    mention.node = places[mention.node.index()];
    mention.sentence += whole_.sentences;
    whole_.mentions.push_back(std::move(mention));
  }
  whole_.words += part.words;
  whole_.sentences += part.sentences;
  whole_.clauses += part.clauses;
  whole_.clauses_covered += part.clauses_covered;
}

// Later parts find the nodes from `first` on.
void PartJoiner::index_from(std::size_t first) {
  for (std::size_t n = first; n < whole_.nodes.size(); ++n) {
    const LocalNode& node = whole_.nodes[n];
    if (node.kind == NodeKind::concept_ || node.kind == NodeKind::literal) terms_.emplace(term_of(node), n);
    if (node.kind == NodeKind::particular) ++ordinals_[node.key.substr(0, node.key.rfind('-'))];
    if (node.kind != NodeKind::entity) continue;
    for (const Alias& alias : node.aliases)
      if (alias.text != node.label) entities_[alias.text].emplace_back(n);
    entities_[node.label].emplace_back(n);
  }
  indexed_ = whole_.nodes.size();
}

LocalNodeId PartJoiner::place_of(LocalNode&& node, LocalClaimId first_claim) {
  LocalNodeId known;
  if (node.kind == NodeKind::entity) {
    known = known_entity(node);
  } else if (const auto found = terms_.find(term_of(node));
             found != terms_.end() && (node.kind == NodeKind::concept_ || node.kind == NodeKind::literal)) {
    known = found->second;
  }
  if (known.valid()) {
    taken_[known.index()] = true;
    join(known, std::move(node));
    return known;
  }
  if (node.kind == NodeKind::particular) number_key(node);
  if (node.kind == NodeKind::claim) node.claim.value += first_claim.value;
  whole_.nodes.push_back(std::move(node));
  return LocalNodeId{whole_.nodes.size() - 1};
}

// The one of that full name; else the only one that is called so.
LocalNodeId PartJoiner::known_entity(const LocalNode& node) const {
  const auto found = entities_.find(node.label);
  if (found == entities_.end()) return {};
  std::vector<LocalNodeId> fitting;
  std::copy_if(found->second.begin(), found->second.end(), std::back_inserter(fitting), [&](LocalNodeId id) {
    return !taken_[id.index()] && types_fit(whole_.node(id), node);
  });
  const auto equal = std::find_if(fitting.begin(), fitting.end(),
                                  [&](LocalNodeId id) { return whole_.node(id).label == node.label; });
  if (equal != fitting.end()) return *equal;
  return fitting.size() == 1 ? fitting.front() : LocalNodeId{};
}

void PartJoiner::join(LocalNodeId known, LocalNode&& node) {
  LocalNode& whole = whole_.nodes[known.index()];
  std::vector<std::string> types;
  std::set_union(whole.types.begin(), whole.types.end(), node.types.begin(), node.types.end(),
                 std::back_inserter(types));
  whole.types = std::move(types);
  for (Alias& alias : node.aliases) {
    const auto at = std::lower_bound(whole.aliases.begin(), whole.aliases.end(), alias.text,
                                     [](const Alias& a, const std::string& text) { return a.text < text; });
    if (at != whole.aliases.end() && at->text == alias.text) {
      at->count += alias.count;
    } else {
      entities_[alias.text].push_back(known);
      whole.aliases.insert(at, std::move(alias));
    }
  }
}

// Its number goes on where the earlier parts, which hold the same sentence, stopped.
void PartJoiner::number_key(LocalNode& node) {
  const std::size_t dash = node.key.rfind('-');
  const auto found = dash == std::string::npos ? ordinals_.end() : ordinals_.find(node.key.substr(0, dash));
  if (found == ordinals_.end()) return;
  std::uint32_t number = 0;
  std::from_chars(node.key.data() + dash + 1, node.key.data() + node.key.size(), number);
  node.key = node.key.substr(0, dash + 1) + std::to_string(found->second + number);
}

}  // namespace relata
