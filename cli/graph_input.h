// All inputs of a run as one graph: what `build`, `merge` and every command about a graph begin with.
#pragma once

#include <optional>
#include <vector>

#include "cli/reporter.h"
#include "cli/settings.h"
#include "core/knowledge_graph.h"
#include "core/local_graph.h"
#include "core/merge_log.h"

namespace relata::cli {

struct GraphInput {
  std::vector<LocalGraph> documents;  // as sort_documents() leaves them, their texts dropped
  KnowledgeGraph graph;
  std::vector<MergeDecision> decisions;  // why its entities are what they are
};

// Faults are reported and what they concern is left out. Nothing where no document came in because of them.
[[nodiscard]] std::optional<GraphInput> read_graph(const Settings& settings, Reporter& reporter);

}  // namespace relata::cli
