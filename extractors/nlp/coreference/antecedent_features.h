// What an anaphor and a candidate antecedent have to do with each other, as small numbers that a linear model weighs
// (a mention-ranking model: Denis and Baldridge 2008; features after Durrett and Klein 2013).
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "extractors/nlp/coreference/document_view.h"
#include "extractors/nlp/coreference/reference_clusters.h"

namespace relata::nlp {

// Anaphors of one group share their weights.
#define RELATA_ANAPHOR_GROUPS(X) \
  X(it) X(its) X(they) X(their) X(this_) X(these) X(he) X(his) X(definite) X(demonstrative) X(possessive) \
  X(indefinite) X(bare) X(quantified)

// Of a pair, then of the anaphor alone: what speaks for its being new.
#define RELATA_ANTECEDENT_FEATURES(X) \
  X(sentences_between) X(mentions_between) X(form) X(salience) X(deprel) X(number) X(gender) X(animacy) X(cluster) \
  X(head) X(head_and_distance) X(modifiers) X(kind_of_name) X(kind_of_noun) X(clause) X(quoted) X(possessor) X(phrase) \
  X(title) X(new_bias) X(new_kind) X(new_deprel) X(new_head_seen) X(new_complements) X(new_place) X(new_number) \
  X(new_modifiers)

#define RELATA_PLAIN_ENUMERATOR(name) name,
enum class AnaphorGroup : std::uint8_t { RELATA_ANAPHOR_GROUPS(RELATA_PLAIN_ENUMERATOR) };
enum class AntecedentFeature : std::uint8_t { RELATA_ANTECEDENT_FEATURES(RELATA_PLAIN_ENUMERATOR) };
#undef RELATA_PLAIN_ENUMERATOR
#define RELATA_ONE_MORE(name) +1
constexpr std::size_t kAnaphorGroups = 0 RELATA_ANAPHOR_GROUPS(RELATA_ONE_MORE);
constexpr std::size_t kAntecedentFeatures = 0 RELATA_ANTECEDENT_FEATURES(RELATA_ONE_MORE);
#undef RELATA_ONE_MORE

struct FeatureValue {
  AntecedentFeature feature;
  std::uint8_t value;
};

// The group of a mention that can refer back by rank; nullopt for names, relative pronouns, I, we, you and "no X".
[[nodiscard]] std::optional<AnaphorGroup> anaphor_group(const CandidateMention& mention);

struct AnaphorContext {
  const DocumentView& view;
  const CoreferenceLexicon& lexicon;
  const ReferenceClusters& clusters;
};

[[nodiscard]] std::vector<FeatureValue> pair_features(const AnaphorContext& context, std::uint32_t anaphor,
                                                      std::uint32_t candidate);
// times_seen: how often the head noun stood in the document before.
[[nodiscard]] std::vector<FeatureValue> new_features(const AnaphorContext& context, std::uint32_t anaphor,
                                                     std::size_t times_seen);

}  // namespace relata::nlp
