// What names are said to be by the noun that they are examples, members or bearers of.
#include <algorithm>

#include "extractors/text/nominals.h"
#include "extractors/text/phrases.h"

namespace relata::text {
namespace {

// "Artists such as Anna Berg", "countries including Spain": the noun before the preposition; none where there is no such.
TokenIndex kind_before(const Tree& tree, TokenIndex name) {
  const TokenIndex noun = tree.head(name);
  if (tree.relation_kind(name) != Deprel::nmod || noun == kNoToken || noun > name || tree.upos(noun) != Upos::noun_ ||
      tree.xpos(noun) != "NNS")
    return kNoToken;
  if (!is_one_of(preposition_of(tree, name), {"such as", "including", "like"})) return kNoToken;
  TokenIndex nearest = noun;  // "magazines and newspapers such as Time": the second
  for (const TokenIndex child : tree.children(noun))
    if (tree.relation(child) == Deprel::conj && child < name && tree.xpos(child) == "NNS") nearest = child;
  return nearest;
}

// "Two albums, Alpha and Beta"; "the brothers Anna and Max Berg": names beside a noun in the plural.
TokenIndex kind_beside(const Tree& tree, TokenIndex name) {
  const TokenIndex noun = tree.head(name);
  if (tree.relation(name) != Deprel::appos || noun == kNoToken || noun > name || tree.xpos(noun) != "NNS" ||
      tree.upos(noun) != Upos::noun_ || tree.has(name, Deprel::case_))
    return kNoToken;
  const TokenIndex first = tree.first_word_of(name);
  const TokenIndex joined = tree.child_kind(name, Deprel::conj);
  const bool named = joined != kNoToken && tree.upos(joined) == Upos::propn_ && tree.has(joined, Deprel::cc);
  return named && first > 0 && tree[first - 1].form != "(" ? noun : kNoToken;
}

// "Oslo, Bergen and other cities": what the names before are as well.
TokenIndex kind_joined(const Tree& tree, TokenIndex noun) {
  const TokenIndex name = tree.head(noun), other = tree.child(noun, Deprel::amod);
  const bool joined = tree.relation(noun) == Deprel::conj && name != kNoToken && name < noun &&
                      tree.upos(name) == Upos::propn_ && tree.xpos(noun) == "NNS" && other != kNoToken &&
                      tree.lower(other) == "other" && tree.child_kind(noun, Deprel::det) == kNoToken &&
                      !tree.has(noun, Deprel::case_);
  return joined ? name : kNoToken;
}

// "Several countries", "his two albums": these and no kind.
bool are_some(const Tree& tree, TokenIndex noun) {
  if (tree.relation_kind(noun) == Deprel::nsubj || tree.child_kind(noun, Deprel::det) != kNoToken ||
      tree.has(noun, Deprel::nmod_poss) || tree.has(noun, Deprel::nummod))
    return true;
  const std::span<const TokenIndex> children = tree.children(noun);
  return std::any_of(children.begin(), children.end(), [&](TokenIndex child) {
    return is_one_of(tree.lower(child), {"several", "many", "few", "various", "numerous", "certain", "multiple", "more"});
  });
}

// The noun with what stands before it alone.
Filler kind_at(const SentenceClauses& work, TokenIndex noun) {
  Filler kind{{work.index, noun}, phrase_of(work, noun)};
  std::erase_if(kind.tokens, [&](TokenIndex t) { return t > noun || work.tree.lower(t) == "other"; });
  return kind;
}

// "Languages such as French": by the word for a nation nothing is told of the nation; nor is a place a person.
bool is_misfit(const SentenceClauses& work, const RuleLexicon& lexicon, TokenIndex noun, const Filler& name) {
  const Token& word = work.tree[name.head.token];
  if (name.tokens.empty() || name.alternative || name.negative || word.upos != Upos::propn_) return true;
  if (lexicon.place_kind(word.form) == "nationality") return true;
  return word.name.type == NameClass::location && lexicon.noun(work.tree.lemma(noun)).klass == "person";
}

void emit_kind(SentenceClauses& work, TokenIndex noun, const Filler& name, std::string_view rule, Harvest& harvest) {
  const Status status = presupposed_at(work, noun, true);
  if (are_some(work.tree, noun))
    harvest.add(noun_fact(work, noun, kind_at(work, noun), "include", name, status, rule));
  else
    harvest.add(noun_fact(work, noun, name, "be", kind_at(work, noun), status, rule));
}

}  // namespace

void emit_named_kinds(SentenceClauses& work, const RuleLexicon& lexicon, Harvest& harvest) {
  const Tree& tree = work.tree;
  for (TokenIndex token = 0; token < tree.size(); ++token) {
    if (const TokenIndex name = kind_joined(tree, token); name != kNoToken) {
      for (const Filler& filler : fillers_of(work, name))
        if (filler.head.token < token && !is_misfit(work, lexicon, token, filler))
          harvest.add(noun_fact(work, token, filler, "be", kind_at(work, token), presupposed_at(work, token, true), rule::kExample));
      continue;
    }
    if (tree.upos(token) != Upos::propn_) continue;
    const TokenIndex by_example = kind_before(tree, token), beside = kind_beside(tree, token);
    const TokenIndex noun = by_example != kNoToken ? by_example : beside;
    if (noun == kNoToken || work.title_of[noun] >= 0 || is_open(work, noun) ||
        is_one_of(class_of(work, noun, lexicon), {"date", "duration", "time", "money", "quantity"}))
      continue;
    for (const Filler& filler : fillers_of(work, token))
      if (!is_misfit(work, lexicon, noun, filler))
        emit_kind(work, noun, filler, by_example != kNoToken ? rule::kExample : rule::kMember, harvest);
  }
}

}  // namespace relata::text
