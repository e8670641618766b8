// Documents of many books' length are analysed part after part, so that what an analysis needs does not grow with the
// document. Sentences, names and references stay within a part; offsets are those of the document.
#pragma once

#include <cstdint>
#include <string_view>

#include "core/span.h"

namespace relata::nlp {

// About as many words as two novels have: a shorter document is one part.
inline constexpr std::uint32_t kWordsOfPart = 1U << 18U;

// The part of text that begins at `begin`, at most text.size(): what is left, or about `words` words of it, a mark, a
// symbol or a line feed counting as a word. It then ends, in its second half, behind the last blank line; without one, behind the last
// line; without one, behind the last mark that ends sentences and white space; else behind the last white space, and in
// text without any after `words` words. Linear in the part's size.
[[nodiscard]] Span part_of(std::string_view text, std::uint32_t begin, std::uint32_t words = kWordsOfPart);

}  // namespace relata::nlp
