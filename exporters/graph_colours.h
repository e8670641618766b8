// The colours of pictures: by type of thing and by status of claim, the same in every format that has colours.
#pragma once

#include <string_view>

#include "core/knowledge_graph.h"

namespace relata::exporters {

struct Look {
  std::string_view name;  // for the legend
  std::string_view fill;  // #rrggbb
  std::string_view line;
};

// Of a node by its first known type, else by its kind.
[[nodiscard]] const Look& look_of(const KnowledgeGraph& graph, NodeId node);

// How an edge or a claim vertex of this status is drawn: style as Graphviz names it.
struct StatusLook {
  std::string_view status;  // asserted, denied, reported ...
  std::string_view line;    // #rrggbb
  std::string_view style;   // solid, dashed, dotted
};
[[nodiscard]] const StatusLook& look_of(const KnowledgeGraph& graph, ClaimId claim);

}  // namespace relata::exporters
