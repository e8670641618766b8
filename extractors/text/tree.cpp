#include "extractors/text/tree.h"

#include <algorithm>

#include "core/ascii.h"

namespace relata::text {

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

std::string words_of(const Tree& tree, const TokenList& tokens) {
  std::string words;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const bool glued = i > 0 && tokens[i] == tokens[i - 1] + 1 && !tree[tokens[i - 1]].space_after;
    if (i > 0 && !glued) words += ' ';
    words += tree[tokens[i]].form;
  }
  return words;
}

Arcs arcs_of(const Sentence& sentence) {
  Arcs arcs;
  for (const Token& token : sentence.tokens) {
    arcs.heads.push_back(token.head < 0 ? kNoToken : static_cast<TokenIndex>(token.head));
    arcs.relations.push_back(token.deprel);
  }
  return arcs;
}

Tree::Tree(const Sentence& sentence, const Arcs& arcs) : sentence_(&sentence) {
  const std::size_t n = sentence.tokens.size();
  upos_.reserve(n);
  xpos_.reserve(n);
  lower_lemmas_.reserve(n);
  lower_forms_.reserve(n);
  for (const Token& token : sentence.tokens) {
    upos_.push_back(token.upos);
    xpos_.push_back(token.xpos);
    lower_forms_.push_back(lower_case(token.form));
    lower_lemmas_.push_back(token.lemma.empty() || token.lemma == "_" ? lower_forms_.back() : lower_case(token.lemma));
  }
  rearrange(arcs);
}

void Tree::retag(TokenIndex token, Upos upos, std::string_view xpos, std::string lemma) {
  upos_[token] = upos;
  xpos_[token] = xpos;
  lower_lemmas_[token] = std::move(lemma);
}

void Tree::rearrange(const Arcs& arcs) {
  if (!order_.empty() && arcs.heads == given_heads_ && arcs.relations == relations_) return;  // most repairs
  given_heads_ = arcs.heads;
  const std::size_t n = sentence_->tokens.size();
  relations_ = arcs.relations;
  heads_.clear();
  kinds_.clear();
  order_.clear();
  for (std::size_t i = 0; i < n; ++i) {
    const bool inside = arcs.heads[i] < n && arcs.heads[i] != i;
    heads_.push_back(inside ? arcs.heads[i] : kNoToken);
    kinds_.push_back(universal(arcs.relations[i]));
  }
  cut_cycles();
  index_children();
  find_ends();
}

// Walks up from every token; a walk that meets itself cuts the head of the token where it did.
void Tree::cut_cycles() {
  std::vector<TokenIndex> seen(heads_.size(), kNoToken);  // the walk in which a token was met
  for (TokenIndex start = 0; start < size(); ++start) {
    TokenIndex at = start;
    while (at != kNoToken && seen[at] == kNoToken) {
      seen[at] = start;
      const TokenIndex up = heads_[at];
      if (up != kNoToken && seen[up] == start) heads_[at] = kNoToken;
      at = heads_[at];
    }
  }
}

void Tree::index_children() {
  first_.assign(heads_.size() + 1, 0);
  for (const TokenIndex head : heads_)
    if (head != kNoToken) ++first_[head + 1];
  for (std::size_t i = 1; i < first_.size(); ++i) first_[i] += first_[i - 1];
  children_.resize(first_.back());
  std::vector<std::uint32_t> next(first_.begin(), first_.end() - 1);
  for (TokenIndex i = 0; i < size(); ++i)
    if (heads_[i] != kNoToken) children_[next[heads_[i]]++] = i;
  for (TokenIndex i = 0; i < size(); ++i)
    if (heads_[i] == kNoToken) order_.push_back(i);
  for (std::size_t i = 0; i < order_.size(); ++i)
    for (const TokenIndex child : children(order_[i])) order_.push_back(child);
}

void Tree::find_ends() {
  ends_.resize(heads_.size());
  for (TokenIndex i = 0; i < size(); ++i) ends_[i] = {i, i, is_punct(i) ? kNoToken : i};
  for (std::size_t i = order_.size(); i-- > 0;) {
    const TokenIndex token = order_[i], head = heads_[token];
    if (head == kNoToken) continue;
    ends_[head].first = std::min(ends_[head].first, ends_[token].first);
    ends_[head].last = std::max(ends_[head].last, ends_[token].last);
    ends_[head].first_word = std::min(ends_[head].first_word, ends_[token].first_word);
  }
  for (TokenIndex i = 0; i < size(); ++i)
    if (ends_[i].first_word == kNoToken) ends_[i].first_word = i;
}

std::span<const TokenIndex> Tree::children(TokenIndex token) const {
  return {children_.data() + first_[token], first_[token + 1] - first_[token]};
}

TokenIndex Tree::child(TokenIndex token, Deprel relation) const {
  for (const TokenIndex c : children(token))
    if (relations_[c] == relation) return c;
  return kNoToken;
}

TokenIndex Tree::child_kind(TokenIndex token, Deprel kind) const {
  for (const TokenIndex c : children(token))
    if (kinds_[c] == kind) return c;
  return kNoToken;
}

bool Tree::is_under(TokenIndex token, TokenIndex ancestor) const {
  for (TokenIndex at = token; at != kNoToken; at = heads_[at])
    if (at == ancestor) return true;
  return false;
}

TokenList Tree::subtree(TokenIndex token) const {
  TokenList found{token};
  for (std::size_t i = 0; i < found.size(); ++i)
    for (const TokenIndex c : children(found[i])) found.push_back(c);
  std::sort(found.begin(), found.end());
  return found;
}

}  // namespace relata::text
