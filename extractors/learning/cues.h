// Cues: short texts, each one fact about a pair of phrases that speaks for or against a relation between them. They are
// what a learnt property is made of, and what its Turtle file lists: "path <nsubj:pass direct >obl:by".
//
// From the most specific to the widest: the dependency path with its words, without them, its words with the kinds of
// both phrases, the object's governor, the words beside the phrases, words in the sentence, shapes and kinds.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "extractors/learning/passage.h"

namespace relata::learning {

inline constexpr std::uint32_t kNoCue = 0xFFFFFFFFU;

class CueTable {
 public:
  [[nodiscard]] std::uint32_t add(std::string_view cue);  // its number, new or old
  [[nodiscard]] std::uint32_t find(std::string_view cue) const;  // kNoCue where it is not known
  [[nodiscard]] const std::string& text(std::uint32_t cue) const { return texts_[cue]; }
  [[nodiscard]] std::size_t size() const { return texts_.size(); }

 private:
  std::vector<std::string> texts_;
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
  };
  std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>> numbers_;  // looked up only, never walked
};

struct CandidatePair {
  std::uint32_t subject = 0;  // phrases of the passage
  std::uint32_t object = 0;
  std::uint32_t distance = 0;  // relations between them in the tree
  std::vector<std::uint32_t> cues;
  std::vector<std::uint32_t> path;  // tokens of nouns, verbs and adjectives on the way from the one to the other
};

// The pairs of a passage that may stand in a relation, each in one sentence, sorted by (subject, object); cues that the
// table lacks are left out.
[[nodiscard]] std::vector<CandidatePair> read_pairs(const Passage& passage, const nlp::CoreferenceLexicon& lexicon,
                                                    const CueTable& cues);

// The same in two steps, for those who fill a table first: pairs that have but their phrases ...
[[nodiscard]] std::vector<CandidatePair> find_pairs(const Passage& passage);
// ... and all else of each.
void read_cues(const Passage& passage, const nlp::CoreferenceLexicon& lexicon, const CueTable& cues,
               std::vector<CandidatePair>& pairs);
// Adds the cues of these pairs of the passage to the table.
void add_cues(const Passage& passage, const nlp::CoreferenceLexicon& lexicon, std::vector<CandidatePair> pairs,
              CueTable& cues);

}  // namespace relata::learning
