// The phrases of a sentence that may be a fact's subject or object: names, titles, noun phrases, dates, numbers.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/document.h"
#include "core/sentence.h"
#include "core/span.h"
#include "extractors/nlp/coreference_lexicon.h"
#include "extractors/text/tree.h"

namespace relata::learning {

// How a phrase was found; several may hold at once.
enum ArgumentShape : std::uint32_t {
  kTaggedName = 1U << 0U,     // what the tagger of names found
  kCapitalRun = 1U << 1U,     // capitalised words, joined by "of", "the" and the like, as far as they reach
  kPlaceInPlace = 1U << 2U,   // "Regina, Saskatchewan"
  kNounPhrase = 1U << 3U,     // a noun with what stands before it, without its article
  kHeadWords = 1U << 4U,      // the noun with the nouns before it
  kFullPhrase = 1U << 5U,     // the noun phrase with an of-phrase
  kOpening = 1U << 6U,        // from the sentence's first word to the first bracket, comma or finite verb
  kQuoted = 1U << 7U,
  kLiteral = 1U << 8U,        // a date or a number
  kModifier = 1U << 9U,       // a single adjective or noun before its noun
  kArticle = 1U << 10U,       // begins with an article that belongs to a name
  kBracketed = 1U << 11U,     // a name with the brackets behind it
  kTitle = 1U << 12U,         // capitalised words with commas between, from the sentence's first word to a finite verb
};
inline constexpr std::size_t kArgumentShapes = 13;
[[nodiscard]] std::string_view label_of_shape(std::size_t bit);

struct Argument {
  std::uint32_t sentence = 0;
  std::uint32_t begin = 0;  // tokens of the sentence, half open
  std::uint32_t end = 0;
  std::uint32_t head = 0;   // the token above the others
  std::uint32_t shape = 0;  // ArgumentShape
  Span span;                // of the document
  std::string_view kind;    // person, organisation, country, city, place, name, date, year, number, demonym, adjective,
                            // concept, pronoun
};

// Sorted by (begin, end); no two have the same words.
[[nodiscard]] std::vector<Argument> find_arguments(const Document& document, const text::Tree& tree,
                                                   std::uint32_t sentence, const nlp::CoreferenceLexicon& lexicon);

[[nodiscard]] inline bool overlap(const Argument& a, const Argument& b) {
  return a.span.begin < b.span.end && b.span.begin < a.span.end;
}
[[nodiscard]] bool is_literal(std::string_view kind);  // date, year, number

}  // namespace relata::learning
