// "France expelled two diplomats. This angered Russia": what "this" or "the move" stands for is what was just said.
#pragma once

#include <vector>

#include "core/proposition.h"

namespace relata::text {

// Subjects that can only be an act, and that stand for no other mention, become the main proposition of the sentence
// before, where it has one alone, plainly told, in the same paragraph.
void refer_to_events(const Analysis& analysis, std::vector<Proposition>& propositions);

}  // namespace relata::text
