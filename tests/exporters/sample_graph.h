// Small graphs for tests of writers and readers, made by hand.
#pragma once

#include <vector>

#include "core/knowledge_graph.h"
#include "core/local_graph.h"

namespace relata::sample {

// Two short documents about a harbour: asserted, denied, possible, reported, nested, qualified and mapped claims,
// literals, an agentless passive, contradicting sources.
[[nodiscard]] std::vector<LocalGraph> harbour();

// The same shape with every label, quote and alias hostile: all control characters, quotes, ]]>, broken UTF-8, right
// to left, words that formats reserve, and a label of `longest` bytes.
[[nodiscard]] std::vector<LocalGraph> hostile(std::size_t longest = std::size_t{1} << 20U);

// `facts` claims between names of Zipf frequencies, the same for the same number; one evidence each. Already frozen.
[[nodiscard]] KnowledgeGraph zipf(std::size_t facts);

}  // namespace relata::sample
