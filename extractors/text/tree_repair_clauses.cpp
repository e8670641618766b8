// Repairs of clauses: each states its condition on words, tags and arcs, and moves one or two arcs.
#include "core/punctuation.h"
#include "extractors/text/tree_edit.h"

namespace relata::text {
namespace {

class ClauseRepairs : public Repairs {
 public:
  explicit ClauseRepairs(TreeEdit& edit) : Repairs(edit) {}

  void run() {
    if (restore_main_verb() || verb_for_noun_root()) reindex();
    for (TokenIndex t = 0; t < tree_.size(); ++t) free_relative(t);
    for (TokenIndex t = 0; t < tree_.size(); ++t) {
      split_perfect(t);
      pied_piping(t);
      event_before_which(t);
      gap_of_infinitive(t);
      attach_relative(t);
      open_parenthesis(t);
      content_beside(t);
      inside_content(t);
      afterthought(t);
      speech_beside(t);
      infinitive_of_noun(t);
      infinitive_of_verb(t);
    }
  }

 private:
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

  // "was discovered in 1849, which led to a rush": no year leads; the discovery does.
  void event_before_which(TokenIndex t) {
    const TokenIndex date = tree_.head(t);
    if (tree_.relation(t) != Deprel::acl_relcl || date == kNoToken || date > t || tree_.upos(date) != Upos::num_ ||
        tree_.head(date) == kNoToken || !is_verb(tree_.head(date)))
      return;
    const TokenIndex which = tree_.child(t, Deprel::nsubj);
    if (which == kNoToken || tree_.lower(which) != "which" || which == 0 ||
        word(which - 1).form != ",")
      return;
    attach(t, tree_.head(date), Deprel::advcl_relcl);
  }

  // "thought that I had at least escaped" with had and escaped as two contents: one verb and its auxiliary.
  void split_perfect(TokenIndex t) {
    const TokenIndex above = tree_.head(t);
    if (above == kNoToken || tree_.lemma(t) != "have" || !is_verb(t) || !is_finite_tag(t) || !has_own_subject(t) ||
        tree_.child_kind(t, Deprel::obj) != kNoToken)
      return;
    TokenIndex verb = kNoToken;
    for (const TokenIndex sibling : tree_.children(above))
      if (sibling > t && tree_.relation(sibling) == tree_.relation(t) && is_verb(sibling) && verb == kNoToken)
        verb = sibling;
    if (verb == kNoToken || !is_one_of(tree_.xpos(verb), {"VBN", "VBD"}) || has_own_subject(verb) ||
        has_auxiliary(verb) || tree_.has(verb, Deprel::cc))
      return;
    for (TokenIndex between = t + 1; between < verb; ++between)
      if (tree_.is_punct(between) || tree_.upos(between) == Upos::noun_ || is_verb(between)) return;
    for (const TokenIndex child : tree_.children(t)) arcs_.heads[child] = verb;
    arcs_.heads[t] = verb;
    arcs_.relations[t] = Deprel::aux;
  }

  // "the house in which he was born" with "in which" on the house: it belongs to the verb behind it.
  void pied_piping(TokenIndex t) {
    const TokenIndex noun = tree_.head(t);
    if (!is_relative_word(t) || tree_.relation_kind(t) != Deprel::nmod || noun == kNoToken || noun > t ||
        !tree_.has(t, Deprel::case_) || leftmost(t) + 1 != t)
      return;
    TokenIndex clause = tree_.child(t, Deprel::acl_relcl);
    for (const TokenIndex child : tree_.children(noun))
      if (tree_.relation(child) == Deprel::acl_relcl && child > t && clause == kNoToken) clause = child;
    if (clause == kNoToken || !is_verb(clause)) return;
    arcs_.heads[clause] = noun;
    arcs_.relations[clause] = Deprel::acl_relcl;
    arcs_.heads[t] = clause;
    arcs_.relations[t] = Deprel::obl;
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

  // "which Moscow claimed were instigated": a verb of saying is no auxiliary but governs the rest.
  void open_parenthesis(TokenIndex t) {
    if (tree_.relation(t) != Deprel::aux || tree_.upos(t) != Upos::verb_ || !is_finite_tag(t) ||
        tree_.head(t) == kNoToken || t == 0)
      return;
    const Embedding embedding = lexicon_.embedding(tree_.lemma(t), 'v', Complement::that);
    if (embedding != Embedding::report && embedding != Embedding::belief) return;
    const TokenIndex content = tree_.head(t);
    const TokenIndex speaker = t - 1;
    if (content < t || (tree_.head(speaker) != content && tree_.head(speaker) != t) ||
        tree_.relation_kind(speaker) != Deprel::nsubj)
      return;
    arcs_.heads[t] = arcs_.heads[content];
    arcs_.relations[t] = arcs_.relations[content];
    arcs_.heads[content] = t;
    arcs_.relations[content] = Deprel::ccomp;
    arcs_.heads[speaker] = t;
    arcs_.relations[speaker] = Deprel::nsubj;
  }

  // The same with two relative clauses on the noun: the second is what the first one's verb says.
  void content_beside(TokenIndex t) {
    if (tree_.relation(t) != Deprel::acl_relcl || tree_.head(t) == kNoToken) return;
    const TokenIndex subject = tree_.child_kind(t, Deprel::nsubj);
    const TokenIndex first = leftmost(t);
    if (subject != kNoToken || first == 0 || tree_.relation_kind(first) != Deprel::aux) return;
    const TokenIndex saying = first - 1;
    if (!is_verb(saying) || tree_.relation(saying) != Deprel::acl_relcl || tree_.head(saying) != tree_.head(t)) return;
    const Embedding embedding = lexicon_.embedding(tree_.lemma(saying), 'v', Complement::that);
    if (embedding != Embedding::report && embedding != Embedding::belief) return;
    arcs_.heads[t] = saying;
    arcs_.relations[t] = Deprel::ccomp;
    for (const TokenIndex child : tree_.children(saying))
      if (is_relative_word(child)) {
        arcs_.heads[child] = t;
        arcs_.relations[child] = tree_.has(t, Deprel::aux_pass) ? Deprel::nsubj_pass : Deprel::nsubj;
      }
  }

  // "said that, as they came from India, they should go free": what stands between "that" and its verb belongs to it.
  void inside_content(TokenIndex t) {
    const TokenIndex verb = tree_.head(t);
    if (tree_.relation_kind(t) != Deprel::advcl || verb == kNoToken || verb > t) return;
    for (const TokenIndex content : tree_.children(verb)) {
      if (tree_.relation_kind(content) != Deprel::ccomp || content < t) continue;
      const TokenIndex mark = tree_.child(content, Deprel::mark);
      if (mark == kNoToken || tree_.lower(mark) != "that" || mark < verb || mark > leftmost(t)) continue;
      attach(t, content, Deprel::advcl);
      return;
    }
  }

  // "This was in my third year of study I think.": said of the whole.
  void afterthought(TokenIndex t) {
    if (t == 0 || tree_.relation_kind(t) != Deprel::acl || !is_verb(t) || !is_one_of(tree_.lower(t - 1), {"i", "we"}) ||
        tree_.head(t - 1) != t || lexicon_.embedding(tree_.lemma(t), 'v', Complement::that) != Embedding::belief)
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
        tree_.has(t, Deprel::obj))
      return;
    const Embedding embedding = lexicon_.embedding(tree_.lemma(t), 'v', Complement::that);
    const TokenIndex first = leftmost(t);
    if (embedding == Embedding::report && first > 0 &&
        (word(first - 1).form == "," || may_close_quotation(word(first - 1).form)))
      arcs_.relations[t] = Deprel::parataxis;
  }

  // "repeated its willingness to cooperate": the infinitive belongs to the noun that calls for it.
  void infinitive_of_noun(TokenIndex t) {
    if (tree_.relation(t) != Deprel::xcomp || tree_.xpos(t) != "VB" || tree_.head(t) == kNoToken) return;
    const TokenIndex to = leftmost(t);
    if (to == 0 || tree_.lower(to) != "to") return;
    const TokenIndex object = to - 1;
    if (tree_.relation(object) != Deprel::obj || tree_.head(object) != tree_.head(t) ||
        tree_.upos(object) != Upos::noun_)
      return;
    if (lexicon_.embedding(tree_.lemma(object), 'n', Complement::to) != Embedding::none) attach(t, object, Deprel::acl);
  }

  // The finite verb below a supposed main verb that has no subject of its own.
  [[nodiscard]] TokenIndex bare_finite_below(TokenIndex root) const {
    for (const TokenIndex child : tree_.children(root)) {
      const Deprel kind = tree_.relation_kind(child);
      if (child < root || tree_.upos(child) != Upos::verb_ || has_own_subject(child) ||
          tree_.has(child, Deprel::mark) || tree_.has(child, Deprel::cc))
        continue;
      if (kind != Deprel::advcl && kind != Deprel::parataxis && kind != Deprel::ccomp && kind != Deprel::conj) continue;
      const TokenIndex auxiliary = tree_.child(child, Deprel::aux);
      if (is_finite_tag(child) || (auxiliary != kNoToken && tree_.xpos(auxiliary) == "MD")) return child;
    }
    return kNoToken;
  }

  // "Statements made by officials suggest", "The deal that could arise would help": the first verb only modifies the
  // subject.
  bool restore_main_verb() {
    for (TokenIndex root = 0; root < tree_.size(); ++root) {
      if (tree_.relation(root) != Deprel::root || tree_.upos(root) != Upos::verb_) continue;
      TokenIndex subject = kNoToken;
      bool relative = false;
      for (const TokenIndex child : tree_.children(root)) {
        if (tree_.relation_kind(child) != Deprel::nsubj || child > root) continue;
        if (subject == kNoToken)
          subject = child;
        else
          relative = is_relative_word(child);
      }
      if (subject == kNoToken || is_relative_word(subject)) continue;
      const bool reduced =
          (tree_.xpos(root) == "VBN" || tree_.xpos(root) == "VBG") && tree_.child_kind(root, Deprel::aux) == kNoToken;
      if (!reduced && !relative) continue;
      const TokenIndex main = bare_finite_below(root);
      if (main == kNoToken) continue;
      arcs_.heads[main] = kNoToken;
      arcs_.relations[main] = Deprel::root;
      arcs_.heads[subject] = main;
      arcs_.relations[subject] = Deprel::nsubj;
      arcs_.heads[root] = subject;
      arcs_.relations[root] = relative ? Deprel::acl_relcl : Deprel::acl;
      for (const TokenIndex child : tree_.children(root))
        if (child > main && (tree_.is_punct(child) || tree_.relation(child) == Deprel::parataxis))
          arcs_.heads[child] = main;
      return true;
    }
    return false;
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
  bool verb_for_noun_root() {
    TokenIndex root = kNoToken;
    for (TokenIndex t = 0; t < tree_.size(); ++t)
      if (tree_.head(t) == kNoToken && is_noun(t) && !tree_.has(t, Deprel::cop) && !has_own_subject(t))
        root = root == kNoToken ? t : root;
    if (root == kNoToken || leftmost(root) > root || tree_.sentence().kind == SentenceKind::heading) return false;
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
    if (main == kNoToken) return false;
    for (const TokenIndex child : tree_.children(root))
      if (tree_.relation(child) == Deprel::list_ && is_noun(child)) arcs_.relations[child] = Deprel::appos;
    arcs_.heads[main] = kNoToken;
    arcs_.relations[main] = Deprel::root;
    arcs_.heads[root] = main;
    arcs_.relations[root] = Deprel::nsubj;
    return true;
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

}  // namespace

void repair_clauses(TreeEdit& edit) { ClauseRepairs(edit).run(); }

}  // namespace relata::text
