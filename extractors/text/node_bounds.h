// How exact a number is said to be. Internal to the claim builder.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/proposition.h"
#include "extractors/text/node_clusters.h"

namespace relata::text {

// "At least", "more than", "nearly" before the number of the noun or amount at head; empty where it is exact, or there is
// none.
[[nodiscard]] std::vector<std::uint32_t> bound_before(const nlp::SentenceTree& tree, std::uint32_t head);

// "At least six people died", "the quake killed nearly 90,000": of the one number of a fact, the words that make it a bound
// or a round one, as a degree; nothing where it is exact, or there is none.
[[nodiscard]] std::optional<Argument> bound_of(const NodeClusters& clusters, const Proposition& proposition);

}  // namespace relata::text
