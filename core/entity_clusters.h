// Which entities of different documents are one, and under which name: a pure function of the set of local graphs.
#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

#include "core/local_graph.h"
#include "core/merge_log.h"
#include "core/same_as.h"

namespace relata {

struct EntityClusters {
  // For each document and each of its nodes the IRI without its base ("entity/Angela_Merkel"); empty for nodes that are
  // no entities. Namesakes (one name, incompatible types, or two entities of one document) take a suffix: "~" and the
  // coarse type, or "~" and their smallest member where the type does not tell them apart. No name holds a "~" itself.
  std::vector<std::vector<std::string>> iris;
  std::map<std::string, std::string> labels;  // IRI -> the fullest name of the cluster
  std::vector<MergeDecision> decisions;       // sorted: merges and refusals, within documents and across them
};

// Sorted documents (core/resolution.h); what the user says goes before the rules of core/entity_rules.h.
[[nodiscard]] EntityClusters cluster_entities(std::span<const LocalGraph> documents, const SameAs& same_as = {});

}  // namespace relata
