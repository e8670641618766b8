#include "extractors/text/tree_repair.h"

#include "extractors/text/tree_edit.h"

namespace relata::text {
namespace {

// "There has been speculation" with there and has on been, the copula of speculation, "this has got to go" with this on
// has: a copula has no dependents, and an auxiliary no subject.
void clear_copulas(TreeEdit& edit) {
  for (TokenIndex t = 0; t < edit.tree.size(); ++t) {
    const TokenIndex copula = edit.tree.head(t);
    if (copula == kNoToken || edit.tree.head(copula) == kNoToken || edit.tree.is_punct(t)) continue;
    if (edit.tree.relation(copula) == Deprel::cop ||
        (edit.tree.relation(copula) == Deprel::aux && edit.tree.relation_kind(t) == Deprel::nsubj))
      edit.arcs.heads[t] = edit.tree.head(copula);
  }
}

// "was confused" with confused as an adjective and was as the auxiliary of a passive: a copula.
void adjective_with_copula(TreeEdit& edit) {
  const Tree& tree = edit.tree;
  for (TokenIndex t = 0; t < tree.size(); ++t) {
    const TokenIndex auxiliary = tree.child(t, Deprel::aux_pass);
    if (tree.upos(t) != Upos::adj_ || auxiliary == kNoToken || tree.lemma(auxiliary) != "be") continue;
    edit.arcs.relations[auxiliary] = Deprel::cop;
    for (const TokenIndex child : tree.children(t))
      if (tree.relation(child) == Deprel::nsubj_pass) edit.arcs.relations[child] = Deprel::nsubj;
  }
}

// "It's opened up a new base" as a passive: with an object behind a verb that gives nothing to anybody and names
// nobody, "'s" is "has".
void perfect_with_passive(TreeEdit& edit) {
  const Tree& tree = edit.tree;
  for (TokenIndex t = 0; t < tree.size(); ++t) {
    const TokenIndex auxiliary = tree.child(t, Deprel::aux_pass), object = tree.child(t, Deprel::obj);
    if (auxiliary == kNoToken || object == kNoToken || object < t || tree.lower(auxiliary) != "'s" ||
        auxiliary > t || tree.has(t, Deprel::obl_agent) || edit.lexicon.has(tree.lemma(t), "dative") ||
        edit.lexicon.has(tree.lemma(t), "name"))
      continue;
    edit.arcs.relations[auxiliary] = Deprel::aux;
    for (const TokenIndex child : tree.children(t))
      if (tree.relation(child) == Deprel::nsubj_pass) edit.arcs.relations[child] = Deprel::nsubj;
  }
}

// "Her skin was weeping" with was as a copula: what a person, an animal or a part of the body does, goes on.
void progressive_with_copula(TreeEdit& edit) {
  const Tree& tree = edit.tree;
  for (TokenIndex t = 0; t < tree.size(); ++t) {
    const TokenIndex copula = tree.child(t, Deprel::cop), subject = tree.child(t, Deprel::nsubj);
    if (tree.upos(t) != Upos::verb_ || tree.xpos(t) != "VBG" || copula == kNoToken || subject == kNoToken ||
        subject > copula)
      continue;
    if (is_one_of(edit.lexicon.noun(tree.lemma(subject)).klass, {"person", "people-group", "animal", "body"}) ||
        is_one_of(tree.lower(subject), {"i", "we", "they", "he", "she", "you"}))
      edit.arcs.relations[copula] = Deprel::aux;
  }
}

// "They neither smoke nor drink" with drink as a noun: bare behind a verb without an object, it is a verb, too.
void retag_joined(TreeEdit& edit) {
  const Tree& tree = edit.tree;
  for (TokenIndex t = 1; t < tree.size(); ++t) {
    const TokenIndex verb = tree.head(t);
    if (tree.relation(t) != Deprel::conj || tree.xpos(t) != "NN" || verb == kNoToken || verb > t ||
        !is_one_of(tree.xpos(verb), {"VB", "VBP"}) || tree.child_kind(verb, Deprel::obj) != kNoToken ||
        tree.children(t).size() != 1 || tree.child(t, Deprel::cc) != t - 1 || verb + 2 != t ||
        edit.lexicon.verb_class(tree.lower(t)).empty())
      continue;
    edit.tree.retag(t, Upos::verb_, tree.xpos(verb) == "VB" ? "VB" : "VBP", std::string(tree.lower(t)));
  }
}

// "The letter contained proposals" with contained as an adjective, "Italy plans to leave" with plans as a noun: a word
// with a subject and no copula, and an object or an infinitive, is a verb where its form may be one.
void retag_verbs(TreeEdit& edit) {
  const Tree& tree = edit.tree;
  for (TokenIndex t = 0; t < tree.size(); ++t) {
    const Upos pos = tree.upos(t);
    if ((pos != Upos::adj_ && pos != Upos::noun_) || tree.has(t, Deprel::cop) ||
        tree.child(t, Deprel::nsubj) == kNoToken || tree.child(t, Deprel::nsubj) > t)
      continue;
    TokenIndex infinitive = kNoToken;
    for (const TokenIndex child : tree.children(t))
      if (child == t + 2 && tree.lower(t + 1) == "to" && tree.xpos(child) == "VB" &&
          tree.relation_kind(child) == Deprel::acl)
        infinitive = child;
    const bool last = t + 2 == tree.size() && tree[t + 1].form == "." && tree.head(t) == kNoToken &&
                      tree[t].form[0] >= 'a' && tree.child_kind(t, Deprel::det) == kNoToken &&
                      tree.child_kind(t, Deprel::amod) == kNoToken &&
                      tree.child_kind(t, Deprel::compound) == kNoToken && pos == Upos::noun_;
    const TokenIndex content = tree.child(t, Deprel::ccomp);  // "the right guarantees that he serves"
    const bool holds = content != kNoToken && content > t && tree.has(content, Deprel::mark) &&
                       !edit.lexicon.verb_of_finite(tree.lower(t)).empty();
    if (!tree.has(t, Deprel::obj) && infinitive == kNoToken && !last && !holds) continue;
    const std::string_view form = tree.lower(t);
    const bool plural = is_one_of(tree.xpos(tree.child(t, Deprel::nsubj)), {"NNS", "NNPS"});
    const bool bare = tree.child_kind(t, Deprel::det) == kNoToken && tree.child_kind(t, Deprel::amod) == kNoToken &&
                      tree.child_kind(t, Deprel::compound) == kNoToken && tree[t].form[0] >= 'a';
    if (pos == Upos::noun_ && tree.has(t, Deprel::obj) && tree.child(t, Deprel::obj) > t &&
        !edit.lexicon.verb_class(form).empty() && (plural || bare)) {
      edit.tree.retag(t, Upos::verb_, plural ? "VBP" : "VBD", std::string(form));  // Greeks worship the gods, it cost £5
      continue;
    }
    const std::string verb =
        last && !edit.lexicon.verb_class(form).empty() ? std::string(form) : edit.lexicon.verb_of_finite(form);
    if (verb.empty() || (pos == Upos::adj_ && !form.ends_with("d"))) continue;
    edit.tree.retag(t, Upos::verb_, form.ends_with("s") ? "VBZ" : "VBD", verb);
    if (infinitive != kNoToken) edit.arcs.relations[infinitive] = Deprel::xcomp;
  }
}

}  // namespace

Tree repaired_tree(const Sentence& sentence, const RuleLexicon& lexicon) {
  TreeEdit edit(sentence, lexicon);
  clear_copulas(edit);
  edit.tree.rearrange(edit.arcs);
  adjective_with_copula(edit);
  progressive_with_copula(edit);
  perfect_with_passive(edit);
  edit.tree.rearrange(edit.arcs);
  retag_verbs(edit);
  retag_joined(edit);
  repair_phrases(edit);
  edit.tree.rearrange(edit.arcs);
  for (const auto repair : {repair_places, repair_moods, repair_gaps, repair_parentheses, repair_clauses,
                            repair_participles, repair_coordination, repair_agreement, repair_speech, repair_calls,
                            repair_relatives, repair_complements, repair_subjects}) {
    repair(edit);  // each looks at what those before it made
    edit.tree.rearrange(edit.arcs);
  }
  return std::move(edit.tree);
}

Sentence repaired_sentence(const Tree& tree) {
  Sentence sentence = tree.sentence();
  for (TokenIndex t = 0; t < tree.size(); ++t) {
    Token& token = sentence.tokens[t];
    token.head = tree.head(t) == kNoToken ? -1 : static_cast<std::int32_t>(tree.head(t));
    token.deprel = tree.relation(t);
    if (token.upos == tree.upos(t) && token.xpos == tree.xpos(t)) continue;
    token.lemma = tree.lemma(t);
    token.upos = tree.upos(t);
    token.xpos = tree.xpos(t);
  }
  return sentence;
}

}  // namespace relata::text
