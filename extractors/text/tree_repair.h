// Repairs of trees that a parser gets wrong in the same way again and again. Gold trees pass (almost) unchanged.
#pragma once

#include "extractors/text/rule_lexicon.h"
#include "extractors/text/tree.h"

namespace relata::text {

// A repair that changed a tree, and the word that it looked at.
struct AppliedRepair {
  std::string_view name;
  TokenIndex word;
};

// Where `applied` is given, the repairs that changed the tree are added to it, in order.
[[nodiscard]] Tree repaired_tree(const Sentence& sentence, const RuleLexicon& lexicon,
                                 std::vector<AppliedRepair>* applied = nullptr);
// The names of all repairs, in the order in which they run.
[[nodiscard]] std::vector<std::string_view> names_of_repairs();
// The sentence with the arcs, tags and lemmas of its repaired tree.
[[nodiscard]] Sentence repaired_sentence(const Tree& tree);

}  // namespace relata::text
