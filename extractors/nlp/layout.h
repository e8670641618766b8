// From a document's text to blocks of running text: hard-wrapped lines joined, headings, credits, bylines, datelines and
// the names before turns apart. Offsets are those of the original text.
#pragma once

#include <string_view>
#include <vector>

#include "core/sentence.h"
#include "core/span.h"

namespace relata::nlp {

// A stretch of text that no sentence crosses. Blocks hold all that is not white space, in order.
struct Block {
  Span span;
  SentenceKind kind = SentenceKind::prose;
  bool begins_paragraph = true;
};

// Blank lines part paragraphs. A line break inside one parts too, unless the text is hard-wrapped there. text: valid
// UTF-8. Linear in its size.
[[nodiscard]] std::vector<Block> find_blocks(std::string_view text);

}  // namespace relata::nlp
