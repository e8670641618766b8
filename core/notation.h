// A claim as one line for people:
//   Nikolay Patrushev | deliver | n:letter ; recipient(to): Thomas Donilon
//   Russia | exit | New START ; [possible]
// n: a particular, c: a concept, [...] a claim as argument, ∅ nothing said. The brackets at the end hold what keeps a
// claim from being asserted: negative, the modality, "held by X" from the outermost holder inwards, restricted.
#pragma once

#include <string>

#include "core/knowledge_graph.h"

namespace relata {

[[nodiscard]] std::string notation(const KnowledgeGraph& graph, NodeId node);
[[nodiscard]] std::string notation(const KnowledgeGraph& graph, ClaimId claim);
// "" for an asserted claim, else e.g. "possible, negative, held by Russia".
[[nodiscard]] std::string status_notation(const KnowledgeGraph& graph, ClaimId claim);

}  // namespace relata
