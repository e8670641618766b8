// Which tokens of a sentence are names: from the name tags, else from runs of proper nouns.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "extractors/nlp/coreference/sentence_tree.h"
#include "extractors/nlp/coreference_lexicon.h"

namespace relata::nlp {

struct NameSpan {
  std::uint32_t begin = 0, end = 0;  // tokens, titles left off
  std::uint32_t head = 0;
  std::uint32_t whole_begin = 0;  // with the titles
  NameClass type = NameClass::none;
};

// Sorted by begin, not overlapping. A span that is nothing but titles ("the President") is left out.
[[nodiscard]] std::vector<NameSpan> find_name_spans(const SentenceTree& tree, const CoreferenceLexicon& lexicon,
                                                    bool names_tagged);

// The characters of the tokens, with the blanks that stood between them (one each).
[[nodiscard]] std::string text_of_tokens(const Sentence& sentence, std::uint32_t begin, std::uint32_t end);

}  // namespace relata::nlp
