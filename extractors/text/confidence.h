// How sure a proposition is: two logistic models over what can be seen of it, one for whether it is true as a claim,
// one for whether readers list it as an open fact. The weights are data/confidence.tsv; training/ fits them.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/proposition.h"
#include "core/sentence.h"

namespace relata::text {

struct Feature {
  std::string name;  // "rule:copula", "score", "subject words"; data/confidence.tsv has the same names
  double value;      // at most about 5
};
[[nodiscard]] std::vector<Feature> features_of(const Analysis& analysis, const Proposition& proposition);

class ConfidenceModel {
 public:
  // A weight of "claim" or "fact" for a feature.
  void add(std::string_view model, std::string_view feature, double weight);

  // Between 0.01 and 0.99, the same on every processor.
  [[nodiscard]] float of_claim(const std::vector<Feature>& features) const { return apply(claim_, features); }
  [[nodiscard]] float of_fact(const std::vector<Feature>& features) const { return apply(fact_, features); }

 private:
  using Weights = std::unordered_map<std::string, double>;
  [[nodiscard]] static float apply(const Weights& weights, const std::vector<Feature>& features);

  Weights claim_, fact_;
};

}  // namespace relata::text
