// Repairs of complements and conditions: what a verb calls for, tells or hangs on, where the tree has something else.
#include "extractors/text/tree_edit.h"

namespace relata::text {
namespace {

class CallRepairs : public Repairs {
 public:
  explicit CallRepairs(TreeEdit& edit) : Repairs(edit) {}

  void run() {
    if (inverted_condition()) reindex();
    for (TokenIndex t = 0; t < tree_.size(); ++t) {
      infinitive_of_call(t);
      content_of_telling(t);
      gerund_as_noun(t);
    }
  }

 private:
  // "Had the crew checked the valve, the tanker would not have exploded" with the condition as the main clause.
  bool inverted_condition() {
    TokenIndex root = 0;
    while (root < tree_.size() && (tree_.head(root) != kNoToken || tree_.is_punct(root))) ++root;
    if (root == tree_.size()) return false;
    const TokenIndex first = leftmost(root);
    const TokenIndex subject = tree_.child_kind(root, Deprel::nsubj);
    if (!is_one_of(tree_.lower(first), {"had", "should", "were"}) || tree_.head(first) != root || subject == kNoToken ||
        subject < first || subject > root)
      return false;
    for (const TokenIndex main : tree_.children(root)) {
      const Deprel kind = tree_.relation_kind(main);
      if (main < root || (kind != Deprel::parataxis && kind != Deprel::ccomp && kind != Deprel::conj) ||
          !has_own_subject(main) || tree_.has(main, Deprel::cc) || !is_modal(main))
        continue;
      arcs_.heads[main] = kNoToken;
      arcs_.relations[main] = Deprel::root;
      arcs_.heads[root] = main;
      arcs_.relations[root] = Deprel::advcl;
      return true;
    }
    return false;
  }

  [[nodiscard]] bool is_modal(TokenIndex verb) const {
    for (const TokenIndex child : tree_.children(verb))
      if (tree_.xpos(child) == "MD") return true;
    return false;
  }

  // "called on Chile to open its archives", "ceased to support": no purpose but what the verb calls for or ends.
  void infinitive_of_call(TokenIndex t) {
    const TokenIndex verb = tree_.head(t);
    if (tree_.relation(t) != Deprel::advcl || tree_.xpos(t) != "VB" || verb == kNoToken || verb > t || !is_verb(verb) ||
        tree_.lower(leftmost(t)) != "to")
      return;
    const std::string_view lemma = tree_.lemma(verb);
    if (leftmost(t) == verb + 1) {
      const Embedding embedding = lexicon_.embedding(lemma, 'v', Complement::to);
      if (embedding == Embedding::failure || embedding == Embedding::stop || embedding == Embedding::seem)
        attach(t, verb, Deprel::xcomp);
      return;
    }
    const TokenIndex asked = tree_.child(verb, Deprel::obl);
    const TokenIndex preposition = asked == kNoToken ? kNoToken : tree_.child(asked, Deprel::case_);
    if (preposition != verb + 1 || asked > t) return;
    const std::string call = std::string(lemma) + ' ' + std::string(tree_.lower(preposition));
    if (lexicon_.embedding(call, 'v', Complement::to) == Embedding::command) attach(t, verb, Deprel::xcomp);
  }

  // "told the inquiry that he had signed" with the content on whom it is told to.
  void content_of_telling(TokenIndex t) {
    const TokenIndex hearer = tree_.head(t);
    const TokenIndex mark = tree_.child(t, Deprel::mark);
    if (tree_.relation_kind(t) != Deprel::acl || hearer == kNoToken || mark == kNoToken ||
        tree_.lower(mark) != "that" || !has_own_subject(t))
      return;
    const Deprel slot = tree_.relation_kind(hearer);
    const TokenIndex verb = tree_.head(hearer);
    if ((slot != Deprel::obj && slot != Deprel::iobj) || verb == kNoToken || !is_verb(verb) || verb > hearer ||
        lexicon_.embedding(tree_.lemma(hearer), 'n', Complement::that) != Embedding::none)
      return;
    if (lexicon_.has(tree_.lemma(verb), "addressee")) attach(t, verb, Deprel::ccomp);
  }

  // "kept the river from flooding the town": a word in -ing with an object of its own is a verb.
  void gerund_as_noun(TokenIndex t) {
    const TokenIndex object = tree_.child(t, Deprel::nmod_unmarked);
    const TokenIndex preposition = tree_.child(t, Deprel::case_);
    const TokenIndex verb = tree_.head(t);
    if (tree_.upos(t) != Upos::noun_ || !tree_.lower(t).ends_with("ing") || object == kNoToken ||
        preposition != t - 1 || verb == kNoToken || !is_verb(verb) || verb > t || leftmost(object) != t + 1 ||
        tree_.child_kind(object, Deprel::det) == kNoToken)
      return;
    const std::string stem(tree_.lower(t).substr(0, tree_.lower(t).size() - 3));
    for (const std::string& lemma : {stem, stem + 'e'}) {
      if (lexicon_.verb_class(lemma).empty()) continue;
      tree_.retag(t, Upos::verb_, "VBG", lemma);
      arcs_.relations[t] = Deprel::advcl;
      arcs_.relations[preposition] = Deprel::mark;
      arcs_.relations[object] = Deprel::obj;
      return;
    }
  }
};

}  // namespace

void repair_calls(TreeEdit& edit) { CallRepairs(edit).run(); }

}  // namespace relata::text
