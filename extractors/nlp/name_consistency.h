// One name, one type within a document: what the tagger of names decides sentence by sentence, made consistent.
#pragma once

#include "core/sentence.h"

namespace relata::nlp {

// Of a document of several sentences: names of the same words take the type that most of them have, and keep their own
// where types are even. An untagged run of proper nouns that is elsewhere a name of at least two words, or twice a name,
// becomes one too; and so does a word alone that ends a person's name of several words. Linear.
void unify_names(Analysis& analysis);

// "A Dutch-Australian firm" with Dutch alone as a name: a name that is neither a person's, a body's nor a place's goes on
// over a hyphen to a word with a capital. In sets with names marked, none of such names ended before the hyphen.
void complete_hyphenated_names(Sentence& sentence);

// One past the last token of the name that begins at begin.
[[nodiscard]] std::size_t end_of_name(const Sentence& sentence, std::size_t begin);

}  // namespace relata::nlp
