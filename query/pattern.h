// Which nodes and claims a person means: an id, a label, or `subject|predicate|object` with `*` for anything.
#pragma once

#include <string_view>
#include <vector>

#include "core/knowledge_graph.h"

namespace relata::query {

struct Matches {
  std::vector<NodeId> nodes;    // no claims and no literals; in the graph's order
  std::vector<ClaimId> claims;  // in the graph's order
  [[nodiscard]] bool empty() const { return nodes.empty() && claims.empty(); }
};

// IRIs may stand in angle brackets or be short, as queries print them: entity:Oslo.
// - The IRI of a node; the IRI or the hexadecimal id of a claim or of a statement (all claims about it).
// - A label or another name of a node, ASCII letters of either case.
// - Three of these with "|" between: claims. The predicate is its label or IRI; a literal is named by its value; an
//   empty part is something that the text leaves open, "*" anything, "meet*" what is called "meet", "meet with" ...
[[nodiscard]] Matches find(const KnowledgeGraph& graph, std::string_view pattern);

}  // namespace relata::query
