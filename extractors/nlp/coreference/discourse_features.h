// The features of where two mentions stand: in the course of the text, and in the trees. Internal to antecedent_features.
#pragma once

#include <cstdint>
#include <vector>

#include "extractors/nlp/coreference/antecedent_features.h"

namespace relata::nlp {

// What its word is in its clause: subject, object ..., fewer than eight.
[[nodiscard]] std::uint8_t number_of_role(const Token& token);

void add_discourse_features(const AnaphorContext& context, const AnaphorFacts& facts, std::uint32_t anaphor,
                            std::uint32_t candidate, std::vector<FeatureValue>& values);
void add_new_discourse_features(const AnaphorContext& context, const AnaphorFacts& facts, std::uint32_t anaphor,
                                std::vector<FeatureValue>& values);

}  // namespace relata::nlp
