// Facts that noun phrases carry by their form alone, for listing: possessors have, appositions are. Too thin for a
// graph, where the rules of nominals.h decide what may be had and what names what.
#pragma once

#include <set>
#include <utility>
#include <vector>

#include "extractors/text/styles/open_fact.h"
#include "extractors/text/styles/surface.h"

namespace relata::text {

// Heads of what facts relate already, the earlier first.
using HeadPairs = std::set<std::pair<TokenIndex, TokenIndex>>;

// "NATO 's secretary" gives "NATO | has | secretary"; "Oslo , the capital ," gives "Oslo | is | the capital";
// "Rochester , New York" gives "Rochester | is in | New York". None for the pairs told already.
[[nodiscard]] std::vector<OpenFact> nominal_facts(const Surface& words, std::uint32_t sentence, const HeadPairs& told);

}  // namespace relata::text
