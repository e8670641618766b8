// Which arguments are values and no things. Internal to the claim builder.
#pragma once

#include <string_view>

#include "core/proposition.h"
#include "extractors/text/node_clusters.h"

namespace relata::text {

// Time, duration, since, until, frequency.
[[nodiscard]] bool is_of_time(Role role);
// "Date of birth", "date of death".
[[nodiscard]] bool is_life_date(std::string_view predicate);

// "Killed twelve people and wounded 38", "40 were arrested": a bare number of those to whom it was done are people.
[[nodiscard]] bool counts_victims(const NodeClusters& clusters, const Argument& argument, const Proposition& proposition);

}  // namespace relata::text
