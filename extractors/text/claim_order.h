// Which claims are one, and their order: arguments before what rests on them while building, the text's when done.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/local_graph.h"
#include "core/proposition.h"

namespace relata::text {

// What makes two claims of a document one.
[[nodiscard]] std::string identity_of(const LocalClaim& claim);

// Every proposition after those that are its arguments, else in the given order. Iterative; a cycle, which there never
// should be, is cut.
[[nodiscard]] std::vector<std::uint32_t> arguments_first(const std::vector<Proposition>& propositions);

// Reorders the claims (the old index of each, in the new order) and drops nodes that neither claims nor other nodes
// use.
void finish_order(const std::vector<std::uint32_t>& order, LocalGraph& graph);

}  // namespace relata::text
