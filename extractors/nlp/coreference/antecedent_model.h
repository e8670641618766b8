// The weights of the mention-ranking model: models/english.antecedents, lines of feature, anaphor group, value and
// weight (whole numbers, so that every processor sums to the same score). How it was made: models/english.antecedents.md.
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <vector>

#include "extractors/nlp/coreference/antecedent_features.h"

namespace relata::nlp {

[[nodiscard]] std::string_view label_of(AnaphorGroup group);
[[nodiscard]] std::string_view label_of(AntecedentFeature feature);

class AntecedentModel {
 public:
  // Throws EnvironmentError where the file is absent or not such a table.
  [[nodiscard]] static AntecedentModel load(const std::filesystem::path& path);
  // From models/ of the program.
  [[nodiscard]] static AntecedentModel load();

  // The sum of the weights; 1,000 are one unit of log-odds.
  [[nodiscard]] std::int32_t score(AnaphorGroup group, std::span<const FeatureValue> values) const;

 private:
  static constexpr std::size_t kValues = 256;
  [[nodiscard]] static std::size_t index_of(AnaphorGroup group, AntecedentFeature feature, std::uint8_t value) {
    return (static_cast<std::size_t>(feature) * kAnaphorGroups + static_cast<std::size_t>(group)) * kValues + value;
  }
  std::vector<std::int32_t> weights_ = std::vector<std::int32_t>(kAntecedentFeatures * kAnaphorGroups * kValues, 0);
};

}  // namespace relata::nlp
