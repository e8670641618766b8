// What became of a graph: its statements added, removed, put otherwise or held up by other evidence, its nodes renamed.
#pragma once

#include <cstdint>
#include <vector>

#include "core/knowledge_graph.h"

namespace relata::query {

enum class Change : std::uint8_t {
  added,
  removed,
  status,    // its claims differ: polarity, modality, holders, qualifiers
  evidence,  // its claims are the same and rest on something else, or are mapped to another property
  place,     // its claims rest on the same words of the same documents, which stand elsewhere there: something before them
             // is longer or shorter
};
[[nodiscard]] std::string_view label_of(Change change);

struct StatementChange {
  Change change;
  Digest128 statement;
  std::vector<ClaimId> before;  // in the first graph, all claims about the statement
  std::vector<ClaimId> after;   // in the second
};

// A node whose IRI or label is another one; both are of one kind, and no claims.
struct RenamedNode {
  NodeId before, after;
};

struct GraphDiff {
  std::vector<StatementChange> changes;  // by kind of change, then in the order of the graph that has the statement
  std::vector<RenamedNode> renamed;      // in the first graph's order
  // Statements that are the same but for renamed nodes; they are no changes of their own.
  std::size_t moved = 0;
};

// Both graphs are frozen. A node counts as renamed where a statement that went and one that came rest on the same
// characters and differ in nothing else, and no other pair says otherwise. O(n log n) in the claims of both.
[[nodiscard]] GraphDiff diff(const KnowledgeGraph& before, const KnowledgeGraph& after);

}  // namespace relata::query
