#include "extractors/text/styles/nominal_facts.h"

#include <algorithm>

namespace relata::text {
namespace {

// Below what clauses and the graph's rules give: about one in five of them is listed by readers (CaRB's dev sentences).
constexpr float kConfidence = 0.15F;

bool leaves_phrase(const Tree& tree, TokenIndex child) {
  switch (tree.relation_kind(child)) {
    case Deprel::det:
    case Deprel::amod:
    case Deprel::compound:
    case Deprel::nummod:
    case Deprel::flat:
    case Deprel::fixed:
      return false;
    case Deprel::nmod:
      return tree.relation(child) == Deprel::nmod_poss;
    default:
      return true;
  }
}

// The noun with its modifiers, without its possessor, clauses, appositions and conjuncts.
TokenList phrase_at(const Tree& tree, TokenIndex head) {
  TokenList found{head};
  for (const TokenIndex child : tree.children(head)) {
    if (leaves_phrase(tree, child)) continue;
    const TokenList words = tree.subtree(child);
    found.insert(found.end(), words.begin(), words.end());
  }
  std::sort(found.begin(), found.end());
  return found;
}

bool is_nominal(const Tree& tree, TokenIndex token) {
  return tree.upos(token) == Upos::noun_ || tree.upos(token) == Upos::propn_;
}

}  // namespace

std::vector<OpenFact> nominal_facts(const Surface& words, std::uint32_t sentence) {
  const Tree& tree = words.tree;
  std::vector<OpenFact> facts;
  for (TokenIndex token = 0; token < tree.size(); ++token) {
    const TokenIndex head = tree.head(token);
    if (head == kNoToken || !is_nominal(tree, head)) continue;
    const bool has = tree.relation(token) == Deprel::nmod_poss;
    const bool is = tree.relation_kind(token) == Deprel::appos && is_nominal(tree, token);
    if (!has && !is) continue;
    const TokenList owner = phrase_at(tree, token), thing = phrase_at(tree, head);
    if (has) facts.push_back({sentence, kConfidence, words.join(owner), "has", {words.join(thing)}});
    if (is) facts.push_back({sentence, kConfidence, words.join(thing), "is", {words.join(owner)}});
  }
  return facts;
}

}  // namespace relata::text
