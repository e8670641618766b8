// What cannot be so as it is read, whatever the parser's score: the grammar of its own words speaks against it. Internal
// to the rules.
#pragma once

#include "core/proposition.h"
#include "extractors/text/rule_lexicon.h"
#include "extractors/text/tree.h"

namespace relata::text {

// The confidence of such a proposition, at most: below what a claim needs.
inline constexpr float kMisreading = 0.2F;

// tree: of the proposition's sentence.
[[nodiscard]] bool is_misreading(const Tree& tree, const RuleLexicon& lexicon, const Proposition& proposition);

}  // namespace relata::text
