// What an anaphor and a candidate antecedent have to do with each other, as small numbers that a linear model weighs
// (a mention-ranking model: Denis and Baldridge 2008; features after Durrett and Klein 2013).
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "extractors/nlp/coreference/anaphor_facts.h"

namespace relata::nlp {

// Anaphors of one group share their weights. "This", "a storm" and "some storms" are in none: of what a model would link
// of them less than half is right.
#define RELATA_ANAPHOR_GROUPS(X) \
  X(it) X(its) X(they) X(their) X(he) X(his) X(definite) X(demonstrative) X(possessive) X(bare)

// Of a pair, then of the anaphor alone: what speaks for its being new.
#define RELATA_ANTECEDENT_FEATURES(X) \
  X(sentences_between) X(mentions_between) X(form) X(salience) X(deprel) X(number) X(gender) X(animacy) X(cluster) \
  X(head) X(head_and_distance) X(modifiers) X(kind_of_name) X(kind_of_noun) X(clause) X(quoted) X(possessor) X(phrase) \
  X(title) X(structure) X(predicate) X(cluster_distance) X(fit) X(fit_and_importance) X(fit_and_distance) X(recency) \
  X(frequency) X(importance) X(first_sentence) X(words_of_name) X(words_and_fit) X(head_in_name) \
  X(rank) X(recent_mentions) X(first_form) X(last_form) X(roles) X(words_between) X(one_verb) X(depth) X(same_heads) \
  X(points) X(points_behind) X(roles_and_distance) X(clauses) X(told) X(standing) X(paragraphs) X(kind_and_gender) \
  X(new_bias) X(new_kind) X(new_deprel) X(new_head_seen) X(new_complements) X(new_place) X(new_number) \
  X(new_modifiers) X(new_predicate) X(new_fitting) X(new_inside) X(new_telling) X(new_candidates) X(new_clause) \
  X(new_verb) X(new_points) X(new_quoted)

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

// The group of a mention that can refer back by rank; nullopt for names, relative pronouns, I, we, you, this,
// "a storm", "some storms" and "no storm".
[[nodiscard]] std::optional<AnaphorGroup> anaphor_group(const CandidateMention& mention);

struct AnaphorContext {
  const DocumentView& view;
  const CoreferenceLexicon& lexicon;
  const ReferenceClusters& clusters;
  const NamedThings& named;
};

[[nodiscard]] std::vector<FeatureValue> pair_features(const AnaphorContext& context, AnaphorFacts& facts,
                                                      std::uint32_t anaphor, std::uint32_t candidate);
[[nodiscard]] std::vector<FeatureValue> new_features(const AnaphorContext& context, const AnaphorFacts& facts,
                                                     std::uint32_t anaphor);

}  // namespace relata::nlp
