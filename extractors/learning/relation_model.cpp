#include "extractors/learning/relation_model.h"

#include <algorithm>

namespace relata::learning {

namespace {

// As (1 + x/1024)^1024: no library function, whose last bits differ between processors.
double exponential(double exponent) {
  const double x = exponent > 30 ? 30 : exponent < -30 ? -30 : exponent;
  double power = 1.0 + x / 1024.0;
  for (int doubling = 0; doubling < 10; ++doubling) power *= power;
  return power;
}

}  // namespace

double probability_of(double log_odds) { return 1.0 / (1.0 + exponential(-log_odds)); }

std::vector<double> shares_of(const std::vector<double>& log_odds) {
  std::vector<double> out;
  if (log_odds.empty()) return out;
  const double most = *std::ranges::max_element(log_odds);
  double sum = 0;
  for (const double odds : log_odds) sum += out.emplace_back(exponential(odds - most));
  for (double& share : out) share /= sum;
  return out;
}

}  // namespace relata::learning
