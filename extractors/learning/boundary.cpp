#include "extractors/learning/boundary.h"

#include <algorithm>

namespace relata::learning {
namespace {

constexpr double kPrior = 2.0;  // examples that the wider table counts for

double smoothed(const BoundaryTable& table, const std::string& signature, double prior) {
  const auto found = table.find(signature);
  if (found == table.end()) return prior;
  return (found->second.hits + kPrior * prior) / (found->second.matches + kPrior);
}

}  // namespace

std::string boundary_signature(const Passage& passage, const Phrase& phrase, std::uint32_t argument) {
  const Argument& own = passage.arguments[argument];
  std::string out{own.kind};
  for (std::size_t bit = 0; bit < kArgumentShapes; ++bit)
    if ((own.shape >> bit & 1U) != 0) (out += out.size() == own.kind.size() ? ' ' : '+') += label_of_shape(bit);
  bool longer = false, shorter = false;
  for (const std::uint32_t other : phrase.arguments) {
    const Span span = passage.arguments[other].span;
    longer = longer || (other != argument && span.contains(own.span));
    shorter = shorter || (other != argument && own.span.contains(span));
  }
  return out + (longer && shorter ? " middle" : longer ? " shortest" : shorter ? " longest" : " only");
}

bool is_named_by(const Passage& passage, std::uint32_t argument, const std::string& value) {
  const std::string key = loose_key(value);
  return std::ranges::any_of(passage.renderings[argument],
                             [&](const Rendering& r) { return r.loose == key; });
}

void count_boundaries(const Passage& passage, const Phrase& phrase, std::uint32_t right, BoundaryTable& table) {
  for (const std::uint32_t argument : phrase.arguments) {
    BoundaryCount& count = table[boundary_signature(passage, phrase, argument)];
    ++count.matches;
    if (argument == right) ++count.hits;
  }
}

std::uint32_t best_argument(const Passage& passage, const Phrase& phrase, const BoundaryTable& table,
                            const BoundaryTable& wider) {
  std::uint32_t best = phrase.arguments.front();
  double highest = -1;
  for (const std::uint32_t argument : phrase.arguments) {
    const std::string signature = boundary_signature(passage, phrase, argument);
    const double score = smoothed(table, signature, smoothed(wider, signature, 0.3))
        + (argument == phrase.model ? 0.01 : 0);
    if (score <= highest) continue;
    highest = score;
    best = argument;
  }
  return best;
}

}  // namespace relata::learning
