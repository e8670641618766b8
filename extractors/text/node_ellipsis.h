// "A new one", "the first ones": which noun "one" repeats.
#pragma once

#include <optional>

#include "extractors/text/node_clusters.h"

namespace relata::text {

// The earlier noun that "one" or "ones" with a determiner or an adjective stands for, in its sentence or the one
// before: the last of the same place in its clause, else the last. Nothing where head is no such word.
[[nodiscard]] std::optional<TokenRef> noun_repeated_by(const NodeClusters& clusters, TokenRef head);

}  // namespace relata::text
