// What speaks for one person rather than another as "he" or "her": the rules' points, and the course of the text.
#pragma once

#include <cstdint>
#include <vector>

#include "extractors/nlp/coreference/antecedent_features.h"

namespace relata::nlp {

// He, she, his, her, himself and the like.
[[nodiscard]] bool is_person_pronoun(const CandidateMention& m);

// Adds to the features of a pair whose anaphor is he, she, his or her; of others it adds nothing.
void add_person_features(const AnaphorContext& context, const AnaphorFacts& facts, std::uint32_t anaphor,
                         std::uint32_t candidate, std::vector<FeatureValue>& values);
// The same for what speaks for no antecedent.
void add_new_person_features(const AnaphorContext& context, const AnaphorFacts& facts, std::uint32_t anaphor,
                             std::vector<FeatureValue>& values);

}  // namespace relata::nlp
