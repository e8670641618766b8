// The theme of a text: the one thing that all its facts are about, where each text of the examples has one. A sentence
// may name it anywhere ("The film had Miss Sloane's premiere in Los Angeles"), also where its grammatical subject is a
// pronoun.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "extractors/learning/cue_writer.h"
#include "extractors/learning/passage.h"
#include "extractors/learning/relation_model.h"

namespace relata::learning {

// An argument that may name the theme.
struct ThemeCandidate {
  std::uint32_t argument = 0;  // of the passage
  std::vector<std::uint32_t> cues;
};

// The candidates of a passage; cues that the writer's table lacks are left out.
[[nodiscard]] std::vector<ThemeCandidate> theme_candidates(const Passage& passage, CueWriter& writer);

// Whether a phrase names nothing and may stand for the theme: "it", "the film".
[[nodiscard]] bool may_stand_for_theme(const Passage& passage, const Argument& argument);

struct Theme {
  std::uint32_t argument = 0;  // the likeliest place that names it
  std::string key;             // value_key() of its words
  double probability = 0;      // of all its places
};

class ThemeFinder {
 public:
  // model must outlive it.
  explicit ThemeFinder(const ThemeModel& model);
  // Of the passage's only sentence, the likeliest first; only those that a name tells.
  [[nodiscard]] std::vector<Theme> find(const Passage& passage) const;

 private:
  CueTable cues_;
  std::vector<double> weights_;  // by cue
};

}  // namespace relata::learning
