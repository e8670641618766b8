// Names and nouns inside others: "San Francisco" in "San Francisco Bay", "iodine" in "iodine deficiency".
//
// They stand for nothing that the sieves could ask about, so they join last, by their words alone, what the document
// calls so elsewhere; or one another, where the document says the noun time and again, but only before others
// ("mutation operators", "mutation testing").
#pragma once

#include <cstdint>
#include <vector>

#include "extractors/nlp/coreference/document_view.h"

namespace relata::nlp {

struct NestedMention {
  std::uint32_t sentence = 0;
  std::uint32_t head = 0;   // token
  std::uint32_t begin = 0;  // tokens, half open
  std::uint32_t end = 0;
  MentionKind kind = MentionKind::nominal;
  std::uint32_t partner = 0;  // a mention of the view that is called so; past its last one: the number of a thing without
};

// In the order of the document. None crosses a mention of the view, nor another of them.
[[nodiscard]] std::vector<NestedMention> find_nested_mentions(const DocumentView& view,
                                                              const CoreferenceLexicon& lexicon);

}  // namespace relata::nlp
