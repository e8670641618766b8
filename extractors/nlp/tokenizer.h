// Text to tokens and syntactic words, as UD English EWT and GUM have them: hyphenated words in parts save after
// prefixes, clitics as words of a multiword token, addresses, emoticons, numbers and abbreviations whole.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string_view>
#include <vector>

#include "core/span.h"
#include "extractors/nlp/abbreviations.h"

namespace relata::nlp {

// A syntactic word. Words cover every character that is not white space, in order, each once.
struct Word {
  Span span;
  std::uint8_t multiword = 0;                              // as in Token
  AbbreviationKind abbreviation = AbbreviationKind::none;  // of a word that ends with a full stop of its own
};

// const and free of shared state: one tokenizer serves all threads. Linear in the size of its input.
class Tokenizer {
 public:
  // abbreviations: data/abbreviations.tsv. Throws EnvironmentError.
  explicit Tokenizer(const std::filesystem::path& abbreviations) : abbreviations_(abbreviations) {}

  // Appends the words of text[block], valid UTF-8. White space always ends a token.
  void tokenize(std::string_view text, Span block, std::vector<Word>& words) const;

  [[nodiscard]] const Abbreviations& abbreviations() const { return abbreviations_; }

 private:
  Abbreviations abbreviations_;
};

}  // namespace relata::nlp
