#include "extractors/learning/dependency_path.h"

#include <algorithm>

namespace relata::learning {
namespace {

using text::kNoToken;
using text::TokenIndex;
using text::TokenList;

// The first conjunct of the series that the token closes.
TokenIndex first_conjunct(const text::Tree& tree, TokenIndex token) {
  for (TokenIndex steps = 0; steps < tree.size() && tree.relation(token) == Deprel::conj; ++steps) {
    const TokenIndex head = tree.head(token);
    if (head == kNoToken) break;
    token = head;
  }
  return token;
}

TokenList ancestors(const text::Tree& tree, TokenIndex token) {
  TokenList out{token};
  while (out.size() <= tree.size()) {
    const TokenIndex next = governor_of(tree, out.back());
    if (next == kNoToken) break;
    out.push_back(next);
  }
  return out;
}

bool is_copular(const text::Tree& tree, TokenIndex token) { return tree.has(token, Deprel::cop); }

// The step names one thing twice: "X is a film", "X, a film".
bool is_equation(const text::Tree& tree, TokenIndex dependent, TokenIndex head) {
  const Deprel relation = tree.relation(dependent);
  if (relation == Deprel::appos) return true;
  return relation == Deprel::nsubj && is_copular(tree, head);
}

bool is_content(const text::Tree& tree, TokenIndex token) {
  const Upos upos = tree.upos(token);
  return upos == Upos::noun_ || upos == Upos::verb_ || upos == Upos::adj_ || upos == Upos::propn_;
}

// A step downwards into a relative clause or participle, as if the noun were its subject.
std::string step_down(const text::Tree& tree, TokenIndex token) {
  const Deprel relation = tree.relation(token);
  if (relation != Deprel::acl && relation != Deprel::acl_relcl) return '>' + relation_to_governor(tree, token);
  const bool passive = tree.xpos(token) == "VBN" && (relation == Deprel::acl || tree.has(token, Deprel::aux_pass));
  if (passive) return "<nsubj:pass";
  for (const TokenIndex child : tree.children(token))
    if (tree.relation_kind(child) == Deprel::obj && tree.xpos(child).starts_with("W")) return "<obj";
  return "<nsubj";
}

class PathWriter {
 public:
  PathWriter(const text::Tree& tree, DependencyPath& path) : tree_(tree), path_(path) {}

  void step(std::string_view relation) {
    (path_.steps += path_.steps.empty() ? "" : " ") += relation;
    (path_.relations += path_.relations.empty() ? "" : " ") += relation;
    ++path_.length;
  }
  void word(TokenIndex token) {
    const std::string_view lemma = tree_.lemma(token);
    (path_.steps += path_.steps.empty() ? "" : " ") += lemma;
    if (!is_content(tree_, token)) return;
    path_.words.emplace_back(lemma);
    path_.tokens.push_back(token);
  }

 private:
  const text::Tree& tree_;
  DependencyPath& path_;
};

}  // namespace

TokenIndex governor_of(const text::Tree& tree, TokenIndex token) { return tree.head(first_conjunct(tree, token)); }

std::string relation_to_governor(const text::Tree& tree, TokenIndex token) {
  const TokenIndex first = first_conjunct(tree, token);
  std::string relation{label_of(tree.relation(first))};
  const Deprel kind = tree.relation_kind(first);
  if (kind != Deprel::obl && kind != Deprel::nmod && kind != Deprel::advcl && kind != Deprel::acl) return relation;
  const bool clause = kind == Deprel::advcl || kind == Deprel::acl;
  const TokenIndex marker = tree.child(first, clause ? Deprel::mark : Deprel::case_);
  if (kind == Deprel::obl || kind == Deprel::nmod) relation = label_of(kind);
  if (tree.relation(first) == Deprel::nmod_poss) return "nmod:poss";
  return marker == kNoToken ? relation : relation + ':' + std::string(tree.lower(marker));
}

SentencePaths::SentencePaths(const text::Tree& tree) : tree_(tree) {
  for (TokenIndex token = 0; token < tree.size(); ++token) {
    ancestors_.push_back(ancestors(tree, token));
    up_.push_back('<' + relation_to_governor(tree, token));
    down_.push_back(step_down(tree, token));
  }
}

DependencyPath SentencePaths::between(TokenIndex from, TokenIndex to) const {
  DependencyPath path;
  const TokenList &up = ancestors_[from], &down = ancestors_[to];
  std::size_t top = 0, below = 0;
  for (; top < up.size(); ++top) {
    below = static_cast<std::size_t>(std::ranges::find(down, up[top]) - down.begin());
    if (below < down.size()) break;
  }
  if (top == up.size()) return path;  // no common head: the tree is broken
  PathWriter writer(tree_, path);
  for (std::size_t i = 0; i < top; ++i) {
    const bool same_thing = is_equation(tree_, up[i], up[i + 1]) && path.length == 0;
    if (!same_thing) writer.step(up_[up[i]]);
    const bool end = i + 1 == top && below == 0;
    if (!end && !same_thing) writer.word(up[i + 1]);
    if (same_thing && end) writer.step("=");
  }
  for (std::size_t i = below; i > 0; --i) {
    const bool same_thing = is_equation(tree_, down[i - 1], down[i]) && path.length > 0 && i > 1;
    if (same_thing) continue;
    writer.step(down_[down[i - 1]]);
    if (i > 1) writer.word(down[i - 1]);
  }
  return path;
}

}  // namespace relata::learning
