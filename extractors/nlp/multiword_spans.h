// Where the words of a multiword token stand: the one rule that readers, writers and the tokenizer share.
#pragma once

#include <span>
#include <string_view>

#include "core/sentence.h"

namespace relata::nlp {

// Sets span of each word of the token at `place` of text. Words whose forms spell the token's characters (white space
// and ASCII case aside) have their own characters, which become their form; else all have the token's span and keep
// their form.
void set_word_spans(std::string_view text, Span place, std::span<Token> words);

// True where the words of a multiword token have their own characters.
[[nodiscard]] inline bool words_spell_token(std::span<const Token> words) {
  return words.size() < 2 || words[0].span.end <= words[1].span.begin;
}

}  // namespace relata::nlp
