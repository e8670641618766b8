// What speaks for and against a sentence's end between two words: the features of the sentence splitter, which its
// trainer computes by the same code.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "extractors/nlp/tokenizer.h"

namespace relata::nlp {

// Coarse look of a word.
enum class WordShape : std::uint8_t {
  outside,  // beyond the block
  lower,
  capitalised,
  upper,
  mixed,
  initial,
  number,
  code,
  abbreviation,
  address,
  full_stop,
  question,
  ellipsis,
  comma,
  semicolon,
  colon,
  dash,
  opening_bracket,
  closing_bracket,
  straight_quote,
  opening_quote,
  closing_quote,
  apostrophe,
  bullet,
  rule,
  emoticon,
  symbol,
};

// The words of one block with what the features need, computed once. All of it is linear in the block.
class BoundaryFeatures {
 public:
  static constexpr std::uint32_t kTableBits = 17;
  static constexpr std::size_t kMost = 44;  // features of a gap
  struct Features {
    std::array<std::uint32_t, kMost> ids{};  // below 2^kTableBits
    std::uint32_t count = 0;
    bool after_mark = false;  // the gap comes after a full stop or another mark that ends sentences
    // Between a word and a capitalised one, no mark between them: rather a name than a sentence without its mark.
    bool before_name = false;
  };

  BoundaryFeatures(std::string_view text, std::span<const Word> words);

  // Whether a sentence could end after word i; false for most gaps (a lower-case word before a lower-case word).
  [[nodiscard]] bool is_candidate(std::size_t i) const;
  // Whether one ends there for sure: after a full stop behind a lower-case word of some length, or behind a full stop
  // and the quotation mark that closes, and before a capital, outside of brackets.
  [[nodiscard]] bool is_certain(std::size_t i) const;
  // The features of the gap after word i, where the sentence began at word `begin`.
  void collect(std::size_t i, std::size_t begin, Features& features) const;

 private:
  struct View {
    std::uint32_t form = 0;    // hash of the lower-cased form, digits folded
    std::uint32_t suffix = 0;  // hash of its last three bytes
    WordShape shape = WordShape::outside;
    bool is_long = false;  // over three bytes
    bool title = false;    // "Mr."
    bool of_noun = false;  // "U.S." without "the" before it: it describes the noun behind it
    bool space_after = true;
    bool in_quotation = false;  // an odd number of quotation marks before or at it
    bool in_brackets = false;   // a bracket is open after it
  };
  class Collector;
  void add_shapes(std::size_t i, std::size_t begin, Collector& out) const;
  void add_forms(std::size_t i, std::size_t begin, Collector& out) const;
  [[nodiscard]] std::uint32_t gap_of(std::size_t i) const;    // the shapes on both sides
  [[nodiscard]] std::uint32_t state_of(std::size_t i) const;  // blank, quotation, brackets
  [[nodiscard]] const View& at(std::ptrdiff_t i) const {
    return i < 0 || i >= static_cast<std::ptrdiff_t>(views_.size()) ? outside_ : views_[static_cast<std::size_t>(i)];
  }

  std::vector<View> views_;
  View outside_;
};

}  // namespace relata::nlp
