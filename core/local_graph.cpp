#include "core/local_graph.h"

#include <algorithm>

#include "core/enumerator_labels.h"

namespace relata {
namespace {

constexpr std::array<std::string_view, 5> kKinds{"entity", "concept", "particular", "literal", "claim"};

}  // namespace

std::string_view label_of(NodeKind kind) { return kKinds[static_cast<std::size_t>(kind)]; }

std::optional<NodeKind> node_kind_from(std::string_view label) { return enumerator_of<NodeKind>(kKinds, label); }

bool is_unnamed(const LocalNode& node) {
  return node.kind == NodeKind::particular &&
         (node.label == kUnnamedPerson || node.label == kUnnamedGroup || node.label == kUnnamedThing);
}

bool is_assertable(const LocalClaim& claim) {
  return claim.polarity == Polarity::positive && claim.modality == Modality::certain && claim.attribution.empty() &&
         std::none_of(claim.qualifiers.begin(), claim.qualifiers.end(),
                      [](const LocalQualifier& q) { return restricts(q.role, q.preposition); });
}

}  // namespace relata
