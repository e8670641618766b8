#include "extractors/text/predicate_kind.h"

#include "extractors/text/phrases.h"

namespace relata::text {
namespace {

bool is_nominal(Upos pos) {
  return pos == Upos::noun_ || pos == Upos::propn_ || pos == Upos::pron_ || pos == Upos::num_ || pos == Upos::sym_;
}

bool has_no_subject(const Tree& tree, TokenIndex token) {
  return tree.child_kind(token, Deprel::nsubj) == kNoToken && tree.child_kind(token, Deprel::csubj) == kNoToken &&
         tree.child(token, Deprel::expl) == kNoToken;
}

// "short-lived", "state-owned" behind a form of be: an adjective, whatever its participle does by itself.
bool is_hyphenated_adjective(const Tree& tree, TokenIndex token) {
  return tree.xpos(token) == "VBN" && token >= 2 && tree[token - 1].form == "-" && !tree[token - 2].space_after &&
         tree.head(token - 2) == token && tree.has(token, Deprel::aux_pass);
}

// "There seems to be a problem": the "there" of be stands before seem.
bool raises_existence(const Tree& tree, TokenIndex verb) {
  const TokenIndex there = tree.child(verb, Deprel::expl);
  const TokenIndex be = tree.child(verb, Deprel::xcomp);
  return there != kNoToken && tree.lemma(there) == "there" && be != kNoToken && tree.lemma(be) == "be";
}

// "The troops there clashed" with there as the "there" of be: behind the subject it is a place.
bool stands_behind_subject(const Tree& tree, TokenIndex verb, TokenIndex there) {
  const TokenIndex subject = tree.child_kind(verb, Deprel::nsubj);
  return subject != kNoToken && subject < there && there < verb && tree.upos(verb) == Upos::verb_;
}

// "Was overdone, tasteless and not funny": a participle in a list of adjectives is how the subject is.
bool is_listed_with_adjective(const Tree& tree, TokenIndex token) {
  for (const TokenIndex child : tree.children(token))
    if (tree.relation(child) == Deprel::conj && tree.upos(child) == Upos::adj_ && !tree.has(child, Deprel::cop) &&
        tree.child_kind(child, Deprel::aux) == kNoToken && tree.child_kind(child, Deprel::nsubj) == kNoToken)
      return true;
  return false;
}

}  // namespace

bool is_state(const Tree& tree, const RuleLexicon& lexicon, TokenIndex token) {
  if (tree.xpos(token) != "VBN" ||
      !(lexicon.has(tree.lemma(token), "state") || is_listed_with_adjective(tree, token)) ||
      !tree.has(token, Deprel::aux_pass) || tree.has(token, Deprel::obl_agent))
    return false;
  for (const TokenIndex child : tree.children(token))
    if (tree.lower(child) == "being" || (tree.relation(child) == Deprel::aux_pass && tree.lemma(child) != "be"))
      return false;
  return true;
}

PredicateKind kind_of(const Tree& tree, const RuleLexicon& lexicon, TokenIndex token) {
  const TokenIndex expletive = tree.child(token, Deprel::expl);
  if (expletive != kNoToken && tree.lemma(expletive) == "there" && !raises_existence(tree, token) &&
      !stands_behind_subject(tree, token, expletive))
    return PredicateKind::existential;
  if (tree.lemma(token) == "be" && tree.relation(token) == Deprel::xcomp && tree.head(token) != kNoToken &&
      raises_existence(tree, tree.head(token)))
    return PredicateKind::existential;
  if (is_hyphenated_adjective(tree, token) || is_state(tree, lexicon, token)) return PredicateKind::adjective;
  if (!tree.has(token, Deprel::cop)) return PredicateKind::verb;
  if (tree.upos(token) == Upos::verb_ &&
      (tree.has(token, Deprel::nsubj_outer) || tree.child_kind(token, Deprel::mark) != kNoToken))
    return PredicateKind::clause;
  if (is_nominal(tree.upos(token)))
    return preposition_of(tree, token).empty() ? PredicateKind::noun : PredicateKind::prepositional;
  if (tree.has(token, Deprel::case_)) return PredicateKind::prepositional;
  return PredicateKind::adjective;
}

bool is_preposition_like(const Tree& tree, TokenIndex token) {
  if (is_one_of(tree.lower(token), {"following", "aged"}) && tree.relation_kind(token) == Deprel::acl)
    return true;  // people aged 65
  if (tree.lower(token) == "given" && tree.relation_kind(token) == Deprel::acl && tree.has(token, Deprel::obj) &&
      !tree.has(token, Deprel::obl_agent))
    return true;  // "the best solution given all that is unsure"
  if (tree.relation_kind(token) == Deprel::advcl && is_one_of(tree.lower(token), {"starting", "beginning"}) &&
      has_no_subject(tree, token) && token + 1 < tree.size() &&
      is_one_of(tree.lower(token + 1), {"in", "on", "at", "from", "with"}))
    return true;  // "Starting in the 15th century, Portugal traded": from when on
  if (tree.relation_kind(token) == Deprel::advcl && is_one_of(tree.lower(token), {"coupled", "combined"}) &&
      has_no_subject(tree, token) && token + 1 < tree.size() && is_one_of(tree.lower(token + 1), {"with", "to"}))
    return true;  // "Coupled with low rents, the tax drew firms": beside what, and nobody couples the tax
  const TokenIndex last = tree.last_of(token);  // "Considering the cost, leaving is wise": no subject
  const bool fronted = token == 0 && tree.relation_kind(token) == Deprel::csubj && last + 1 < tree.size() &&
                       (tree[last].form == "," || tree[last + 1].form == ",");
  return (tree.relation_kind(token) == Deprel::advcl || fronted) && has_no_subject(tree, token) &&
         is_one_of(tree.lower(token), {"given", "including", "excluding", "regarding", "concerning", "considering",
                                       "following", "according", "compared", "depending", "based"});
}

bool is_stranded(const Tree& tree, TokenIndex preposition) {
  return preposition == tree.head(preposition) + 1 && tree.relation(preposition) == Deprel::obl &&
         tree.children(preposition).empty() &&
         is_one_of(tree.lower(preposition), {"about", "at", "to", "on", "upon", "for", "into"});
}

bool is_behind_object(const Tree& tree, TokenIndex adverb) {
  const TokenIndex object = tree.child(tree.head(adverb), Deprel::obj);
  return object != kNoToken && tree.last_of(object) + 1 == adverb && tree.children(adverb).empty() &&
         object > tree.head(adverb) && is_one_of(tree.lower(adverb), {"together", "apart", "aside"});
}

}  // namespace relata::text
