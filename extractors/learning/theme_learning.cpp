#include "extractors/learning/theme_learning.h"

#include <algorithm>
#include <set>
#include <string>

#include "extractors/learning/logistic_training.h"
#include "extractors/learning/theme.h"

namespace relata::learning {
namespace {

// A text is one choice, where properties learn from each of its pairs.
LogisticOptions options_of_choices() {
  LogisticOptions options;
  options.l1 = 0.1;
  options.passes = 12;
  return options;
}

// The arguments that name the theme; where none does, those that stand for it.
std::set<std::uint32_t> places_of_theme(const PreparedExample& prepared) {
  const ArgumentMatch named = match_argument(prepared.passage, prepared.example->facts[0].subject);
  if (named.grade != MatchGrade::none) return {named.arguments.begin(), named.arguments.end()};
  std::set<std::uint32_t> out;
  for (const PairLabel& label : prepared.labels) {
    if (!label.right) continue;
    const Phrase& phrase = prepared.passage.phrases[prepared.pairs[label.pair].subject];
    out.insert(phrase.arguments.begin(), phrase.arguments.end());
  }
  return out;
}

// The candidates of the examples' texts, those that name their themes marked.
class ThemeTable {
 public:
  explicit ThemeTable(const TrainingSet& set) : writer_(cues_, &cues_) {
    for (const auto& prepared : set.examples) add(*prepared);
  }

  [[nodiscard]] ThemeModel learn() const {
    std::vector<TrainingChoice> choices;
    std::vector<CueWeight> all(cues_.size());
    for (const Text& text : texts_) {
      TrainingChoice& choice = choices.emplace_back();
      for (std::size_t i = 0; i < text.candidates.size(); ++i) {
        choice.push_back({text.candidates[i].cues, text.right[i]});
        for (const std::uint32_t cue : text.candidates[i].cues) {
          ++all[cue].matches;
          if (text.right[i]) ++all[cue].hits;
        }
      }
    }
    const std::vector<double> weights = train_choices(choices, cues_.size(), options_of_choices());
    ThemeModel out;
    for (std::uint32_t cue = 0; cue < all.size(); ++cue) {
      if (weights[cue] == 0) continue;
      all[cue].cue = cues_.text(cue);
      all[cue].weight = weights[cue];
      out.cues.push_back(std::move(all[cue]));
    }
    std::ranges::sort(out.cues, {}, &CueWeight::cue);
    return out;
  }

 private:
  struct Text {
    std::vector<ThemeCandidate> candidates;
    std::vector<bool> right;  // of each candidate
  };

  void add(const PreparedExample& prepared) {
    const std::set<std::uint32_t> places = places_of_theme(prepared);
    Text text{theme_candidates(prepared.passage, writer_), {}};
    for (const ThemeCandidate& candidate : text.candidates) text.right.push_back(places.contains(candidate.argument));
    if (std::ranges::find(text.right, true) != text.right.end()) texts_.push_back(std::move(text));
  }

  CueTable cues_;
  CueWriter writer_;
  std::vector<Text> texts_;
};

}  // namespace

ThemeModel learn_themes(const TrainingSet& set) { return set.has_themes ? ThemeTable(set).learn() : ThemeModel{}; }

}  // namespace relata::learning
