// A sentence's dependency tree with children at hand; safe on any heads, however odd (cycles and stray indices are
// cut).
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/sentence.h"

namespace relata::text {

using TokenIndex = std::uint32_t;
using TokenList = std::vector<TokenIndex>;
inline constexpr TokenIndex kNoToken = 0xFFFFFFFFU;

// A tree's arcs apart from its words. A head that is no index of the sentence means a root.
struct Arcs {
  std::vector<TokenIndex> heads;
  std::vector<Deprel> relations;
  bool operator==(const Arcs&) const = default;
};
[[nodiscard]] Arcs arcs_of(const Sentence& sentence);

class Tree {
 public:
  Tree(const Sentence& sentence, const Arcs& arcs);
  void rearrange(const Arcs& arcs);                                                   // other arcs over the same words
  void retag(TokenIndex token, Upos upos, std::string_view xpos, std::string lemma);  // xpos: a static string

  [[nodiscard]] const Sentence& sentence() const { return *sentence_; }
  [[nodiscard]] TokenIndex size() const { return static_cast<TokenIndex>(heads_.size()); }
  [[nodiscard]] const Token& operator[](TokenIndex token) const { return sentence_->tokens[token]; }
  [[nodiscard]] TokenIndex head(TokenIndex token) const { return heads_[token]; }  // kNoToken for a root
  [[nodiscard]] Upos upos(TokenIndex token) const { return upos_[token]; }
  [[nodiscard]] std::string_view xpos(TokenIndex token) const { return xpos_[token]; }
  [[nodiscard]] Deprel relation(TokenIndex token) const { return relations_[token]; }
  [[nodiscard]] Deprel relation_kind(TokenIndex token) const { return kinds_[token]; }  // without its subtype
  [[nodiscard]] std::span<const TokenIndex> children(TokenIndex token) const;           // in sentence order
  [[nodiscard]] const TokenList& top_down() const { return order_; }                    // every token, heads first

  // The first child with this relation (its universal part where kind_only), or kNoToken.
  [[nodiscard]] TokenIndex child(TokenIndex token, Deprel relation) const;
  [[nodiscard]] TokenIndex child_kind(TokenIndex token, Deprel kind) const;
  [[nodiscard]] bool has(TokenIndex token, Deprel relation) const { return child(token, relation) != kNoToken; }
  [[nodiscard]] bool is_under(TokenIndex token, TokenIndex ancestor) const;  // true for the token itself
  [[nodiscard]] TokenList subtree(TokenIndex token) const;                   // sorted, the token included
  // The ends of subtree(token), at no cost; first_word_of passes over marks, and is the token itself where all are.
  [[nodiscard]] TokenIndex first_of(TokenIndex token) const { return ends_[token].first; }
  [[nodiscard]] TokenIndex last_of(TokenIndex token) const { return ends_[token].last; }
  [[nodiscard]] TokenIndex first_word_of(TokenIndex token) const { return ends_[token].first_word; }

  [[nodiscard]] std::string_view lemma(TokenIndex token) const { return lower_lemmas_[token]; }  // lower case
  [[nodiscard]] std::string_view lower(TokenIndex token) const { return lower_forms_[token]; }
  [[nodiscard]] bool is_punct(TokenIndex token) const { return upos_[token] == Upos::punct_; }

 private:
  void cut_cycles();
  void index_children();
  void find_ends();

  const Sentence* sentence_;
  TokenList given_heads_;  // as they came, cycles and all
  TokenList heads_;
  std::vector<Deprel> relations_, kinds_;
  std::vector<std::uint32_t> first_;  // size() + 1: where a token's children begin in children_
  TokenList children_;
  TokenList order_;
  struct Ends {
    TokenIndex first = kNoToken, last = kNoToken, first_word = kNoToken;
  };
  std::vector<Ends> ends_;  // of each token's subtree
  std::vector<Upos> upos_;
  std::vector<std::string_view> xpos_;
  std::vector<std::string> lower_lemmas_, lower_forms_;
};

// The words of these tokens joined by single blanks.
[[nodiscard]] std::string words_of(const Tree& tree, const TokenList& tokens);
// The slice of the text from the first to the last of these tokens, white space runs as single blanks.
[[nodiscard]] bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words);

}  // namespace relata::text
