// The features of a noun phrase and a candidate's whole cluster. Internal to antecedent_features.
#pragma once

#include <bit>
#include <cstdint>
#include <vector>

#include "extractors/nlp/coreference/antecedent_features.h"

namespace relata::nlp {

// As the value of a feature.
template <class Value>
[[nodiscard]] std::uint8_t number_of(Value value) {
  return static_cast<std::uint8_t>(value);
}

// 0, 1, 2, then by powers of two.
[[nodiscard]] inline std::uint8_t bucket(std::size_t count) {
  return count < 3 ? static_cast<std::uint8_t>(count) : static_cast<std::uint8_t>(1 + std::bit_width(count));
}

void add_cluster_features(const AnaphorContext& context, AnaphorFacts& facts, std::uint32_t anaphor,
                          std::uint32_t candidate, std::vector<FeatureValue>& values);
void add_new_cluster_features(const AnaphorContext& context, const AnaphorFacts& facts, std::uint32_t anaphor,
                              std::vector<FeatureValue>& values);

}  // namespace relata::nlp
