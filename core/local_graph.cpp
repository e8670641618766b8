#include "core/local_graph.h"

#include <algorithm>

namespace relata {
namespace {

constexpr std::array<std::string_view, 5> kKinds{"entity", "concept", "particular", "literal", "claim"};

}  // namespace

std::string_view label_of(NodeKind kind) { return kKinds[static_cast<std::size_t>(kind)]; }

std::optional<NodeKind> node_kind_from(std::string_view label) {
  const auto* found = std::find(kKinds.begin(), kKinds.end(), label);
  if (found == kKinds.end()) return std::nullopt;
  return static_cast<NodeKind>(found - kKinds.begin());
}

bool is_assertable(const LocalClaim& claim) {
  return claim.polarity == Polarity::positive && claim.modality == Modality::certain && claim.attribution.empty() &&
         std::none_of(claim.qualifiers.begin(), claim.qualifiers.end(),
                      [](const LocalQualifier& q) { return restricts(q.role, q.preposition); });
}

}  // namespace relata
