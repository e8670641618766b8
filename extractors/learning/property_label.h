// What a property's label says about how texts express it: "numberOfEmployees" where a text has "employees".
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/learning/cues.h"
#include "extractors/learning/passage.h"

namespace relata::learning {

// The words of a label but for small ones, in lower case.
[[nodiscard]] std::vector<std::string> label_words(std::string_view label);

// Whether a word of a label and one of a text (in lower case) have one stem: "operator" and "operated", "birth" and
// "born".
[[nodiscard]] bool same_stem(std::string_view label_word, std::string_view word);

// Where the words of a label stand, the most telling place first.
enum class LabelPlace : std::uint8_t { path, object, beside, between, sentence, none };
inline constexpr std::size_t kLabelPlaces = 5;  // without none

struct LabelMatch {
  LabelPlace place = LabelPlace::none;  // of the most telling word
  bool whole = false;                   // every word of the label is in the sentence
};

// The labels of some properties in one passage.
class LabelFinder {
 public:
  // labels: the words of each. All must outlive it.
  LabelFinder(const Passage& passage, const std::vector<std::vector<std::string>>& labels);
  [[nodiscard]] LabelMatch match(const CandidatePair& pair, std::size_t label) const;

 private:
  struct Found {
    std::uint32_t token, word;
  };
  [[nodiscard]] LabelPlace place_of(const CandidatePair& pair, std::uint32_t token) const;

  const Passage& passage_;
  const std::vector<std::vector<std::string>>& labels_;
  std::vector<std::vector<std::vector<Found>>> found_;  // by sentence and label
};

// "label path whole", as a cue.
[[nodiscard]] std::string label_cue(LabelMatch match);

}  // namespace relata::learning
