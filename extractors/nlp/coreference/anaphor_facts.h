// What a noun phrase asks of its antecedent, worked out once for all candidates: which of the named things fit its
// noun, what its sentence says of it, what its own words name.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "extractors/nlp/coreference/named_things.h"
#include "extractors/nlp/coreference/predication.h"

namespace relata::nlp {

// How often a noun is said of names of a type: seven levels, then what is not known.
enum class NounFit : std::uint8_t { never, rarely, seldom, sometimes, often, mostly, always, unknown_noun, unknown_name };

struct RankedThing {
  std::uint32_t root = 0;
  NounFit fit = NounFit::unknown_name;
  std::uint8_t recency = 3;    // rank among those that fit, the last mentioned first; 3: third or later, or none
  std::uint8_t frequency = 3;  // the same, the most often mentioned first
  std::uint8_t importance = 3; // the same among all
  // How the phrase goes together with the names, once it was asked (cluster_features.cpp).
  std::uint8_t words = kUnasked, place = 0;
  static constexpr std::uint8_t kUnasked = 255;
};

// What may be meant, as clusters.
struct OfferedCluster {
  std::uint32_t root = 0;
  std::uint32_t recent = 0;  // how many of its mentions that may be meant are in this sentence or the one before
  bool has_head = false;     // one of its noun phrases has the anaphor's noun
};

struct AnaphorFacts {
  std::size_t times_seen = 0;  // of the head noun in the document before
  std::vector<OfferedCluster> offered;  // the clusters of all candidates, the nearest first
  PredicateOf predicate;
  std::uint32_t subject_root = 0;                // where there is a predicate
  std::vector<std::uint32_t> inside, arguments;  // clusters within the phrase; other arguments of its verb
  std::int64_t possessor = -1;                   // its cluster
  std::vector<RankedThing> named;
  std::uint8_t fitting = 0;  // how many of them fit, 3 at most
  // Of he and she: the candidate to which the rules give most, and how much.
  std::uint32_t favourite = 0;
  int best_points = 0;
  std::string phrase;        // folded, without determiner
};

// Whether the noun is said of names of this type by rule rather than by exception.
[[nodiscard]] inline bool fits(NounFit fit) { return fit >= NounFit::often && fit <= NounFit::always; }

[[nodiscard]] AnaphorFacts facts_of(const DocumentView& view, const CoreferenceLexicon& lexicon,
                                    const ReferenceClusters& clusters, const NamedThings& named, std::uint32_t anaphor);

}  // namespace relata::nlp
