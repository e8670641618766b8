// Whose words a clause gives apart from verbs of saying: "according to X", "in X's view". Internal to the rules.
#pragma once

#include "extractors/text/clause.h"

namespace relata::text {

// "In the view of X", "in her opinion", "in the words of X": the X; kNoToken for other phrases.
[[nodiscard]] TokenIndex whose_view(const Tree& tree, const RuleLexicon& lexicon, TokenIndex phrase);
// Adds the named sources of a clause to the holders of its context; also a source that ends the last of joined clauses.
void add_source(const SentenceClauses& work, const RuleLexicon& lexicon, Clause& clause);

}  // namespace relata::text
