// Expected claims as lines in the notation of core/notation.h, held against those of a graph.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/knowledge_graph.h"

namespace relata::testing {

// "a | b | c ; role(prep): value ; [status]" taken apart at bracket depth 0.
struct ClaimLine {
  std::string subject, predicate, object;
  std::vector<std::string> qualifiers;
  std::string status;  // without its brackets
};

[[nodiscard]] ClaimLine parse_claim_line(std::string_view line);

// True where the claim says all that the line asks for; in the line "[…]" stands for any claim, "*" for any characters.
[[nodiscard]] bool satisfies(const ClaimLine& claim, const ClaimLine& expected);
[[nodiscard]] bool contains(const KnowledgeGraph& graph, const ClaimLine& expected);
[[nodiscard]] std::vector<std::string> all_lines(const KnowledgeGraph& graph);

}  // namespace relata::testing
