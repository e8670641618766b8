#include "ontology/spelling.h"

#include <algorithm>

#include "core/name_forms.h"

namespace relata::ontology {

std::string_view closest_word(std::string_view word, std::span<const std::string_view> candidates) {
  std::string_view best;
  std::size_t fewest = std::min(std::max<std::size_t>(2, word.size() / 3) + 1, word.size());
  for (const std::string_view candidate : candidates) {
    const std::size_t distance = edit_distance(word, candidate, fewest);
    if (distance < fewest) best = candidate;
    fewest = std::min(fewest, distance);
  }
  return best;
}

std::string spelling_hint(std::string_view word, std::span<const std::string_view> candidates, std::string otherwise) {
  const std::string_view best = closest_word(word, candidates);
  return best.empty() ? std::move(otherwise) : "Did you mean '" + std::string(best) + "'?";
}

}  // namespace relata::ontology
