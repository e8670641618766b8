// "The two countries", "both sides": the countries that the text has just spoken of, where they are exactly two.
#pragma once

#include <string_view>
#include <vector>

#include "extractors/text/node_clusters.h"

namespace relata::text {

// Empty where the phrase asks for no pair of countries, or where the pair is not clear.
[[nodiscard]] std::vector<std::string_view> countries_in_focus(const NodeClusters& clusters, const Mention& phrase);

}  // namespace relata::text
