#include "extractors/text/styles/silent_facts.h"

#include <algorithm>

namespace relata::text {
namespace {

// Below what rules give: about half of them are listed by readers (CaRB's dev sentences).
constexpr float kSilentConfidence = 0.2F;

TokenIndex subject_of(const Tree& tree, TokenIndex verb) {
  TokenIndex subject = tree.child_kind(verb, Deprel::nsubj);
  while (subject == kNoToken && tree.relation(verb) == Deprel::conj && tree.head(verb) < verb) {
    verb = tree.head(verb);
    subject = tree.child_kind(verb, Deprel::nsubj);
  }
  const bool asks = subject != kNoToken && is_one_of(tree.xpos(subject), {"WP", "WDT"});
  return asks ? kNoToken : subject;
}

TokenList relation_of(const Surface& words, TokenIndex verb) {
  const Tree& tree = words.tree;
  TokenList found = words.shared_auxiliaries(verb);
  found.push_back(verb);
  for (const TokenIndex child : tree.children(verb)) {
    const Deprel kind = tree.relation_kind(child);
    const bool adverb = kind == Deprel::advmod && child < verb && tree.children(child).empty() &&
                        !tree.xpos(child).starts_with("W") && child + 4 > verb;
    if (kind == Deprel::aux || tree.relation(child) == Deprel::compound_prt || adverb) found.push_back(child);
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

}  // namespace

std::optional<OpenFact> silent_fact(const Surface& words, std::uint32_t sentence, TokenIndex verb) {
  const Tree& tree = words.tree;
  const TokenIndex subject = subject_of(tree, verb);
  if (subject == kNoToken || tree.upos(verb) != Upos::verb_) return std::nullopt;
  OpenFact fact{sentence, kSilentConfidence, words.join(words.clause_words(subject, verb)), {}, {}};
  fact.relation = words.join(relation_of(words, verb));
  for (const TokenIndex child : tree.children(verb)) {
    const Deprel kind = tree.relation_kind(child);
    const bool content = kind == Deprel::ccomp || kind == Deprel::xcomp;
    const bool thing = kind == Deprel::obj || kind == Deprel::iobj || kind == Deprel::obl;
    if ((!content && !thing) || (child < verb && kind != Deprel::ccomp)) continue;
    TokenList phrase = words.clause_words(child, verb);
    const TokenIndex preposition = tree.child(child, Deprel::case_);
    if (thing && fact.objects.empty() && preposition != kNoToken && !phrase.empty() && phrase.front() == preposition) {
      fact.relation += ' ' + words.join({preposition});
      phrase.erase(phrase.begin());
    }
    if (!phrase.empty()) fact.objects.push_back(words.join(phrase));
  }
  if (fact.subject.empty() || fact.objects.empty()) return std::nullopt;
  return fact;
}

}  // namespace relata::text
