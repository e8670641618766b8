// The pairs of some examples with those of their cues that are worth learning from, numbered densely.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "extractors/learning/training_set.h"

namespace relata::learning {

using ExampleList = std::vector<const PreparedExample*>;

// Cues that come in at least two of the examples' right pairs (in one, where there are few): the others would be learnt
// by heart.
class PairTable {
 public:
  PairTable(const TrainingSet& set, const ExampleList& examples);

  // The pairs of an example of the list follow each other, as there.
  [[nodiscard]] std::uint32_t first_pair(std::size_t example) const { return first_pairs_[example]; }
  [[nodiscard]] std::span<const std::uint32_t> cues(std::uint32_t pair) const {
    return std::span(cues_).subspan(begins_[pair], begins_[pair + 1] - begins_[pair]);
  }
  [[nodiscard]] std::uint32_t cue_count() const { return static_cast<std::uint32_t>(numbers_.size()); }
  [[nodiscard]] std::uint32_t number_of(std::uint32_t cue) const { return numbers_[cue]; }  // in the set's table

 private:
  std::vector<std::uint32_t> numbers_;
  std::vector<std::uint32_t> first_pairs_, begins_, cues_;
};

}  // namespace relata::learning
