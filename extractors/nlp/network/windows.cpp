#include "extractors/nlp/network/windows.h"

#include <algorithm>
#include <string_view>

namespace relata::nlp {
namespace {

bool is_cut_mark(std::string_view form) {
  return form.size() == 1 && std::string_view(".;:,!?)]|").find(form.front()) != std::string_view::npos;
}

}  // namespace

void cut_into_windows(const Sentence& sentence, std::uint32_t index, std::vector<Window>& windows) {
  const std::size_t size = sentence.size();
  std::size_t begin = 0;
  while (begin < size) {
    std::size_t end = std::min(size, begin + kLongestWindow);
    if (end < size) {
      std::size_t cut = end;
      while (cut > begin + kLongestWindow / 2 && !is_cut_mark(sentence.tokens[cut - 1].form)) --cut;
      if (cut > begin + kLongestWindow / 2) end = cut;
    }
    windows.push_back({index, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
    begin = end;
  }
}

void join_windows(Sentence& sentence) {
  std::int32_t root = -1;
  for (std::size_t at = 0; at < sentence.size(); ++at) {
    Token& token = sentence.tokens[at];
    if (token.head >= 0) continue;
    if (root < 0) {
      root = static_cast<std::int32_t>(at);
    } else {
      token.head = root;
      token.deprel = Deprel::parataxis;
    }
  }
}

}  // namespace relata::nlp
