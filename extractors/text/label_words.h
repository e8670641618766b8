// The words of a label as they are written in it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "core/sentence.h"
#include "extractors/nlp/coreference_lexicon.h"

namespace relata::text {

[[nodiscard]] std::size_t capitals_of(std::string_view word);

// Names and acronyms as they are; lower case for a word that has its capital from the beginning of a sentence.
[[nodiscard]] std::string word_of_label(const nlp::CoreferenceLexicon& lexicon, const Token& token, bool begins_sentence,
                                        bool lemma_form);

}  // namespace relata::text
