#include "extractors/learning/pair_table.h"

namespace relata::learning {
namespace {

constexpr std::size_t kFewPairs = 40;

// By cue: in how many examples' right pairs it comes.
std::vector<std::uint32_t> examples_of_cues(const TrainingSet& set, const ExampleList& examples, std::size_t& right) {
  std::vector<std::uint32_t> seen(set.cues.size()), last(set.cues.size());
  std::uint32_t number = 0;
  for (const PreparedExample* example : examples) {
    ++number;
    for (const PairLabel& label : example->labels) {
      if (!label.right) continue;
      ++right;
      for (const std::uint32_t cue : example->pairs[label.pair].cues) {
        if (last[cue] != number) ++seen[cue];
        last[cue] = number;
      }
    }
  }
  return seen;
}

}  // namespace

PairTable::PairTable(const TrainingSet& set, const ExampleList& examples) {
  std::size_t right = 0;
  const std::vector<std::uint32_t> seen = examples_of_cues(set, examples, right);
  const std::uint32_t least = right < kFewPairs ? 1 : 2;
  std::vector<std::uint32_t> dense(seen.size(), kNoCue);
  for (std::uint32_t cue = 0; cue < seen.size(); ++cue) {
    if (seen[cue] < least) continue;
    dense[cue] = cue_count();
    numbers_.push_back(cue);
  }
  begins_.push_back(0);
  for (const PreparedExample* example : examples) {
    first_pairs_.push_back(static_cast<std::uint32_t>(begins_.size() - 1));
    for (const CandidatePair& pair : example->pairs) {
      for (const std::uint32_t cue : pair.cues)
        if (dense[cue] != kNoCue) cues_.push_back(dense[cue]);
      begins_.push_back(static_cast<std::uint32_t>(cues_.size()));
    }
  }
}

}  // namespace relata::learning
