// What stands behind a noun and is no part of its label. Internal to the claim builder.
#pragma once

#include <vector>

#include "core/local_graph.h"
#include "core/proposition.h"
#include "extractors/text/node_clusters.h"
#include "extractors/text/rule_lexicon.h"

namespace relata::text {

// "A force against poverty", "the site of Kerma", "the report's author", "responsibility for the attack": the prepositional
// phrases of the noun at head, and behind "be" whose it is, as arguments. slot: of the noun, as subject of what there is,
// as object of what somebody or something is, or as content of what is done or said.
[[nodiscard]] std::vector<Argument> phrases_left_out(const NodeClusters& clusters, const RuleLexicon& rules,
                                                     TokenRef head, Role slot);

// "An album by Iron & Wine": whether the claim has that already.
[[nodiscard]] bool is_told(const LocalClaim& claim, const Argument& phrase, LocalNodeId node);

}  // namespace relata::text
