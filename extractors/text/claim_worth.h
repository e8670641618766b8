// Which facts a reader wants without the text at hand. Internal to the claim builder.
#pragma once

#include "core/proposition.h"
#include "extractors/text/rule_lexicon.h"

namespace relata::text {

// False where what the predicate calls for is missing ("the law requires firms", "is from the internet", "sponsored by
// the state") or the parser was not sure of the arcs.
[[nodiscard]] bool is_worth_telling(const Proposition& proposition, const RuleLexicon& lexicon);

}  // namespace relata::text
