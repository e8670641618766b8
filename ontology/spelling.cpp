#include "ontology/spelling.h"

#include <algorithm>
#include <vector>

namespace relata::ontology {
namespace {

constexpr std::size_t kLongestWord = 100;  // longer ones are no slips of a finger

// Levenshtein's distance, by the row.
std::size_t edits(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t changed = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({changed, row[j] + 1, row[j - 1] + 1});
    }
  }
  return row[b.size()];
}

}  // namespace

std::string_view closest_word(std::string_view word, std::span<const std::string_view> candidates) {
  std::string_view best;
  if (word.size() > kLongestWord) return best;
  std::size_t fewest = std::min(std::max<std::size_t>(2, word.size() / 3) + 1, word.size());
  for (const std::string_view candidate : candidates) {
    if (candidate.size() > kLongestWord) continue;
    const std::size_t distance = edits(word, candidate);
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
