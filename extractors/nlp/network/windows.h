// Very long sentences (lists, tables, garbage) are parsed in pieces: the arc scorer is quadratic in the words.
#pragma once

#include <vector>

#include "core/sentence.h"
#include "extractors/nlp/network/batch_runner.h"

namespace relata::nlp {

inline constexpr std::size_t kLongestWindow = 256;

// Appends the windows of a sentence: one if it has at most kLongestWindow tokens, else cuts after the last punctuation
// mark in the second half of each stretch of that length, or at its end.
void cut_into_windows(const Sentence& sentence, std::uint32_t index, std::vector<Window>& windows);

// Hangs the root of each later window on the first one's, as parataxis, so that one root is left.
void join_windows(Sentence& sentence);

// Whether a window has more than kLongestWordless tokens and no letter or digit in them: rows of brackets, tables drawn
// with marks. There is nothing to parse.
inline constexpr std::size_t kLongestWordless = 64;
[[nodiscard]] bool is_wordless(const Sentence& sentence, const Window& window);

// What the network says of other windows: all are punctuation and hang on the first, which is the root.
void annotate_wordless(Sentence& sentence, const Window& window);

}  // namespace relata::nlp
