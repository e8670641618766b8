// Repairs of what completes a verb: each states its condition on words, tags and arcs, and moves one or two arcs.
#include "extractors/text/tree_edit.h"

namespace relata::text {
namespace {

class ComplementRepairs : public Repairs {
 public:
  explicit ComplementRepairs(TreeEdit& edit) : Repairs(edit) {}

  void run() {
    for (TokenIndex t = 0; t < tree_.size(); ++t) {
      make_sure(t);
      causative(t);
      state_of_object(t);
      participle_of_adjective(t);
      standard_of_comparison(t);
      than_before_phrase(t);
      calling_of_chosen(t);
      take_place(t);
      infinitive_of_adjective(t);
      adverb_of_content(t);
      content_of_open_saying(t);
      object_of_gerund(t);
      object_of_passive(t);
    }
  }

 private:
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

  // "goes on to say, "nor does it matter"" with what is said beside goes: it is what is said.
  void content_of_open_saying(TokenIndex t) {
    const TokenIndex verb = tree_.head(t);
    if (tree_.relation(t) != Deprel::parataxis || verb == kNoToken || verb > t || !is_verb(t)) return;
    for (const TokenIndex saying : tree_.children(verb))
      if (tree_.relation(saying) == Deprel::xcomp && saying < t && tree_.child(saying, Deprel::ccomp) == kNoToken &&
          tree_.child_kind(saying, Deprel::obj) == kNoToken && lexicon_.has(tree_.lemma(saying), "clausal") &&
          word(saying + 1).form == ",") {
        attach(t, saying, Deprel::ccomp);
        return;
      }
  }

  // "accused Iran of hiding data" with data as what somebody accused, too: behind an object and a preposition, what
  // stands right behind a gerund is the gerund's.
  void object_of_gerund(TokenIndex t) {
    const TokenIndex verb = tree_.head(t);
    if (tree_.relation(t) != Deprel::obj || verb == kNoToken || verb > t || tree_.first_of(t) < verb + 4) return;
    const TokenIndex gerund = tree_.first_of(t) - 1, preposition = gerund - 1, object = tree_.child(verb, Deprel::obj);
    if (object >= preposition || object < verb || tree_.head(gerund) != verb || tree_.head(preposition) != gerund ||
        !is_one_of(tree_.lower(preposition), {"of", "for", "from", "about", "by", "against", "in"}))
      return;
    const std::string lemma = lexicon_.verb_of_gerund(tree_.lower(gerund));
    if (lemma.empty()) return;
    tree_.retag(gerund, Upos::verb_, "VBG", lemma);
    arcs_.relations[preposition] = Deprel::mark;
    arcs_.relations[gerund] = Deprel::advcl;
    attach(t, gerund, Deprel::obj);
  }

  // "the team was deducted a point" with a point as a measure: what is given to or taken from somebody is the object.
  void object_of_passive(TokenIndex t) {
    const TokenIndex verb = tree_.head(t);
    if (tree_.relation(t) != Deprel::obl_unmarked || verb == kNoToken || tree_.first_of(t) != verb + 1 ||
        !tree_.has(verb, Deprel::aux_pass) || tree_.has(verb, Deprel::obj) || tree_.child_kind(t, Deprel::det) == kNoToken)
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
    if (tree_.xpos(t) != "VB" || has_own_subject(t) || has_auxiliary(t) || tree_.has(t, Deprel::mark) || t < 2) return;
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

  // "the period was short-lived" in three pieces: one adjective.
  void participle_of_adjective(TokenIndex t) {
    if (t < 2 || tree_.xpos(t) != "VBN" || word(t - 1).form != "-" || tree_.head(t) != t - 2 ||
        tree_.relation_kind(t) != Deprel::parataxis)
      return;
    if (tree_.upos(t - 2) != Upos::adj_ || word(t - 2).space_after) return;
    arcs_.relations[t] = Deprel::compound;
    if (const TokenIndex subject = tree_.child_kind(t, Deprel::nsubj); subject != kNoToken)
      attach(subject, t - 2, Deprel::nsubj);
  }

  // "took place days after": what takes place takes no days.
  void take_place(TokenIndex t) {
    const TokenIndex verb = tree_.head(t);
    if (verb == kNoToken || verb + 1 != t || tree_.lower(t) != "place" || tree_.lemma(verb) != "take" ||
        tree_.relation(t) == Deprel::obj)
      return;
    for (const TokenIndex child : tree_.children(verb))
      if (child > t && tree_.relation(child) == Deprel::obj) arcs_.relations[child] = Deprel::obl_unmarked;
    arcs_.relations[t] = Deprel::obj;
  }

  // "more careful in planning than in the past": "than" belongs to the comparative.
  void standard_of_comparison(TokenIndex t) {
    const TokenIndex clause = tree_.head(t);
    const Deprel kind = tree_.relation_kind(t);
    if ((kind != Deprel::obl && (kind != Deprel::advcl || !is_noun(t))) || clause == kNoToken || clause > t || !is_verb(clause) ||
        tree_.relation_kind(clause) != Deprel::advcl || tree_.head(clause) == kNoToken || tree_.head(clause) > clause)
      return;
    const TokenIndex than = leftmost(t), adjective = tree_.head(clause);
    if (tree_.lower(than) != "than" || tree_.head(than) != t || tree_.upos(adjective) != Upos::adj_) return;
    bool more = tree_.xpos(adjective) == "JJR";
    for (const TokenIndex child : tree_.children(adjective)) more = more || tree_.lower(child) == "more";
    if (!more) return;
    arcs_.relations[than] = Deprel::case_;
    attach(t, adjective, Deprel::obl);
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
};

}  // namespace

void repair_complements(TreeEdit& edit) { ComplementRepairs(edit).run(); }

}  // namespace relata::text
