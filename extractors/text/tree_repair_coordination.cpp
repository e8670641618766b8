// Repairs of coordination: what is joined to a verb, and belongs to its object or its content.
#include "core/punctuation.h"
#include "extractors/text/tree_edit.h"

namespace relata::text {
namespace {

struct CoordinationRepairs : Repairs {
  using Repairs::Repairs;

  // "Is the home to a race, as well as smaller events" with the events as what it is: what it is home to.
  void what_it_is_home_to(TokenIndex t) {
    const TokenIndex home = tree_.head(t);
    if (tree_.relation(t) != Deprel::conj || home == kNoToken || home > t || tree_.lower(home) != "home" || !is_noun(t) ||
        tree_.has(t, Deprel::case_) || tree_.has(t, Deprel::cop) || tree_.child_kind(t, Deprel::nmod_poss) != kNoToken)
      return;
    for (const TokenIndex whom : tree_.children(home)) {
      const TokenIndex to = tree_.child(whom, Deprel::case_);
      if (tree_.relation(whom) == Deprel::nmod && whom > home && whom < t && to != kNoToken && tree_.lower(to) == "to")
        return attach(t, whom, Deprel::conj);
    }
  }

  // "claims that A and she was B", without a comma: B is claimed as well.
  void joined_to_content(TokenIndex t) {
    const TokenIndex saying = tree_.head(t);
    const TokenIndex cc = tree_.child(t, Deprel::cc), subject = tree_.child_kind(t, Deprel::nsubj);
    if (tree_.relation(t) != Deprel::conj || saying == kNoToken || cc == kNoToken || cc == 0 || subject == kNoToken ||
        tree_.upos(subject) != Upos::pron_ || word(cc - 1).form == ",")
      return;
    const auto speaks = [&](TokenIndex verb) {
      const Embedding embedding = lexicon_.embedding(tree_.lemma(verb), 'v', Complement::that);
      return embedding == Embedding::report || embedding == Embedding::belief;
    };
    const TokenIndex content = tree_.child(saying, Deprel::ccomp);
    if (content == kNoToken || content < saying || content > t || !speaks(saying) || speaks(t)) return;
    attach(t, content, Deprel::conj);
  }

  // "would seek charges of fraud and exceeding authority" with exceeding joined to seek: a gerund is not joined to a bare
  // or finite verb, but to what a preposition before it governs.
  void joined_gerund(TokenIndex t) {
    const TokenIndex verb = tree_.head(t), cc = tree_.child(t, Deprel::cc);
    if (tree_.relation(t) != Deprel::conj || tree_.xpos(t) != "VBG" || verb == kNoToken || verb > t || !is_verb(verb) ||
        cc == kNoToken || cc + 1 != t || has_auxiliary(t) || is_one_of(tree_.xpos(verb), {"VBG", "VBN"}))
      return;
    for (TokenIndex noun = t - 1; noun > verb; --noun)
      if (is_noun(noun) && tree_.has(noun, Deprel::case_) && tree_.relation_kind(noun) == Deprel::nmod &&
          is_noun(tree_.head(noun)) && !tree_.has(tree_.head(noun), Deprel::case_)) {
        attach(t, noun, Deprel::conj);
        return;
      }
  }

  // "may rise, pushing the air north and causing storms" with causing joined to rise: a gerund goes on with the gerund before.
  void joined_to_gerund(TokenIndex t) {
    const TokenIndex verb = tree_.head(t), cc = tree_.child(t, Deprel::cc);
    if (tree_.relation(t) != Deprel::conj || tree_.xpos(t) != "VBG" || verb == kNoToken || verb > t || !is_verb(verb) ||
        cc == kNoToken || has_auxiliary(t) || has_own_subject(t) || tree_.xpos(verb) == "VBG")
      return;
    TokenIndex gerund = kNoToken;
    for (const TokenIndex child : tree_.children(verb))
      if (child > verb && child < t && tree_.relation(child) == Deprel::advcl && tree_.xpos(child) == "VBG" &&
          !has_auxiliary(child) && !has_own_subject(child))
        gerund = child;
    if (gerund != kNoToken && tree_.last_of(gerund) < cc) attach(t, gerund, Deprel::conj);
  }

  // "submitted my resume and cover letter" with cover as a verb: a base form is not joined to a past tense, and what
  // stands right before a bare noun is part of its name.
  void compound_as_verb(TokenIndex t) {
    const TokenIndex verb = tree_.head(t), noun = tree_.child(t, Deprel::obj), cc = tree_.child(t, Deprel::cc);
    if (tree_.relation(t) != Deprel::conj || tree_.xpos(t) != "VB" || verb == kNoToken || verb > t || noun != t + 1 ||
        cc == kNoToken || cc + 1 != t || !is_noun(noun) || tree_.first_of(noun) != noun || has_own_subject(t) ||
        !is_one_of(tree_.xpos(verb), {"VBD", "VBN"}))
      return;
    const TokenIndex object = tree_.child(verb, Deprel::obj);
    if (object == kNoToken || object < verb || tree_.last_of(object) + 1 != cc) return;
    for (const TokenIndex child : tree_.children(t))
      if (child > noun) arcs_.heads[child] = verb;
    arcs_.heads[noun] = object;
    arcs_.relations[noun] = Deprel::conj;
    arcs_.heads[cc] = arcs_.heads[t] = noun;
    arcs_.relations[t] = Deprel::compound;
    tree_.retag(t, Upos::noun_, "NN", std::string(tree_.lemma(t)));
  }

  // "fills the square but also the streets" with the streets joined to the verb: a noun is joined to the object. Not what
  // may be a verb: "took footage and hand in phones".
  void joined_object(TokenIndex t) {
    const TokenIndex verb = tree_.head(t);
    if (tree_.relation(t) != Deprel::conj || verb == kNoToken || !is_verb(verb) || !is_noun(t) || has_own_subject(t) ||
        tree_.has(t, Deprel::cop) || !tree_.has(t, Deprel::cc) || tree_.has(t, Deprel::case_) ||
        tree_.has(t, Deprel::orphan) ||
        tree_.child_kind(t, Deprel::obj) != kNoToken)
      return;
    TokenIndex object = kNoToken;
    for (const TokenIndex child : tree_.children(verb))
      if (tree_.relation(child) == Deprel::obj && child > verb && child < t) object = child;
    const bool bare = tree_.xpos(t) == "NN" && leftmost(t) == tree_.child(t, Deprel::cc) &&
                      tree_.upos(t - 1) != Upos::adj_ && tree_.last_of(t) > t;
    const std::string_view form = tree_.lower(t);
    if (object == kNoToken || !is_noun(object)) return;
    if (bare && (!lexicon_.verb_class(form).empty() || !lexicon_.verb_of_gerund(form).empty())) return;
    for (const TokenIndex sibling : tree_.children(verb))
      if (sibling > object && sibling < t && !tree_.is_punct(sibling)) return;
    attach(t, object, Deprel::conj);
  }

  // "is the birthplace of opera and of ballet" with ballet as one more thing that it is: what has the preposition of a
  // phrase before it is joined to that phrase.
  void joined_phrase(TokenIndex t) {
    const TokenIndex noun = tree_.head(t), preposition = tree_.child(t, Deprel::case_);
    if (tree_.relation(t) != Deprel::conj || noun == kNoToken || noun > t || preposition == kNoToken || !is_noun(noun) ||
        tree_.has(noun, Deprel::case_) || has_own_subject(t) || tree_.has(t, Deprel::cop))
      return;
    TokenIndex phrase = kNoToken;
    for (const TokenIndex child : tree_.children(noun)) {
      const TokenIndex own = tree_.child(child, Deprel::case_);
      if (child > noun && child < t && tree_.relation(child) == Deprel::nmod && own != kNoToken &&
          tree_.lower(own) == tree_.lower(preposition))
        phrase = child;
    }
    if (phrase != kNoToken) attach(t, phrase, Deprel::conj);
  }

  // "is the mayor of a town and the owner of a bank" with the owner joined to the town: with an article and a phrase under
  // the same preposition it is joined to the noun that has the first.
  void joined_with_own_phrase(TokenIndex t) {
    const TokenIndex first = tree_.head(t), own = tree_.child(t, Deprel::nmod);
    if (tree_.relation(t) != Deprel::conj || first == kNoToken || first > t || own == kNoToken || own < t ||
        tree_.upos(t) != Upos::noun_ || !tree_.has(t, Deprel::cc) || tree_.has(t, Deprel::case_) || tree_.has(t, Deprel::cop) ||
        (!tree_.has(t, Deprel::det) && !tree_.has(t, Deprel::nmod_poss)))
      return;
    const TokenIndex preposition = tree_.child(first, Deprel::case_), second = tree_.child(own, Deprel::case_);
    const TokenIndex above = tree_.head(first);
    if (preposition == kNoToken || second == kNoToken || above == kNoToken || above > first ||
        tree_.lower(preposition) != tree_.lower(second) || tree_.relation(first) != Deprel::nmod || !is_noun(above) ||
        !tree_.has(above, Deprel::det))
      return;
    attach(t, above, Deprel::conj);
  }

  // "Paul and his wife, the novelist": beside the noun right before the comma.
  void nearest_apposition(TokenIndex t) {
    const TokenIndex noun = tree_.head(t);
    const TokenIndex first = leftmost(t);
    if (tree_.relation(t) != Deprel::appos || noun == kNoToken || first < 2 || word(first - 1).form != ",") return;
    for (const TokenIndex child : tree_.children(noun))
      if (tree_.relation(child) == Deprel::conj && child < t && is_noun(child) && tree_.has(child, Deprel::cc) &&
          tree_.last_of(child) + 2 == first)
        attach(t, child, Deprel::appos);
  }

  // The relative clause that a noun joined to something in it would end; none when there is no such clause.
  [[nodiscard]] TokenIndex relative_around(TokenIndex near, TokenIndex t) const {
    TokenIndex clause = near;
    for (int steps = 0; steps < 4 && clause != kNoToken; ++steps, clause = tree_.head(clause))
      if (tree_.relation(clause) == Deprel::acl_relcl && tree_.head(clause) < clause && clause < t) return clause;
    return kNoToken;
  }

  // "the bridge - which links two towns - and the road" with the road joined to the towns: what stands behind the second
  // dash is joined to what stands before the first.
  void behind_dashes(TokenIndex t) {
    const TokenIndex near = tree_.head(t), cc = tree_.child(t, Deprel::cc);
    if (tree_.relation(t) != Deprel::conj || near == kNoToken || near > t || cc == kNoToken || cc < 2 || cc > t ||
        !is_dash(word(cc - 1).form))
      return;
    const TokenIndex clause = relative_around(near, t);
    if (clause == kNoToken) return;
    const TokenIndex first = leftmost(clause), noun = tree_.head(clause);
    // "Oslo, which is reached by bus and train - and Bergen": a name behind one dash is joined to the name
    const bool names = tree_.upos(noun) == Upos::propn_ && tree_.upos(t) == Upos::propn_ && tree_.upos(near) != Upos::propn_;
    if (names || (first > noun + 1 && is_dash(word(first - 1).form) && is_noun(noun) && is_noun(t))) attach(t, noun, Deprel::conj);
  }

  // "the author of five novels and the founder of a theatre": persons are joined to persons.
  void joined_by_class(TokenIndex t) {
    const TokenIndex near = tree_.head(t);
    if (tree_.relation(t) != Deprel::conj || near == kNoToken || tree_.relation(near) != Deprel::nmod || !is_noun(t) ||
        tree_.has(t, Deprel::case_) || tree_.upos(t) == Upos::propn_ || tree_.upos(near) == Upos::propn_)
      return;
    const TokenIndex top = tree_.head(near);
    if (top == kNoToken || top > near || tree_.upos(top) != Upos::noun_) return;
    const auto klass = [&](TokenIndex noun) { return lexicon_.noun(tree_.lemma(noun)).klass; };
    if (klass(t) != "person" || klass(top) != "person" || klass(near) == "person" || klass(near).empty() ||
        !tree_.has(t, Deprel::det) || !tree_.has(top, Deprel::det))
      return;
    attach(t, top, Deprel::conj);
  }

  // "decided to stop printing and instead publish it" with publish joined to decided: a base form is joined to the
  // infinitive, and not to a past tense.
  void joined_base_form(TokenIndex t) {
    const TokenIndex verb = tree_.head(t);
    if (tree_.relation(t) != Deprel::conj || tree_.xpos(t) != "VB" || verb == kNoToken || verb > t ||
        has_own_subject(t) || has_auxiliary(t) || tree_.has(t, Deprel::mark) || tree_.has(t, Deprel::cop) ||
        !is_one_of(tree_.xpos(verb), {"VBD", "VBZ"}) || has_auxiliary(verb))
      return;
    for (const TokenIndex child : tree_.children(verb)) {
      const Deprel kind = tree_.relation_kind(child);
      const TokenIndex mark = tree_.child(child, Deprel::mark);
      if (child > verb && child < t && (kind == Deprel::xcomp || kind == Deprel::advcl || kind == Deprel::ccomp) &&
          tree_.xpos(child) == "VB" && mark != kNoToken && tree_.lower(mark) == "to") {
        attach(t, child, Deprel::conj);
        return;
      }
    }
  }

  // "was overdone, mean-spirited and not funny" with mean-spirited as what overdone calls for: behind a comma and
  // before an "and", an adjective stands in the same list as the participle.
  void listed_adjective(TokenIndex t) {
    const TokenIndex participle = tree_.head(t);
    if ((tree_.relation(t) != Deprel::xcomp && tree_.relation(t) != Deprel::conj) || participle == kNoToken ||
        participle > t || !tree_.has(participle, Deprel::aux_pass))
      return;
    const TokenIndex first = leftmost(t);
    const bool hyphenated = tree_.xpos(t) == "VBN" && word(t - 1).form == "-" && first < t && !word(t - 2).space_after;
    if ((tree_.upos(t) != Upos::adj_ && !hyphenated) || word(first - 1).form != ",") return;
    TokenIndex last = kNoToken;
    for (const TokenIndex child : tree_.children(t))
      if (tree_.relation(child) == Deprel::conj && tree_.upos(child) == Upos::adj_) last = child;
    if (last == kNoToken || tree_.has(t, Deprel::cop)) return;
    if (hyphenated) tree_.retag(t, Upos::adj_, "JJ", std::string(tree_.lower(t)));
    attach(t, participle, Deprel::conj);
    attach(last, participle, Deprel::conj);
  }

  // "devised a system to record yields and to assist in trade": what has a "to" of its own is joined to an infinitive.
  void joined_infinitive(TokenIndex t) {
    const TokenIndex verb = tree_.head(t);
    const TokenIndex to = tree_.child(t, Deprel::mark);
    if (tree_.relation(t) != Deprel::conj || verb == kNoToken || to == kNoToken || tree_.lower(to) != "to" ||
        has_own_subject(t) || tree_.child_kind(t, Deprel::aux) < to || tree_.child(t, Deprel::cop) < to)
      return;
    const TokenIndex own = tree_.child(verb, Deprel::mark);
    if (own != kNoToken && tree_.lower(own) == "to") return;
    TokenIndex first = kNoToken;
    for (const TokenIndex child : tree_.children(verb)) {
      const Deprel kind = tree_.relation_kind(child);
      const TokenIndex mark = tree_.child(child, Deprel::mark);
      if (child > verb && child < t && (kind == Deprel::advcl || kind == Deprel::xcomp || kind == Deprel::ccomp) &&
          mark != kNoToken && tree_.lower(mark) == "to")
        first = child;
    }
    if (first != kNoToken) attach(t, first, Deprel::conj);
  }
};

constexpr TreeRepair kCoordinationRepairs[] = {
    {"what is joined behind home to has its home there", at<&CoordinationRepairs::what_it_is_home_to>},
    {"what follows what is claimed without a comma is claimed as well", at<&CoordinationRepairs::joined_to_content>},
    {"a gerund is joined to what a preposition governs", at<&CoordinationRepairs::joined_gerund>},
    {"a gerund goes on with the gerund before it", at<&CoordinationRepairs::joined_to_gerund>},
    {"a base form before a joined noun is a part of its name", at<&CoordinationRepairs::compound_as_verb>},
    {"a noun is joined to the object, and not to the verb", at<&CoordinationRepairs::joined_object>},
    {"what has the preposition of a phrase before it is joined to that phrase", at<&CoordinationRepairs::joined_phrase>},
    {"an apposition stands beside the noun right before it", at<&CoordinationRepairs::nearest_apposition>},
    {"what stands behind a second dash is joined to what stands before the first", at<&CoordinationRepairs::behind_dashes>},
    {"persons with articles are joined to persons", at<&CoordinationRepairs::joined_by_class>},
    {"what has a phrase of its own is joined to what has one like it", at<&CoordinationRepairs::joined_with_own_phrase>},
    {"an infinitive with a to of its own is joined to an infinitive", at<&CoordinationRepairs::joined_infinitive>},
    {"a base form is joined to an infinitive, and not to a finite verb", at<&CoordinationRepairs::joined_base_form>},
    {"an adjective stands in one list with a participle", at<&CoordinationRepairs::listed_adjective>},
};

}  // namespace

RepairPass coordination_repairs() { return kCoordinationRepairs; }

}  // namespace relata::text
