#include "extractors/nlp/network/windows.h"

#include <algorithm>
#include <span>
#include <string_view>

#include "extractors/nlp/character_class.h"

namespace relata::nlp {
namespace {

bool is_cut_mark(std::string_view form) {
  return form.size() == 1 && std::string_view(".;:,!?)]|").find(form.front()) != std::string_view::npos;
}

bool has_word(std::string_view form) {
  return std::ranges::any_of(form, [](char c) {
    return is_ascii_digit(c) || is_ascii_letter(c) || static_cast<unsigned char>(c) >= 0x80U;
  });
}

// Of the Penn Treebank: brackets, and marks that no sentence needs.
std::string_view tag_of_mark(std::string_view form) {
  if (form == "(" || form == "[" || form == "{") return "-LRB-";
  if (form == ")" || form == "]" || form == "}") return "-RRB-";
  return "NFP";
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

bool is_wordless(const Sentence& sentence, const Window& window) {
  if (window.size() <= kLongestWordless) return false;
  const auto tokens = std::span(sentence.tokens).subspan(window.begin, window.size());
  return std::ranges::none_of(tokens, [](const Token& token) { return has_word(token.form); });
}

void annotate_wordless(Sentence& sentence, const Window& window) {
  for (std::uint32_t at = window.begin; at < window.end; ++at) {
    Token& token = sentence.tokens[at];
    token.upos = Upos::punct_;
    token.xpos = tag_of_mark(token.form);
    token.head = at == window.begin ? -1 : static_cast<std::int32_t>(window.begin);
    token.deprel = at == window.begin ? Deprel::root : Deprel::punct;
    token.name = {};
    token.score = 1.0F;
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
