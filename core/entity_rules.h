// The rules that join entities of different names. Each joins two sets or refuses to, and says why.
//
// | rule | joins | confidence |
// |---|---|---|
// | equal-name | one name, compatible types, enough in common (core/entity_atoms.h) | 0.9 |
// | user | what --same-as says | 1 |
// | spelling | names equal but for case, diacritics, hyphens and legal forms | 0.95 |
// | person-variant | Nikolai and Nikolay Patrushev, J. Smith and John Smith, a middle name left out | 0.85 |
// | alias | an acronym or family name that a document itself uses for one full name: NATO, Obama | 0.85 |
// | short-name | a family name for the only person of the merged set that bears it | 0.7 |
//
// A family name joins only where the documents have more in common: two other entities, or, for a full name that two
// documents use, one. It never does where it is a given name of somebody in the merged set.
//
// No rule joins sets of different known types, sets that one document holds apart, or a name that fits several sets.
#pragma once

#include <vector>

#include "core/entity_atoms.h"

namespace relata {

// Applies all rules, in the order of the table; adds what they decided.
void join_entities(EntityAtoms& atoms, const SameAs& same_as, std::vector<MergeDecision>& decisions);

}  // namespace relata
