#include "extractors/learning/relation_model.h"

namespace relata::learning {

double probability_of(double log_odds) {
  // exp(-x) as (1 - x/1024)^1024: no library function, whose last bits differ between processors.
  const double x = log_odds > 30 ? 30 : log_odds < -30 ? -30 : log_odds;
  double power = 1.0 - x / 1024.0;
  for (int doubling = 0; doubling < 10; ++doubling) power *= power;
  return 1.0 / (1.0 + power);
}

}  // namespace relata::learning
