// Which arguments are values and no things. Internal to the claim builder.
#pragma once

#include <string_view>

#include "core/proposition.h"

namespace relata::text {

// Time, duration, since, until, frequency.
[[nodiscard]] bool is_of_time(Role role);
// "Date of birth", "date of death".
[[nodiscard]] bool is_life_date(std::string_view predicate);

}  // namespace relata::text
