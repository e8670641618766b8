// Where sentences end within a block of text: a linear model over the gaps between words, trained on UD EWT and GUM.
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string_view>
#include <vector>

#include "extractors/nlp/boundary_features.h"
#include "extractors/nlp/tokenizer.h"

namespace relata::nlp {

// const and free of shared state. Linear in the number of words.
class SentenceSplitter {
 public:
  // The file (models/english.sentences), little-endian: "RLTSB1\0\0", the bits of the table's size and the bias as
  // 32-bit integers, then a 16-bit weight a row. The bias is
  // added after marks that end sentences. Throws EnvironmentError where it is not such a file.
  explicit SentenceSplitter(const std::filesystem::path& model);
  // For the trainer. weights: 2^BoundaryFeatures::kTableBits.
  SentenceSplitter(std::vector<std::int16_t> weights, std::int32_t bias);

  // Appends the end (one past the last word) of each sentence of `words`, the words of one block.
  void split(std::string_view text, std::span<const Word> words, std::vector<std::uint32_t>& ends) const;

  // How much speaks for an end, in the weights' units; an end where it is over 0.
  [[nodiscard]] std::int32_t score(const BoundaryFeatures::Features& features) const;
  void write(const std::filesystem::path& file) const;

 private:
  std::vector<std::int16_t> weights_;
  std::int32_t bias_ = 0;
};

}  // namespace relata::nlp
