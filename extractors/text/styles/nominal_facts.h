// Facts that noun phrases carry by their form alone, for listing: possessors have, appositions are. Too thin for a graph,
// where the rules of nominals.h decide what may be had and what names what.
#pragma once

#include <vector>

#include "extractors/text/styles/open_fact.h"
#include "extractors/text/styles/surface.h"

namespace relata::text {

// "NATO 's secretary" gives "NATO | has | secretary"; "Oslo , the capital ," gives "Oslo | is | the capital".
[[nodiscard]] std::vector<OpenFact> nominal_facts(const Surface& words, std::uint32_t sentence);

}  // namespace relata::text
