// Arc scores to a tree with exactly one root: the best head of each word, Chu-Liu/Edmonds only where that is no tree.
#pragma once

#include <cstdint>
#include <vector>

namespace relata::nlp {

// scores: words x (words + 1), row by row; scores[d * (words + 1) + h] for head h - 1 of word d, h = 0 the root.
// heads: the head of each word, -1 for the root. A word is never its own head. O(words^2), in the worst case
// O(words^3).
void decode_tree(const std::vector<float>& scores, std::size_t words, std::vector<std::int32_t>& heads);

// True when every word reaches the root and exactly one word hangs on it.
[[nodiscard]] bool is_single_rooted_tree(const std::vector<std::int32_t>& heads);

}  // namespace relata::nlp
