// Lemmas by form and Penn tag: a list of words, then the longest suffix rule. data/lemmas.tsv, made by
// training/make_lemmas.py, which describes its lines.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/sentence.h"

namespace relata::nlp {

// const and free of shared state.
class Lemmatizer {
 public:
  // Throws EnvironmentError where the file cannot be read or a line is malformed.
  explicit Lemmatizer(const std::filesystem::path& file);

  // The lemma of a word with these tags; names keep their capitals, all else is in lower case unless listed.
  [[nodiscard]] std::string lemma(std::string_view form, Upos upos, std::string_view xpos) const;

 private:
  struct Entry {
    std::uint64_t key = 0;     // hash of tag and form, 0: free
    std::uint32_t offset = 0;  // of the lemma, or of a rule's end, in text_
    std::uint16_t size = 0;
    std::int16_t cut = -1;  // of a rule: the bytes it cuts; -1: a word
  };
  void add(std::string_view tag, std::string_view form, Entry entry);
  [[nodiscard]] const Entry* find(std::string_view tag, std::string_view form, bool rule) const;
  [[nodiscard]] std::string by_rule(std::string_view tag, std::string form) const;

  std::string text_;
  std::vector<Entry> table_;  // open addressing, a power of two
};

}  // namespace relata::nlp
