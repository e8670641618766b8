// "The two countries", "both sides": the countries that the text has just spoken of, where they are exactly two.
#pragma once

#include <string_view>
#include <vector>

#include "extractors/text/node_clusters.h"

namespace relata::text {

// Empty where the phrase asks for no pair of countries, or where the pair is not clear.
[[nodiscard]] std::vector<std::string_view> countries_in_focus(const NodeClusters& clusters, const Mention& phrase);

// "The two", without a noun: the clusters of the persons named in the sentence before, where they are two and the
// sentence itself has named neither. Empty for any other words.
[[nodiscard]] std::vector<std::uint32_t> persons_in_focus(const NodeClusters& clusters, TokenRef head);

}  // namespace relata::text
