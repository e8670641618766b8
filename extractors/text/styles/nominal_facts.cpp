#include "extractors/text/styles/nominal_facts.h"

#include <algorithm>

namespace relata::text {
namespace {

// Below what clauses and the graph's rules give: about one in five of them is listed by readers (CaRB's dev sentences).
constexpr float kNominalConfidence = 0.15F;

bool is_nominal(const Tree& tree, TokenIndex token) {
  return tree.upos(token) == Upos::noun_ || tree.upos(token) == Upos::propn_;
}

bool is_word_of_name(Deprel kind) {
  return kind == Deprel::det || kind == Deprel::amod || kind == Deprel::compound || kind == Deprel::nummod ||
         kind == Deprel::flat || kind == Deprel::fixed;
}

// The noun with its modifiers, and with phrases on it up to a token; without clauses, appositions and conjuncts.
TokenList phrase_at(const Tree& tree, TokenIndex head, bool possessor, TokenIndex until = kNoToken) {
  TokenList found{head};
  for (const TokenIndex child : tree.children(head)) {
    const Deprel relation = tree.relation(child), kind = tree.relation_kind(child);
    const bool owns = relation == Deprel::nmod_poss;
    const bool before = child < head && kind == Deprel::nmod && !owns;
    const bool after = child > head && kind == Deprel::nmod && until != kNoToken && child < until;
    if (!is_word_of_name(kind) && !before && !after && !(owns && possessor)) continue;
    const TokenList words = tree.subtree(child);
    found.insert(found.end(), words.begin(), words.end());
  }
  std::sort(found.begin(), found.end());
  while (found.size() > 1 && tree.is_punct(found.front())) found.erase(found.begin());
  while (found.size() > 1 && tree.is_punct(found.back())) found.pop_back();
  return found;
}

class Nominals {
 public:
  Nominals(const Surface& words, std::uint32_t sentence, const HeadPairs& told)
      : words_(words), tree_(words.tree), sentence_(sentence), told_(told) {}

  [[nodiscard]] std::vector<OpenFact> list() {
    for (TokenIndex token = 0; token < tree_.size(); ++token) {
      const TokenIndex head = tree_.head(token);
      if (head == kNoToken || !is_nominal(tree_, head)) continue;
      if (tree_.relation(token) == Deprel::nmod_poss) possession(token, head);
      if (tree_.relation_kind(token) == Deprel::appos && token > head) apposition(token, head);
      if (is_region(token, head))
        add(head, phrase_at(tree_, head, true), "is in", token, phrase_at(tree_, token, true));
    }
    return std::move(facts_);
  }

 private:
  void add(TokenIndex first, const TokenList& subject, std::string relation, TokenIndex second,
           const TokenList& object) {
    if (told_.count({std::min(first, second), std::max(first, second)}) > 0) return;
    facts_.push_back({sentence_, kNominalConfidence, words_.join(subject), std::move(relation), {words_.join(object)}});
  }

  // "its architecture and pace": what is joined without an article of its own is had by the same.
  void possession(TokenIndex owner, TokenIndex thing) {
    const TokenList possessor = phrase_at(tree_, owner, true);
    add(owner, possessor, "has", thing, phrase_at(tree_, thing, false, tree_.size()));
    for (const TokenIndex other : tree_.children(thing))
      if (tree_.relation(other) == Deprel::conj && is_nominal(tree_, other) &&
          !tree_.has(other, Deprel::nmod_poss) && !tree_.has(other, Deprel::det))
        add(owner, possessor, "has", other, phrase_at(tree_, other, false));
  }

  // "the Union ( UAAR )", "Sam , 42 ,"
  void apposition(TokenIndex other, TokenIndex named) {
    if (!is_nominal(tree_, other) && tree_.upos(other) != Upos::num_) return;
    const TokenIndex first = tree_.first_of(other);
    const TokenList subject = phrase_at(tree_, named, true, first);
    if (subject.back() + 1 == first && !tree_.is_punct(first)) return;  // a name behind its title
    add(named, subject, "is", other, phrase_at(tree_, other, true, tree_.size()));
  }

  // "Rochester , New York"
  [[nodiscard]] bool is_region(TokenIndex region, TokenIndex place) const {
    const bool named = tree_.relation_kind(region) == Deprel::nmod && tree_.relation(region) != Deprel::nmod_poss &&
                       region > place && tree_.upos(region) == Upos::propn_ && tree_.upos(place) == Upos::propn_ &&
                       tree_[place].name.type != NameClass::person && !tree_.has(region, Deprel::case_);
    if (!named) return false;
    const TokenIndex first = phrase_at(tree_, region, true).front();
    return first > 0 && tree_[first - 1].form == ",";
  }

  const Surface& words_;
  const Tree& tree_;
  std::uint32_t sentence_;
  const HeadPairs& told_;
  std::vector<OpenFact> facts_;
};

}  // namespace

std::vector<OpenFact> nominal_facts(const Surface& words, std::uint32_t sentence, const HeadPairs& told) {
  return Nominals(words, sentence, told).list();
}

}  // namespace relata::text
