// Word vectors from raw text: skip-gram with negative sampling (Mikolov et al. 2013), on one thread, the same bytes
// each time.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "extractors/nlp/training/parameters.h"

namespace relata::training {

struct WordVectorSettings {
  std::uint32_t width = 64;
  std::uint32_t window = 3;  // words to either side; nearer ones are taken more often
  std::uint32_t negatives = 5;
  std::uint32_t epochs = 4;
  float rate = 0.05F;
  float frequent = 1.0e-4F;  // words more frequent than this share are skipped at times
  float size = 0.35F;        // root mean square of the values of a vector that is given out
};

// Text as keys of the vocabulary (extractors/nlp/network/features.h), in the order of the lines.
struct RawText {
  std::vector<std::string> words;  // distinct, in the order of the map
  std::vector<std::uint64_t> counts;
  std::vector<std::uint32_t> ids;  // of the running text; kLineEnd between lines
  static constexpr std::uint32_t kLineEnd = 0xFFFFFFFFU;
};

// Plain or gzip, one sentence or paragraph a line; words by blanks, punctuation, hyphens and clitics cut off, much as
// the treebanks do.
[[nodiscard]] std::vector<std::string> read_lines(const std::vector<std::string>& paths);
void split_words(const std::string& line, std::vector<std::string>& keys);
[[nodiscard]] RawText index_text(const std::vector<std::vector<std::string>>& sentences, std::uint64_t least_count);

// Vectors from a file: a line a word, `word<TAB>integers parted by blanks`, each a hundredth. Throws std::runtime_error.
struct GivenVectors {
  std::map<std::string, std::vector<float>> words;
  std::size_t width = 0;
};
[[nodiscard]] GivenVectors read_vectors(const std::filesystem::path& path);

// A column a word of text.words.
[[nodiscard]] Matrix learn_word_vectors(const RawText& text, const WordVectorSettings& settings);

}  // namespace relata::training
