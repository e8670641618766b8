// What a document makes of a name that several things bear: a place or its team, a city or a region.
#pragma once

#include "extractors/text/node_clusters.h"

namespace relata::text {

// Whether the cluster's names win, lose and score rather than are where something happens, in sentences that speak of a
// game by two words at least: "England scored a late goal", "Tunisia lost the match to England".
[[nodiscard]] bool plays_as_a_team(const NodeClusters& clusters, std::uint32_t cluster);

// Whether the cluster's names say where other places are ("Rochester, New York") as often as not: a region's, where
// a city is called so too.
[[nodiscard]] bool holds_other_places(const NodeClusters& clusters, std::uint32_t cluster);

}  // namespace relata::text
