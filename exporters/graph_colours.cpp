#include "exporters/graph_colours.h"

#include <algorithm>

#include "exporters/claim_label.h"

namespace relata::exporters {
namespace {

struct TypeLook {
  std::string_view type;
  Look look;
};

// The first that a node has counts. Fills are light, so that black text is readable on them.
constexpr TypeLook kTypes[] = {
    {"person", {"person", "#cfe3f7", "#2f6ea5"}},
    {"country", {"country", "#d6efd3", "#3f8f3a"}},
    {"state", {"country", "#d6efd3", "#3f8f3a"}},
    {"city", {"place", "#e4f3d5", "#6a9a35"}},
    {"place", {"place", "#e4f3d5", "#6a9a35"}},
    {"location", {"place", "#e4f3d5", "#6a9a35"}},
    {"organisation", {"organisation", "#fbe0c4", "#c0721b"}},
    {"company", {"organisation", "#fbe0c4", "#c0721b"}},
    {"group", {"organisation", "#fbe0c4", "#c0721b"}},
    {"law", {"work or law", "#f5d5e6", "#a8457c"}},
    {"work", {"work or law", "#f5d5e6", "#a8457c"}},
    {"event", {"event", "#e3d8f3", "#6b4aa8"}},
};
constexpr Look kKinds[] = {
    {"other name", "#e8e8e8", "#707070"}, {"concept", "#fdf6d8", "#b39b2c"}, {"thing", "#fbecd9", "#b08a5a"},
    {"value", "#ffffff", "#909090"},      {"claim", "#ffffff", "#505050"},
};

constexpr StatusLook kAsserted{"asserted", "#303030", "solid"};
constexpr StatusLook kDenied{"denied", "#d02020", "dashed"};
constexpr StatusLook kReported{"reported", "#303030", "dotted"};
constexpr StatusLook kRestricted{"restricted", "#8a6d00", "solid"};
constexpr StatusLook kPossible{"possible, planned, conditional …", "#9a9a9a", "solid"};

}  // namespace

const Look& look_of(const KnowledgeGraph& graph, NodeId node) {
  const NodeRow& row = graph.node(node);
  const std::string_view types = graph.text(row.types);
  for (const TypeLook& each : kTypes) {
    for (std::size_t at = types.find(each.type); at != std::string_view::npos; at = types.find(each.type, at + 1)) {
      const std::size_t end = at + each.type.size();
      const bool whole = (at == 0 || types[at - 1] == ' ') && (end == types.size() || types[end] == ' ');
      if (whole) return each.look;
    }
  }
  return kKinds[static_cast<std::size_t>(row.kind)];
}

const StatusLook& look_of(const KnowledgeGraph& graph, ClaimId claim) {
  const std::string_view status = status_of(graph, claim);
  for (const StatusLook* look : {&kAsserted, &kDenied, &kReported, &kRestricted}) {
    if (look->status == status) return *look;
  }
  return kPossible;
}

}  // namespace relata::exporters
