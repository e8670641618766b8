// Repairs of clauses: each states its condition on words, tags and arcs, and moves one or two arcs.
#include "core/punctuation.h"
#include "extractors/text/tree_edit.h"

namespace relata::text {
namespace {

struct ClauseRepairs : Repairs {
  using Repairs::Repairs;

  // "explained [how] she left", with how as the object: the clause is what is explained.
  void free_relative(TokenIndex t) {
    const TokenIndex verb = tree_.head(t);
    if (tree_.xpos(t) != "WRB" || tree_.relation_kind(t) != Deprel::obj || verb == kNoToken) return;
    const TokenIndex clause = tree_.child_kind(t, Deprel::acl) != kNoToken ? tree_.child_kind(t, Deprel::acl)
                                                                            : tree_.child(t, Deprel::advcl_relcl);
    if (clause == kNoToken) return;
    attach(clause, verb, Deprel::ccomp);
    reindex();
    attach(t, clause, Deprel::advmod);
    reindex();
  }

  // "a poem which I'm going to read": the pronoun is the infinitive's object, not the first verb's.
  void gap_of_infinitive(TokenIndex t) {
    const TokenIndex verb = tree_.head(t);
    if (!is_relative_word(t) || tree_.relation(t) != Deprel::obj || verb == kNoToken || verb < t) return;
    const TokenIndex infinitive = tree_.child(verb, Deprel::xcomp);
    if (infinitive == kNoToken || infinitive < verb || tree_.xpos(infinitive) != "VB" ||
        tree_.child_kind(infinitive, Deprel::obj) != kNoToken || !lexicon_.takes_object(tree_.lemma(infinitive)))
      return;
    switch (lexicon_.embedding(tree_.lemma(verb), 'v', Complement::to)) {
      case Embedding::plan:
      case Embedding::desire:
      case Embedding::phase:
      case Embedding::necessity:
      case Embedding::failure:
        break;
      default:
        if (tree_.lemma(verb) != "go") return;
    }
    attach(t, infinitive, Deprel::obj);
  }

  // A clause that opens with who, which or a relative that, right after a noun, is that noun's relative clause.
  void attach_relative(TokenIndex t) {
    const Deprel relation = tree_.relation(t);
    if (relation != Deprel::ccomp && relation != Deprel::parataxis && relation != Deprel::advcl &&
        (relation != Deprel::conj || tree_.has(t, Deprel::cc)))
      return;
    if (tree_.upos(t) != Upos::verb_ && !tree_.has(t, Deprel::cop)) return;
    const TokenIndex first = leftmost(t);
    const bool where = relation == Deprel::advcl && tree_.lower(first) == "where";
    if ((!is_relative_word(first) && !where) || first == t) return;
    if (tree_.head(t) != kNoToken && tree_.head(t) > first) return;  // which Moscow claimed were ...
    TokenIndex noun = word_before(first);
    if (noun == kNoToken || (tree_.upos(noun) != Upos::noun_ && tree_.upos(noun) != Upos::propn_)) return;
    while (tree_.head(noun) != kNoToken && tree_.head(noun) < first &&
           (tree_.relation_kind(noun) == Deprel::flat || tree_.relation_kind(noun) == Deprel::compound))
      noun = tree_.head(noun);
    if (where && tree_.relation_kind(noun) == Deprel::nmod && tree_.upos(noun) == Upos::propn_ &&
        tree_.upos(tree_.head(noun)) == Upos::propn_)
      noun = tree_.head(noun);  // the Gulf of Mexico where ...
    attach(t, noun, Deprel::acl_relcl);
  }

  // "This was in my third year of study I think.": said of the whole. Not "a mechanic I trust", "what we expected".
  void afterthought(TokenIndex t) {
    if (t == 0 || tree_.relation_kind(t) != Deprel::acl || !is_verb(t) || !is_one_of(tree_.lower(t - 1), {"i", "we"}) ||
        tree_.head(t - 1) != t || !is_one_of(tree_.lemma(t), {"think", "believe", "guess", "suppose", "presume", "assume", "reckon"}))
      return;
    for (TokenIndex after = t + 1; after < tree_.size(); ++after)
      if (!tree_.is_punct(after)) return;
    TokenIndex root = t;
    while (tree_.head(root) != kNoToken) root = tree_.head(root);
    attach(t, root, Deprel::parataxis);
  }

  // "..., Hayden said" joined to what she said: it stands beside.
  void speech_beside(TokenIndex t) {
    if (tree_.relation(t) != Deprel::conj || !is_verb(t) || tree_.has(t, Deprel::cc) || !has_own_subject(t) ||
        tree_.has(t, Deprel::obj) || tree_.has(t, Deprel::xcomp) || tree_.has(t, Deprel::ccomp))
      return;
    const Embedding embedding = lexicon_.embedding(tree_.lemma(t), 'v', Complement::that);
    const TokenIndex first = leftmost(t);
    if (embedding == Embedding::report && first > 0 &&
        (word(first - 1).form == "," || may_close_quotation(word(first - 1).form)))
      arcs_.relations[t] = Deprel::parataxis;
  }

  // "repeated its willingness to cooperate": the infinitive belongs to the noun that calls for it. Not "urged authorities
  // to cooperate": who are several may be urged.
  void infinitive_of_noun(TokenIndex t) {
    if (tree_.relation(t) != Deprel::xcomp || tree_.xpos(t) != "VB" || tree_.head(t) == kNoToken) return;
    const TokenIndex to = leftmost(t);
    if (to == 0 || tree_.lower(to) != "to") return;
    const TokenIndex object = to - 1;
    if (tree_.relation(object) != Deprel::obj || tree_.head(object) != tree_.head(t) ||
        tree_.upos(object) != Upos::noun_)
      return;
    if (tree_.xpos(object) == "NNS" &&
        lexicon_.embedding(tree_.lemma(tree_.head(t)), 'v', Complement::to) != Embedding::none)
      return;
    if (lexicon_.embedding(tree_.lemma(object), 'n', Complement::to) != Embedding::none) attach(t, object, Deprel::acl);
  }

  // "The woman whose car was stolen called the police" with called as a participle of the woman: with an object of its
  // own, behind a relative clause, it is the main verb.
  [[nodiscard]] TokenIndex verb_behind_relative(TokenIndex noun) const {
    bool relative = false;
    for (const TokenIndex child : tree_.children(noun)) {
      if (tree_.relation(child) == Deprel::acl && relative && tree_.xpos(child) == "VBN" && !has_auxiliary(child) &&
          tree_.has(child, Deprel::obj))
        return child;
      relative = relative || (tree_.relation(child) == Deprel::acl_relcl && child > noun);
    }
    return kNoToken;
  }

  // "Jens Stoltenberg, NATO's chief, resigned": a name is no main word where a verb ends the sentence without a
  // subject.
  void verb_for_noun_root(TokenIndex root) {
    if (tree_.head(root) != kNoToken || !is_noun(root) || tree_.has(root, Deprel::cop) || has_own_subject(root) ||
        tree_.sentence().kind == SentenceKind::heading)
      return;
    TokenIndex main = verb_behind_relative(root);
    for (TokenIndex t = root + 1; t < tree_.size(); ++t) {
      if (!is_verb(t) || !is_one_of(tree_.xpos(t), {"VBD", "VBN", "VB", "VBP"}) || has_own_subject(t) ||
          has_auxiliary(t))
        continue;
      if (word(t - 1).form != "," || tree_.has(t, Deprel::mark)) continue;
      const bool last = t + 1 == tree_.size() || tree_.is_punct(t + 1);
      if ((tree_.xpos(t) == "VB" || tree_.xpos(t) == "VBP") && !last) continue;
      if (tree_.xpos(t) == "VBN" && !last && !tree_.has(t, Deprel::obj)) continue;
      main = t;
    }
    if (main == kNoToken) return;
    for (const TokenIndex child : tree_.children(root))
      if (tree_.relation(child) == Deprel::list_ && is_noun(child)) arcs_.relations[child] = Deprel::appos;
    arcs_.heads[main] = kNoToken;
    arcs_.relations[main] = Deprel::root;
    arcs_.heads[root] = main;
    arcs_.relations[root] = Deprel::nsubj;
  }

  // What can be neither asked nor let do something.
  [[nodiscard]] bool is_mindless(TokenIndex noun) const {
    return tree_.upos(noun) == Upos::num_ || tree_.upos(noun) == Upos::sym_ ||
           (tree_.upos(noun) == Upos::noun_ &&
            !is_one_of(lexicon_.noun(tree_.lemma(noun)).klass,
                       {"", "person", "people-group", "group", "organisation", "animal", "place", "facility", "body"}));
  }

  // "urged them to publish": the infinitive is what the verb urges, no purpose of its subject.
  void infinitive_of_verb(TokenIndex t) {
    const Deprel relation = tree_.relation(t);
    if ((relation != Deprel::advcl && relation != Deprel::acl) || tree_.xpos(t) != "VB" || tree_.head(t) == kNoToken)
      return;
    const TokenIndex object =
        relation == Deprel::acl
            ? tree_.head(t)
            : tree_.child_kind(tree_.head(t), tree_.has(tree_.head(t), Deprel::obj) ? Deprel::obj : Deprel::iobj);
    if (object == kNoToken || object > t || tree_.lower(leftmost(t)) != "to" || leftmost(t) != object + 1) return;
    const Deprel slot = tree_.relation_kind(object);
    const TokenIndex verb = tree_.head(object);
    if (verb == kNoToken || !is_verb(verb) || (slot != Deprel::obj && slot != Deprel::iobj)) return;
    if (relation == Deprel::acl && lexicon_.embedding(tree_.lemma(object), 'n', Complement::to) != Embedding::none)
      return;
    if (tree_.lemma(verb) == "call") return;  // "will call me to confirm": why
    if (is_mindless(object) && tree_.lemma(verb) != "use") return;  // "took steps to help", "wants a car to drive"
    switch (lexicon_.embedding(tree_.lemma(verb), 'v', Complement::to)) {
      case Embedding::command:
      case Embedding::desire:
      case Embedding::possible:
      case Embedding::implicative:
        attach(t, verb, Deprel::xcomp);
        return;
      default:
        return;
    }
  }
};

constexpr TreeRepair kMainVerbRepairs[] = {
    {"a name is no main word where a verb without a subject ends the sentence", at<&ClauseRepairs::verb_for_noun_root>},
};

constexpr TreeRepair kFreeRelativeRepairs[] = {
    {"what how or why opens is what is explained", at<&ClauseRepairs::free_relative>},
};

constexpr TreeRepair kClauseRepairs[] = {
    {"a relative pronoun is the object of the infinitive behind a verb of wanting", at<&ClauseRepairs::gap_of_infinitive>},
    {"a clause that opens with a relative word is the noun's right before it", at<&ClauseRepairs::attach_relative>},
    {"I think at the end is said of the whole", at<&ClauseRepairs::afterthought>},
    {"who says, behind a comma, stands beside what is said", at<&ClauseRepairs::speech_beside>},
    {"an infinitive belongs to the noun that calls for it", at<&ClauseRepairs::infinitive_of_noun>},
    {"what somebody is urged to do is no purpose", at<&ClauseRepairs::infinitive_of_verb>},
};

}  // namespace

RepairPass main_verb_repairs() { return kMainVerbRepairs; }
RepairPass free_relative_repairs() { return kFreeRelativeRepairs; }
RepairPass clause_repairs() { return kClauseRepairs; }

}  // namespace relata::text
