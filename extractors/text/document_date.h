// The day that a document gives itself: a line that is a date ("Sunday, August 2, 2015", "Published: 15 Nov 2012"), or
// the date of a dateline, near the document's beginning.
#pragma once

#include <optional>

#include "core/sentence.h"
#include "extractors/text/literal_calendar.h"

namespace relata::text {

// A full date; nullopt where the first lines have none, or two that differ.
[[nodiscard]] std::optional<CivilDate> date_of_lines(const Analysis& analysis);

}  // namespace relata::text
