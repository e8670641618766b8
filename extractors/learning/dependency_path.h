// The way through a sentence's tree from one phrase to another, in words that are alike for like constructions.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extractors/text/tree.h"

namespace relata::learning {

struct DependencyPath {
  std::string steps;                    // "<nsubj:pass direct >obl:by": relations with their prepositions, and words
  std::string relations;                // the same without words
  std::vector<std::string> words;       // lemmas of nouns, verbs and adjectives on it, its ends left out
  std::vector<text::TokenIndex> tokens; // of these words
  std::uint32_t length = 0;             // relations
};

// The paths of one sentence. What a conjunct shares with the first of its series is as if it were its own; "X, a film
// ..." and "X is a film ..." are X itself; a relative clause and a participle beside their noun are like a clause of
// which it is the subject. The tree must outlive it.
class SentencePaths {
 public:
  explicit SentencePaths(const text::Tree& tree);
  [[nodiscard]] DependencyPath between(text::TokenIndex from, text::TokenIndex to) const;

 private:
  const text::Tree& tree_;
  // By token: itself and those above it, the step up from it, the step down to it.
  std::vector<text::TokenList> ancestors_;
  std::vector<std::string> up_, down_;
};

// The head of a token's phrase for such paths: the head of the first conjunct.
[[nodiscard]] text::TokenIndex governor_of(const text::Tree& tree, text::TokenIndex token);
// "obl:by", "obj": the relation to it, with the preposition.
[[nodiscard]] std::string relation_to_governor(const text::Tree& tree, text::TokenIndex token);

}  // namespace relata::learning
