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
 public:
  explicit Repairs(TreeEdit& edit) : lexicon_(edit.lexicon), arcs_(edit.arcs), tree_(edit.tree) {}

 protected:
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

// One repair: looks at a word of the tree as it was last indexed, and changes what is wrong there.
struct TreeRepair {
  std::string_view name;  // what it takes for granted of English, or does, in a sentence
  void (*at)(TreeEdit& edit, TokenIndex word);
};

// A method of a family of repairs as the function of one.
template <typename Family>
Family family_of(void (Family::*repair)(TokenIndex));
template <auto kRepair>
void at(TreeEdit& edit, TokenIndex word) {
  (decltype(family_of(kRepair))(edit).*kRepair)(word);
}

// Repairs that look at the same tree: each word is given to all of them in turn before the tree is indexed again.
using RepairPass = std::span<const TreeRepair>;

RepairPass copula_repairs();
RepairPass auxiliary_repairs();
RepairPass tag_repairs();
RepairPass name_repairs();
// Prepositions, particles, names and the noun phrases around them.
RepairPass preposition_repairs();
RepairPass apposition_repairs();
RepairPass time_repairs();
RepairPass tenure_repairs();
// Trees whose tags and marks speak against their relations.
RepairPass contradiction_repairs();
// Cities behind texts and bonds, and where somebody is meanwhile.
RepairPass bond_repairs();
RepairPass place_repairs();
// Commands, and words said twice.
RepairPass command_repairs();
RepairPass mood_repairs();
// Clauses whose verb is left out.
RepairPass gap_repairs();
// Who says, between commas, what the clause around them says.
RepairPass parenthesis_repairs();
// Main verbs, relative clauses, contents.
RepairPass main_verb_repairs();
RepairPass free_relative_repairs();
RepairPass clause_repairs();
RepairPass participle_repairs();
// What is joined to a verb, and belongs to its object or its content.
RepairPass coordination_repairs();
// What the forms of words speak against.
RepairPass agreement_repairs();
// What is said, and by whom.
RepairPass speech_repairs();
// What a verb calls for, tells or hangs on.
RepairPass call_repairs();
// Relative clauses and participles on nouns that do not fit them.
RepairPass relative_repairs();
// Causatives, states of objects, standards of comparison.
RepairPass complement_repairs();
// What stands as subject or object where the other is meant.
RepairPass subject_repairs();

}  // namespace relata::text
