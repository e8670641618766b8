// A tree under repair: its arcs as they are changed beside the tree as it was last indexed. Internal to the rules.
#pragma once

#include <algorithm>

#include "extractors/text/rule_lexicon.h"
#include "extractors/text/tree.h"

namespace relata::text {

struct TreeEdit {
  const RuleLexicon& lexicon;
  Arcs arcs;
  Tree tree;

  TreeEdit(const Sentence& sentence, const RuleLexicon& words)
      : lexicon(words), arcs(arcs_of(sentence)), tree(sentence, arcs) {}
};

// What every family of repairs looks at and does.
class Repairs {
 protected:
  explicit Repairs(TreeEdit& edit) : lexicon_(edit.lexicon), arcs_(edit.arcs), tree_(edit.tree) {}

  [[nodiscard]] const Token& word(TokenIndex t) const { return tree_[t]; }
  [[nodiscard]] bool is_noun(TokenIndex t) const {
    return tree_.upos(t) == Upos::noun_ || tree_.upos(t) == Upos::propn_;
  }
  [[nodiscard]] bool is_verb(TokenIndex t) const { return tree_.upos(t) == Upos::verb_; }
  [[nodiscard]] bool is_finite_tag(TokenIndex t) const { return is_one_of(tree_.xpos(t), {"VBD", "VBZ", "VBP"}); }
  [[nodiscard]] bool is_relative_word(TokenIndex t) const {
    return tree_.xpos(t) == "WDT" || (tree_.xpos(t) == "WP" && is_one_of(tree_.lower(t), {"who", "whom", "which"}));
  }
  [[nodiscard]] bool has_own_subject(TokenIndex t) const {
    return tree_.child_kind(t, Deprel::nsubj) != kNoToken || tree_.child_kind(t, Deprel::csubj) != kNoToken ||
           tree_.child(t, Deprel::expl) != kNoToken;
  }
  [[nodiscard]] bool has_auxiliary(TokenIndex t) const { return tree_.child_kind(t, Deprel::aux) != kNoToken; }
  [[nodiscard]] TokenIndex leftmost(TokenIndex t) const { return tree_.first_word_of(t); }
  [[nodiscard]] TokenIndex word_before(TokenIndex t) const {
    while (t > 0 && tree_.is_punct(t - 1)) --t;
    return t == 0 ? kNoToken : t - 1;
  }
  void attach(TokenIndex t, TokenIndex head, Deprel relation) {
    if (tree_.is_under(head, t)) return;  // it would close a cycle
    arcs_.heads[t] = head;
    arcs_.relations[t] = relation;
  }
  void reindex() { tree_.rearrange(arcs_); }

  const RuleLexicon& lexicon_;
  Arcs& arcs_;
  Tree& tree_;
};

// Prepositions, particles, names and the noun phrases around them.
void repair_phrases(TreeEdit& edit);
// Cities behind texts and bonds, and where somebody is meanwhile.
void repair_places(TreeEdit& edit);
// Main verbs, relative clauses, contents.
void repair_clauses(TreeEdit& edit);
void repair_participles(TreeEdit& edit);
// What is joined to a verb, and belongs to its object or its content.
void repair_coordination(TreeEdit& edit);
// What is said, and by whom.
void repair_speech(TreeEdit& edit);
// Commands, hedges and words said twice.
void repair_moods(TreeEdit& edit);
// Clauses whose verb is left out.
void repair_gaps(TreeEdit& edit);
// What a verb calls for, tells or hangs on.
void repair_calls(TreeEdit& edit);
// Relative clauses and participles on nouns that do not fit them.
void repair_relatives(TreeEdit& edit);
// Causatives, states of objects, standards of comparison.
void repair_complements(TreeEdit& edit);
// Who says, between commas, what the clause around them says.
void repair_parentheses(TreeEdit& edit);
// What the forms of words speak against.
void repair_agreement(TreeEdit& edit);
// What stands as subject or object where the other is meant.
void repair_subjects(TreeEdit& edit);

}  // namespace relata::text
