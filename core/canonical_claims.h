// The claims of all documents under their canonical ids, equal ones merged; the second half of resolution.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/canonical_nodes.h"
#include "core/knowledge_graph.h"
#include "core/local_graph.h"

namespace relata {

struct CanonicalEvidence {
  std::size_t document;
  const LocalEvidence* local;
};

struct CanonicalClaim {
  static constexpr std::uint32_t kNoNode = 0xffffffffU;
  struct Source {
    std::size_t document;
    const LocalClaim* local;
  };

  Digest128 id{};
  Digest128 statement{};
  std::string relation;         // "relation/meet_with", or absolute where it was given so
  float confidence = 0.0F;      // the best of its sources
  std::uint32_t node = kNoNode; // canonical node of the claim, where some claim has it as an argument
  std::vector<Source> sources;  // by first evidence; the first gives the words

  [[nodiscard]] const LocalClaim& first() const { return *sources.front().local; }
  // All of it, by (document, sentence, span), without repeats.
  [[nodiscard]] std::vector<CanonicalEvidence> evidence() const;
};

// In reading order: by the place of the first evidence, then by id. Adds the claim nodes to `nodes`. Claims under
// min_confidence are left out, save those which a claim that stays has as an argument.
[[nodiscard]] std::vector<CanonicalClaim> canonical_claims(std::span<const LocalGraph> documents, CanonicalNodes& nodes,
                                                           float min_confidence, std::string_view base);

// Which canonical nodes some claim refers to.
[[nodiscard]] std::vector<bool> used_nodes(const CanonicalNodes& nodes, std::span<const CanonicalClaim> claims);

}  // namespace relata
