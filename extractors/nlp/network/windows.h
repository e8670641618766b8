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

}  // namespace relata::nlp
