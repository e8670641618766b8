// Repairs of trees that a parser gets wrong in the same way again and again. Gold trees pass (almost) unchanged.
#pragma once

#include "extractors/text/rule_lexicon.h"
#include "extractors/text/tree.h"

namespace relata::text {

[[nodiscard]] Tree repaired_tree(const Sentence& sentence, const RuleLexicon& lexicon);
// The sentence with the arcs, tags and lemmas of its repaired tree.
[[nodiscard]] Sentence repaired_sentence(const Tree& tree);

}  // namespace relata::text
