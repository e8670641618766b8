// Clitics: which words of one token are several syntactic words (don't, Bush's, cannot, gonna), as UD English has them.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace relata::nlp {

// The ends of the words, as byte offsets in the token; count words, 1 where the token is one word.
struct WordEnds {
  std::array<std::uint32_t, 4> ends{};
  std::uint32_t count = 0;
  void push(std::size_t end) { ends[count++] = static_cast<std::uint32_t>(end); }
};

// token: letters, digits and inner apostrophes (', ’ or `); next: the word that follows in the text, or empty, for the
// few cases in which it decides ("its a shame").
[[nodiscard]] WordEnds split_contraction(std::string_view token, std::string_view next);

}  // namespace relata::nlp
