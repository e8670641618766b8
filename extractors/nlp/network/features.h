// What the network sees of a word: a row of the word table and a handful of hashed rows of the feature table.
//
// Features of a token: prefixes of 1-4 and suffixes of 1-5 characters, the shape, the shape's kind with the sentence's
// casing, what the lexicon says of the form (how often it has a capital, too), and each name list it stands in with its
// place in the match (begin, inside, end, single).
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/nlp/network/word_lists.h"

namespace relata::nlp {

inline constexpr std::uint32_t kFeatureRows = 32768;
inline constexpr std::uint32_t kUnknownWord = 0;  // row of the word table

// The features of one sentence, flat: those of token i are rows[begins[i] .. begins[i + 1]).
struct SentenceFeatures {
  std::vector<std::uint32_t> words;
  std::vector<std::uint32_t> begins;
  std::vector<std::uint16_t> rows;
};

// The word's key in the vocabulary: folded, digits as 0, at most 48 bytes.
void vocabulary_key(std::string_view folded, std::string& key);

class FeatureExtractor {
 public:
  // The two packed lists; throws EnvironmentError.
  FeatureExtractor(const std::filesystem::path& pos_lexicon, const std::filesystem::path& gazetteer)
      : lexicon_(pos_lexicon), gazetteer_(gazetteer) {}

  // Row 1 + its position for each known word. The hashes (of vocabulary_key) are ascending and outlive the extractor.
  void set_vocabulary(std::span<const std::uint64_t> hashes) { vocabulary_ = hashes; }
  // Appends one sentence to features (begins starts at 0 when it is empty). Scratch is the caller's, reused between
  // calls.
  struct Scratch {
    std::vector<std::string> folded;
    std::vector<std::string> keys;
    std::vector<GazetteerMatch> matches;
    std::string text;
  };
  void append(std::span<const std::string_view> forms, SentenceFeatures& features, Scratch& scratch) const;

  [[nodiscard]] std::uint64_t lexicon_checksum() const { return lexicon_.checksum(); }
  [[nodiscard]] std::uint64_t gazetteer_checksum() const { return gazetteer_.checksum(); }
  [[nodiscard]] const Gazetteer& gazetteer() const { return gazetteer_; }

 private:
  [[nodiscard]] std::uint32_t word_row(const std::string& key) const;
  void add_lexicon_features(std::string_view folded, std::uint32_t letter_case, std::vector<std::uint16_t>& rows) const;

  HashedTable lexicon_;
  Gazetteer gazetteer_;
  std::span<const std::uint64_t> vocabulary_;
};

}  // namespace relata::nlp
