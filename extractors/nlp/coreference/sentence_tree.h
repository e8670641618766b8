// A sentence's dependency tree turned downwards: the dependents of each token, and the words below it.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/sentence.h"

namespace relata::nlp {

class SentenceTree {
 public:
  explicit SentenceTree(const Sentence& sentence);

  // In the order of the words.
  [[nodiscard]] std::span<const std::uint32_t> dependents(std::size_t token) const {
    return {dependents_.data() + first_[token], dependents_.data() + first_[token + 1]};
  }
  // The first and one past the last word of the subtree.
  [[nodiscard]] std::uint32_t begin_of(std::size_t token) const { return begin_[token]; }
  [[nodiscard]] std::uint32_t end_of(std::size_t token) const { return end_[token]; }
  // The only dependent with this relation (or the first of several), or -1.
  [[nodiscard]] std::int32_t dependent(std::size_t token, Deprel deprel) const;
  [[nodiscard]] bool has(std::size_t token, Deprel deprel) const { return dependent(token, deprel) >= 0; }
  [[nodiscard]] const Sentence& sentence() const { return *sentence_; }

 private:
  const Sentence* sentence_;
  std::vector<std::uint32_t> first_, dependents_, begin_, end_;
};

// The head of the smallest clause around a token.
[[nodiscard]] std::uint32_t clause_of(const Sentence& sentence, std::uint32_t token);

// "dancer" of "singer" in "a dancer and singer"; the token itself where it is joined to none.
[[nodiscard]] std::uint32_t first_conjunct(const Sentence& sentence, std::uint32_t token);

}  // namespace relata::nlp
