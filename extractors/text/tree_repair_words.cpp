// Repairs of words: what kind of word a verb, an auxiliary or a copula is.
#include "extractors/text/tree_edit.h"

namespace relata::text {
namespace {

struct WordRepairs : Repairs {
  using Repairs::Repairs;

  // "There has been speculation" with there and has on been, the copula of speculation, "this has got to go" with this on
  // has: a copula has no dependents, and an auxiliary no subject.
  void clear_copulas(TokenIndex t) {
    const TokenIndex copula = tree_.head(t);
    if (copula == kNoToken || tree_.head(copula) == kNoToken || tree_.is_punct(t)) return;
    if (tree_.relation(copula) == Deprel::cop ||
        (tree_.relation(copula) == Deprel::aux && tree_.relation_kind(t) == Deprel::nsubj))
      arcs_.heads[t] = tree_.head(copula);
  }

  // "was confused" with confused as an adjective and was as the auxiliary of a passive: a copula.
  void adjective_with_copula(TokenIndex t) {
    const TokenIndex auxiliary = tree_.child(t, Deprel::aux_pass);
    if (tree_.upos(t) != Upos::adj_ || auxiliary == kNoToken || tree_.lemma(auxiliary) != "be") return;
    arcs_.relations[auxiliary] = Deprel::cop;
    for (const TokenIndex child : tree_.children(t))
      if (tree_.relation(child) == Deprel::nsubj_pass) arcs_.relations[child] = Deprel::nsubj;
  }

  // "Two men are missing" with are as the auxiliary of missing, an adjective: its copula.
  void adjective_with_auxiliary(TokenIndex t) {
    if (tree_.upos(t) != Upos::adj_ || tree_.has(t, Deprel::cop)) return;
    TokenIndex last = kNoToken;
    for (const TokenIndex child : tree_.children(t))
      if (tree_.relation(child) == Deprel::aux && child < t) last = child;
    if (last != kNoToken && tree_.lemma(last) == "be") arcs_.relations[last] = Deprel::cop;
  }

  // "Her skin was weeping" with was as a copula: what a person, an animal or a part of the body does, goes on.
  void progressive_with_copula(TokenIndex t) {
    const TokenIndex copula = tree_.child(t, Deprel::cop), subject = tree_.child(t, Deprel::nsubj);
    if (tree_.upos(t) != Upos::verb_ || tree_.xpos(t) != "VBG" || copula == kNoToken || subject == kNoToken ||
        t == 0 || word(t - 1).form == "-" ||  // "it was ground-breaking"
        subject > copula)
      return;
    if (is_one_of(lexicon_.noun(tree_.lemma(subject)).klass, {"person", "people-group", "animal", "body"}) ||
        is_one_of(tree_.lower(subject), {"i", "we", "they", "he", "she", "you"}))
      arcs_.relations[copula] = Deprel::aux;
  }

  // "The letter contained proposals" with contained as an adjective, "Italy plans to leave" with plans as a noun: a word
  // with a subject and no copula, and an object or an infinitive, is a verb where its form may be one.
  void retag_verbs(TokenIndex t) {
    const Upos pos = tree_.upos(t);
    if ((pos != Upos::adj_ && pos != Upos::noun_) || tree_.has(t, Deprel::cop) ||
        tree_.child(t, Deprel::nsubj) == kNoToken || tree_.child(t, Deprel::nsubj) > t)
      return;
    TokenIndex infinitive = kNoToken;
    for (const TokenIndex child : tree_.children(t))
      if (child == t + 2 && tree_.lower(t + 1) == "to" && tree_.xpos(child) == "VB" &&
          tree_.relation_kind(child) == Deprel::acl)
        infinitive = child;
    const bool last = t + 2 == tree_.size() && tree_[t + 1].form == "." && tree_.head(t) == kNoToken &&
                      tree_[t].form[0] >= 'a' && tree_.child_kind(t, Deprel::det) == kNoToken &&
                      tree_.child_kind(t, Deprel::amod) == kNoToken &&
                      tree_.child_kind(t, Deprel::compound) == kNoToken && pos == Upos::noun_;
    const TokenIndex content = tree_.child(t, Deprel::ccomp);  // "the right guarantees that he serves"
    const bool holds = content != kNoToken && content > t && tree_.has(content, Deprel::mark) &&
                       !lexicon_.verb_of_finite(tree_.lower(t)).empty();
    if (!tree_.has(t, Deprel::obj) && infinitive == kNoToken && !last && !holds) return;
    const std::string_view form = tree_.lower(t);
    const bool plural = is_one_of(tree_.xpos(tree_.child(t, Deprel::nsubj)), {"NNS", "NNPS"});
    const bool bare = tree_.child_kind(t, Deprel::det) == kNoToken && tree_.child_kind(t, Deprel::amod) == kNoToken &&
                      tree_.child_kind(t, Deprel::compound) == kNoToken && tree_[t].form[0] >= 'a';
    if (pos == Upos::noun_ && tree_.has(t, Deprel::obj) && tree_.child(t, Deprel::obj) > t &&
        !lexicon_.verb_class(form).empty() && (plural || bare)) {
      tree_.retag(t, Upos::verb_, plural ? "VBP" : "VBD", std::string(form));  // Greeks worship the gods, it cost £5
      return;
    }
    const std::string verb =
        last && !lexicon_.verb_class(form).empty() ? std::string(form) : lexicon_.verb_of_finite(form);
    if (verb.empty() || (pos == Upos::adj_ && !form.ends_with("d"))) return;
    tree_.retag(t, Upos::verb_, form.ends_with("s") ? "VBZ" : "VBD", verb);
    if (infinitive != kNoToken) arcs_.relations[infinitive] = Deprel::xcomp;
  }
};

constexpr TreeRepair kCopulaRepairs[] = {
    {"a copula has no dependents, and an auxiliary no subject", at<&WordRepairs::clear_copulas>},
};

constexpr TreeRepair kAuxiliaryRepairs[] = {
    {"an adjective has a copula", at<&WordRepairs::adjective_with_copula>},
    {"an adjective has no auxiliary", at<&WordRepairs::adjective_with_auxiliary>},
    {"what a person, an animal or a part of the body does goes on", at<&WordRepairs::progressive_with_copula>},
};

constexpr TreeRepair kTagRepairs[] = {
    {"a word with a subject and an object or an infinitive is a verb", at<&WordRepairs::retag_verbs>},
};

}  // namespace

RepairPass copula_repairs() { return kCopulaRepairs; }
RepairPass auxiliary_repairs() { return kAuxiliaryRepairs; }
RepairPass tag_repairs() { return kTagRepairs; }

}  // namespace relata::text
