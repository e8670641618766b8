#include "extractors/text/tree_trust.h"

#include <algorithm>

#include "extractors/text/rules.h"

namespace relata::text {
namespace {

bool is_moved(const Tree& tree, TokenIndex token) {
  const std::int32_t before = tree[token].head;
  const TokenIndex now = tree.head(token);
  return now == kNoToken ? before >= 0 : before < 0 || static_cast<TokenIndex>(before) != now;
}

// "to White House Advisor Berg": a phrase that a repair gave its preposition is where the repair wants it.
bool is_mended(const Tree& tree, TokenIndex token) {
  const TokenIndex preposition = tree.child(token, Deprel::case_);
  return is_moved(tree, token) || (preposition != kNoToken && is_moved(tree, preposition));
}

// "met with Burns": whatever else is unsure, the phrase right behind the verb is the verb's.
bool stands_right_behind(const Tree& tree, TokenIndex phrase, TokenIndex verb) {
  return tree.head(phrase) == verb && phrase > verb && tree.first_of(phrase) == verb + 1;
}

// "Hagel and Burns": which part of a name an arc ends at is often unsure, and the joining is not.
bool joins_names(const Tree& tree, TokenIndex token) {
  return tree.relation(token) == Deprel::conj && tree.head(token) != kNoToken && tree.upos(token) == Upos::propn_ &&
         tree.upos(tree.head(token)) == Upos::propn_;
}

}  // namespace

float weakest_arc(const Tree& tree, const Proposition& proposition) {
  float least = 1.0F;
  if (has_rule(proposition, rule::kTitle)) return least;
  const auto count = [&](TokenIndex token) {
    if (!is_mended(tree, token)) least = std::min(least, tree[token].score);
  };
  bool borrowed = false;
  for (const Argument& argument : proposition.arguments) {
    if (argument.head.sentence != proposition.head.sentence || !argument.literal.empty() || argument.clause) continue;
    const bool core = argument.role == Role::subject || argument.role == Role::object;
    TokenIndex head = argument.head.token;
    while (tree.head(head) != kNoToken && tree.head(head) != proposition.head.token &&
           (tree.relation_kind(head) == Deprel::flat || tree.relation_kind(head) == Deprel::compound ||
            tree.relation_kind(head) == Deprel::appos))
      head = tree.head(head);  // of "Secretary Burns", whatever heads it
    if (head == proposition.head.token) continue;
    borrowed = borrowed || (core && tree.head(head) != proposition.head.token);
    if (!joins_names(tree, head) && !stands_right_behind(tree, head, proposition.head.token)) count(head);
  }
  if (borrowed) count(proposition.head.token);
  return least;
}

}  // namespace relata::text
