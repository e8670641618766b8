#include "extractors/text/styles/surface.h"

#include <algorithm>

#include "core/ascii.h"

namespace relata::text {
namespace {

bool is_white(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == '\v'; }

}  // namespace

std::string Surface::join(const TokenList& tokens) const {
  std::string out;
  std::uint32_t last = 0;
  for (const TokenIndex token : tokens) {
    std::uint32_t begin = sentence_.tokens[token].span.begin, end = sentence_.tokens[token].span.end;
    while (begin > 0 && !is_white(text_[begin - 1])) --begin;
    while (end < text_.size() && !is_white(text_[end])) ++end;
    if (!out.empty() && begin == last) continue;
    if (!out.empty()) out += ' ';
    out += text_.substr(begin, end - begin);
    last = begin;
  }
  return out;
}

TokenList Surface::preposition_before(TokenIndex first, const std::string& preposition) const {
  TokenList found;
  if (preposition.empty()) return found;
  const auto words = static_cast<TokenIndex>(1 + std::count(preposition.begin(), preposition.end(), ' '));
  if (first < words) return found;
  std::string seen;
  for (TokenIndex t = first - words; t < first; ++t) {
    if (!seen.empty()) seen += ' ';
    seen += lower_case(sentence_.tokens[t].form);
    found.push_back(t);
  }
  return seen == preposition ? found : TokenList{};
}

TokenList Surface::clause_words(TokenIndex head) const {
  TokenList tokens = tree.subtree(head);
  const auto bare = [&](TokenIndex t) {
    return tree.is_punct(t) || (tree.relation(t) == Deprel::mark && tree.lower(t) == "that");
  };
  while (!tokens.empty() && bare(tokens.back())) tokens.pop_back();
  while (!tokens.empty() && bare(tokens.front())) tokens.erase(tokens.begin());
  return tokens;
}

bool chains(const Analysis& analysis, const Argument& argument) {
  return argument.preposition == "to" ||
         (argument.role == Role::content && argument.preposition.empty() &&
          analysis.sentences[argument.head.sentence].tokens[argument.head.token].xpos == "VBG");
}

Chain chain_of(const Analysis& analysis, const Extraction& extraction, std::uint32_t index) {
  const Proposition& inner = extraction.propositions[index];
  for (const Proposition& outer : extraction.propositions) {
    if (outer.head.sentence != inner.head.sentence || outer.head.token >= inner.head.token) continue;
    const bool governs = std::any_of(outer.arguments.begin(), outer.arguments.end(),
                                     [&](const Argument& a) { return a.clause == index && chains(analysis, a); });
    if (!governs) continue;
    Chain chain;
    chain.outer = &outer;
    chain.verbs = outer.predicate_tokens;
    const bool passive = outer.voice == Voice::passive;
    if (!passive) chain.object = outer.find(Role::object);
    if (!passive && chain.object == nullptr) chain.object = outer.find(Role::recipient);
    chain.subject = passive ? outer.find(Role::object) : outer.find(Role::subject);
    const TokenIndex first = inner.predicate_tokens.empty() ? 0 : inner.predicate_tokens.front();
    if (first > 0 && analysis.sentences[inner.head.sentence].tokens[first - 1].form == "to") chain.to = first - 1;
    return chain;
  }
  return {};
}

}  // namespace relata::text
