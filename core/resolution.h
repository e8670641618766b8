// From local graphs to the canonical one: clusters across documents, names, IRIs, ids. A pure function of the set of
// local graphs: their order does not matter, and the same document twice counts once.
#pragma once

#include <span>
#include <string>

#include "core/entity_clusters.h"
#include "core/knowledge_graph.h"
#include "core/local_graph.h"

namespace relata {

struct ResolutionOptions {
  std::string base = "http://relata.example/";
  float min_confidence = 0.0F;  // claims below it are left out, with the claims that rest on them
  SameAs same_as = {};          // what the user says of entities
};

// The local graphs are taken sorted by document id, without duplicates (see sort_documents). The result is frozen.
// Throws std::invalid_argument where claim nodes contain each other; readers of stores check that before.
[[nodiscard]] KnowledgeGraph resolve(std::span<const LocalGraph> documents, const ResolutionOptions& options = {});
// The same, with the clusters of its entities at hand (core/entity_clusters.h), which tell why they are what they are.
[[nodiscard]] KnowledgeGraph resolve(std::span<const LocalGraph> documents, EntityClusters clusters,
                                     const ResolutionOptions& options);

// Sorts by document id and drops repeated documents (same id, same text). Returns the id of a document that stands
// there with two different texts, or an empty string when all is well.
[[nodiscard]] std::string sort_documents(std::vector<LocalGraph>& documents);

}  // namespace relata
