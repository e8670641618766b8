#include "extractors/nlp/network/repeated_windows.h"

#include <algorithm>
#include <cstdint>
#include <unordered_map>

#include "extractors/nlp/network/hashing.h"

namespace relata::nlp {
namespace {

std::span<Token> tokens_of(const Window& window, std::span<Sentence* const> sentences) {
  return std::span(sentences[window.sentence]->tokens).subspan(window.begin, window.size());
}

std::uint64_t hash_of_forms(std::span<const Token> tokens) {
  std::uint64_t state = kFnvBasis;
  for (const Token& token : tokens) state = (fnv1a(token.form, state) ^ token.form.size()) * kFnvPrime;
  return finish(state);
}

bool have_same_forms(std::span<const Token> left, std::span<const Token> right) {
  return std::ranges::equal(left, right, {}, &Token::form, &Token::form);
}

}  // namespace

std::vector<RepeatedWindow> take_repeated_windows(std::vector<Window>& windows, std::span<Sentence* const> sentences) {
  std::vector<RepeatedWindow> repeated;
  std::unordered_map<std::uint64_t, Window> firsts;  // by the hash of their words
  firsts.reserve(windows.size());
  std::erase_if(windows, [&](const Window& window) {
    const std::span<const Token> tokens = tokens_of(window, sentences);
    const auto [known, is_new] = firsts.try_emplace(hash_of_forms(tokens), window);
    if (is_new || !have_same_forms(tokens_of(known->second, sentences), tokens)) return false;
    repeated.push_back({known->second, window});
    return true;
  });
  return repeated;
}

void copy_annotation(const RepeatedWindow& window, std::span<Sentence* const> sentences) {
  const std::span<const Token> from = tokens_of(window.first, sentences);
  const std::span<Token> to = tokens_of(window.repeat, sentences);
  for (std::size_t at = 0; at < to.size(); ++at) {
    to[at].upos = from[at].upos;
    to[at].xpos = from[at].xpos;
    to[at].deprel = from[at].deprel;
    to[at].name = from[at].name;
    to[at].score = from[at].score;
    const auto begin = static_cast<std::int32_t>(window.first.begin);
    to[at].head = from[at].head < 0 ? -1 : from[at].head - begin + static_cast<std::int32_t>(window.repeat.begin);
  }
}

}  // namespace relata::nlp
