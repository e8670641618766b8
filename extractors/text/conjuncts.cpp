// Which words are joined to a noun as its equals.
#include "extractors/text/phrases.h"

namespace relata::text {
namespace {

// "Cres Eastman, director of X and chairman of Y": a bare position joined to a name says more of the same person.
bool describes_name(const SentenceClauses& work, TokenIndex name, TokenIndex joined) {
  const Tree& tree = work.tree;
  if (tree.upos(name) != Upos::propn_ || tree[name].name.type == NameClass::organization ||
      tree.child_kind(joined, Deprel::det) != kNoToken)
    return false;
  if (work.title_of[joined] >= 0 || tree[joined].name.type == NameClass::person) return false;
  const std::string_view lemma = tree.lemma(joined);
  return is_one_of(lemma, {"president", "director", "chairman", "chairwoman", "head", "chief", "secretary", "minister",
                           "professor", "founder", "member", "leader", "editor"}) &&
         tree.child_kind(joined, Deprel::nmod) != kNoToken;
}

// "the soldiers, tired and hungry," with hungry on the soldiers: it is joined to the other adjective.
bool is_joined_to_adjective(const Tree& tree, TokenIndex noun, TokenIndex joined) {
  if (tree.upos(joined) != Upos::adj_ || tree.upos(noun) != Upos::noun_ || joined < 2) return false;
  return tree.relation(joined - 2) == Deprel::amod && tree.head(joined - 2) == noun && joined - 2 > noun;
}

// "the median, or second quartile, is 7": between commas and without an article of its own, another word for the same.
bool is_renaming(const Tree& tree, TokenIndex noun, TokenIndex joined) {
  const TokenIndex cc = tree.child(joined, Deprel::cc);
  if (cc == kNoToken || cc == 0 || tree.lemma(cc) != "or" || tree[cc - 1].form != ",") return false;
  if (tree.xpos(noun) != "NN" || tree.xpos(joined) != "NN" || tree.child_kind(noun, Deprel::det) == kNoToken ||
      tree.child_kind(joined, Deprel::det) != kNoToken || tree.has(joined, Deprel::nmod_poss))
    return false;
  const TokenIndex last = tree.last_of(joined);
  return last + 1 < tree.size() && is_one_of(tree[last + 1].form, {",", "("});
}

}  // namespace

std::vector<Conjunct> conjuncts_of(const SentenceClauses& work, TokenIndex head) {
  const Tree& tree = work.tree;
  std::vector<Conjunct> found{{head, false, false}};
  bool any_or = false;
  for (std::size_t i = 0; i < found.size() && found.size() < 12; ++i) {
    // Behind a title, what is joined to the name is joined to the whole.
    std::vector<TokenIndex> children(tree.children(found[i].token).begin(), tree.children(found[i].token).end());
    if (const TokenIndex name = naming_head(work, found[i].token); name != found[i].token)
      children.insert(children.end(), tree.children(name).begin(), tree.children(name).end());
    for (const TokenIndex child : children) {
      if (tree.relation_kind(child) != Deprel::conj || work.clause_of[child] != kNoClause ||
          is_joined_to_adjective(tree, found[i].token, child) ||
          is_stray_title(work, child) || describes_name(work, found[i].token, child))
        continue;
      if (tree.has(child, Deprel::case_) && tree.has(head, Deprel::case_) && preposition_of(tree, child) != preposition_of(tree, head))
        continue;
      const TokenIndex cc = tree.child(child, Deprel::cc);
      const std::string_view word = cc == kNoToken ? std::string_view{} : tree.lemma(cc);
      any_or = any_or || word == "or" || word == "nor";
      const TokenIndex adverb = tree.child(child, Deprel::advmod);
      found.push_back(
          {child, false, (adverb != kNoToken && tree.lemma(adverb) == "not") || word == "rather" || word == "instead"});
    }
  }
  if (found.size() == 2 && is_renaming(tree, head, found[1].token)) {
    found[1].renaming = true;
    return found;
  }
  for (const TokenIndex child : tree.children(head))
    if (child < head && tree.lemma(child) == "neither" && found.size() > 1)
      for (Conjunct& conjunct : found) conjunct.negative = true;
  if (any_or)
    for (Conjunct& conjunct : found) conjunct.alternative = true;
  return found;
}

}  // namespace relata::text
