// Repairs of what completes a verb: each states its condition on words, tags and arcs, and moves one or two arcs.
#include "extractors/text/tree_edit.h"

namespace relata::text {
namespace {

struct ComplementRepairs : Repairs {
  using Repairs::Repairs;

  // "Russia was quick to retaliate" with to retaliate as another subject: it is what Russia was quick to do.
  void infinitive_of_adjective(TokenIndex t) {
    const TokenIndex adjective = tree_.head(t);
    if (tree_.relation(t) != Deprel::csubj || tree_.xpos(t) != "VB" || adjective == kNoToken || adjective > t ||
        tree_.upos(adjective) != Upos::adj_)
      return;
    const TokenIndex subject = tree_.child_kind(adjective, Deprel::nsubj);
    if (subject != kNoToken && tree_.lower(subject) != "it") arcs_.relations[t] = Deprel::xcomp;
  }

  // "explained how she left" with how on explained: it opens what is explained.
  void adverb_of_content(TokenIndex t) {
    const TokenIndex verb = tree_.head(t);
    if (tree_.xpos(t) != "WRB" || verb == kNoToken || verb > t ||
        (tree_.relation(t) != Deprel::advmod && tree_.relation(t) != Deprel::obj))
      return;
    for (const TokenIndex content : tree_.children(verb))
      if (tree_.relation(content) == Deprel::ccomp && content > t && leftmost(content) == t + 1) {
        attach(t, content, Deprel::advmod);
        return;
      }
  }

  // "the team was deducted a point" with a point as a measure: what is given to or taken from somebody is the object.
  void object_of_passive(TokenIndex t) {
    const TokenIndex verb = tree_.head(t);
    if (tree_.relation(t) != Deprel::obl_unmarked || verb == kNoToken || tree_.first_of(t) != verb + 1 ||
        !tree_.has(verb, Deprel::aux_pass) || tree_.has(verb, Deprel::obj) || tree_.child_kind(t, Deprel::det) == kNoToken ||
        is_one_of(lexicon_.noun(tree_.lemma(t)).klass, {"date", "duration", "time"}))
      return;
    if (lexicon_.has(tree_.lemma(verb), "dative") ||
        is_one_of(tree_.lemma(verb), {"deduct", "dock", "deny", "refuse", "spare", "charge", "fine", "cost"}))
      arcs_.relations[t] = Deprel::obj;
  }

  // "make sure (that) they eat": a verb with its particle; what is made sure is its content.
  void make_sure(TokenIndex t) {
    const TokenIndex verb = tree_.head(t);
    if (verb == kNoToken || tree_.lemma(verb) != "make" || verb + 1 != t || tree_.upos(t) != Upos::adj_ ||
        !is_one_of(tree_.lower(t), {"sure", "certain"}))
      return;
    for (const TokenIndex child : tree_.children(t)) {
      const Deprel kind = tree_.relation_kind(child);
      if (child > t && (kind == Deprel::ccomp || kind == Deprel::xcomp || kind == Deprel::advcl))
        attach(child, verb, Deprel::ccomp);
    }
    attach(t, verb, Deprel::compound_prt);
  }

  // "having researchers provide lectures": whom one has do something is the subject of what is done.
  void causative(TokenIndex t) {
    if (tree_.xpos(t) != "VB" || tree_.relation(t) == Deprel::cop || has_own_subject(t) || has_auxiliary(t) ||
        tree_.has(t, Deprel::mark) || t < 2)
      return;
    const TokenIndex object = t - 1;
    if (!is_noun(object) || tree_.relation(object) != Deprel::obj || tree_.has(t, Deprel::cc)) return;
    const TokenIndex verb = tree_.head(object);
    if (verb == kNoToken || verb + 4 < object ||
        !is_one_of(tree_.lemma(verb), {"have", "make", "let", "help", "see", "hear", "watch"}))
      return;
    attach(t, verb, Deprel::xcomp);
  }

  // "left 10,000 people dead": an adjective right behind an object says in what state the verb leaves it.
  void state_of_object(TokenIndex t) {
    const TokenIndex object = tree_.head(t);
    if (tree_.upos(t) != Upos::adj_ || tree_.relation(t) != Deprel::amod || object == kNoToken || object + 1 != t ||
        tree_.relation(object) != Deprel::obj || tree_.head(object) == kNoToken)
      return;
    if (is_one_of(tree_.lemma(tree_.head(object)),
                  {"leave", "make", "render", "find", "keep", "turn", "drive", "deem"}))
      attach(t, tree_.head(object), Deprel::xcomp);
  }

  // "More profitable than in 1990" with than as the opening of a clause: nothing but a time or a place follows it.
  void than_before_phrase(TokenIndex t) {
    const TokenIndex adjective = tree_.head(t);
    const TokenIndex than = tree_.child(t, Deprel::mark);
    if (than == kNoToken || tree_.lower(than) != "than" || adjective == kNoToken || adjective > than ||
        tree_.upos(adjective) != Upos::adj_ || tree_.child(t, Deprel::case_) != than + 1 ||
        (!is_noun(t) && tree_.upos(t) != Upos::num_) || has_own_subject(t))
      return;
    arcs_.relations[than] = Deprel::case_;
    arcs_.relations[t] = Deprel::obl;
  }

  // "It was chosen in 1834 to serve as capital" with the serving as a purpose: it is what it was chosen for.
  void calling_of_chosen(TokenIndex t) {
    const TokenIndex verb = tree_.head(t), to = tree_.child(t, Deprel::mark);
    if (tree_.relation(t) != Deprel::advcl || tree_.xpos(t) != "VB" || verb == kNoToken || verb > t || to == kNoToken ||
        tree_.lower(to) != "to" || tree_.xpos(verb) != "VBN" || tree_.child(verb, Deprel::aux_pass) == kNoToken ||
        !is_one_of(tree_.lemma(verb), {"choose", "select", "appoint", "elect", "nominate", "designate", "pick"}))
      return;
    for (TokenIndex between = verb + 1; between < to; ++between)
      if (tree_.is_punct(between)) return;
    arcs_.relations[t] = Deprel::xcomp;
  }

  // "Called for the talks to resume" with the resuming as a purpose: it is what was called for.
  void infinitive_called_for(TokenIndex t) {
    const TokenIndex verb = tree_.head(t), mark = tree_.child(t, Deprel::mark);
    if (tree_.relation(t) != Deprel::advcl || verb == kNoToken || mark != verb + 1 || tree_.lower(mark) != "for" ||
        !has_own_subject(t))
      return;
    const std::span<const TokenIndex> children = tree_.children(t);
    if (std::ranges::none_of(children, [&](TokenIndex child) { return tree_.xpos(child) == "TO" && child < t; })) return;
    if (is_one_of(tree_.lemma(verb), {"call", "appeal", "push", "press", "plead", "ask", "lobby", "pray", "arrange"}))
      arcs_.relations[t] = Deprel::xcomp;
  }

  // "The town used to have a mill" with the having as a purpose: it is what the town did.
  void infinitive_used_to(TokenIndex t) {
    const TokenIndex used = tree_.head(t);
    if (tree_.relation(t) == Deprel::advcl && used != kNoToken && tree_.lower(used) == "used" && tree_.xpos(used) == "VBD" &&
        tree_.xpos(t) == "VB" && tree_.child(t, Deprel::mark) == used + 1 && !tree_.has(used, Deprel::aux_pass) &&
        !tree_.has(used, Deprel::obj) && !has_own_subject(t))
      arcs_.relations[t] = Deprel::xcomp;
  }

  // "Pleaded not guilty" with guilty as a noun, or beside the verb: it is how somebody says that he is.
  void adjective_of_plea(TokenIndex t) {
    const TokenIndex verb = tree_.head(t);
    if (!is_one_of(tree_.lower(t), {"guilty", "innocent"}) || verb == kNoToken || verb > t ||
        tree_.lemma(verb) != "plead")
      return;
    tree_.retag(t, Upos::adj_, "JJ", std::string(tree_.lower(t)));
    arcs_.relations[t] = Deprel::xcomp;
    if (t > verb + 1 && tree_.lower(t - 1) == "not" && tree_.head(t - 1) == verb) attach(t - 1, t, Deprel::advmod);
  }
};

constexpr TreeRepair kComplementRepairs[] = {
    {"what is made sure is a content", at<&ComplementRepairs::make_sure>},
    {"whom one lets do something does it", at<&ComplementRepairs::causative>},
    {"an adjective right behind an object says in what state it is left", at<&ComplementRepairs::state_of_object>},
    {"than before a time or a place opens no clause", at<&ComplementRepairs::than_before_phrase>},
    {"what somebody is chosen to do is no purpose", at<&ComplementRepairs::calling_of_chosen>},
    {"what somebody is quick to do is no second subject", at<&ComplementRepairs::infinitive_of_adjective>},
    {"how opens what is explained", at<&ComplementRepairs::adverb_of_content>},
    {"what is taken from somebody is an object", at<&ComplementRepairs::object_of_passive>},
    {"what is called for is no purpose", at<&ComplementRepairs::infinitive_called_for>},
    {"what somebody used to do is no purpose", at<&ComplementRepairs::infinitive_used_to>},
    {"guilty is how somebody pleads", at<&ComplementRepairs::adjective_of_plea>},
};

}  // namespace

RepairPass complement_repairs() { return kComplementRepairs; }

}  // namespace relata::text
