// What a clause's predicate is: a verb, a noun, an adjective, a place, mere existence. Internal to the rules.
#pragma once

#include "extractors/text/clause.h"

namespace relata::text {

[[nodiscard]] PredicateKind kind_of(const Tree& tree, const RuleLexicon& lexicon, TokenIndex token);
// "was confused", "is crowded", with nobody who does it: how somebody is, no event.
[[nodiscard]] bool is_state(const Tree& tree, const RuleLexicon& lexicon, TokenIndex token);

// "Given its size", "including Spain": a preposition in a verb's form, which heads no clause.
[[nodiscard]] bool is_preposition_like(const Tree& tree, TokenIndex token);

// "Press your hands together", "take it apart": an adverb that says what the verb makes of its object.
[[nodiscard]] bool is_behind_object(const Tree& tree, TokenIndex adverb);

// "Was written about by critics", "is referred to as the King": a preposition that a passive left behind.
[[nodiscard]] bool is_stranded(const Tree& tree, TokenIndex preposition);

}  // namespace relata::text
