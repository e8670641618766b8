// Lists of words: arrays, and those that are kept in one string (rule names, types).
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace relata {

template <std::size_t N>
[[nodiscard]] constexpr bool contains(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

// Calls visit(word) for what stands between blanks, in order.
template <class Visit>
void for_each_word(std::string_view words, const Visit& visit) {
  while (!words.empty()) {
    const std::size_t blank = std::min(words.find(' '), words.size());
    if (blank > 0) visit(words.substr(0, blank));
    words.remove_prefix(std::min(blank + 1, words.size()));
  }
}

}  // namespace relata
