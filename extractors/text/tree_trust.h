// How sure the parser was of the arcs that a proposition hangs on. Internal to the rules.
#pragma once

#include "core/proposition.h"
#include "extractors/text/tree.h"

namespace relata::text {

// Where the parser gives an arc less than this, most of what is read from the tree is wrong.
inline constexpr float kDoubtfulArc = 0.3F;

// The least score, 0 to 1, of the arcs from the arguments of the proposition to what they hang on; that of its own
// head where its subject or object stands elsewhere. Arcs that a repair moved do not count, nor does what
// a title beside a name says. tree: of the proposition's sentence.
[[nodiscard]] float weakest_arc(const Tree& tree, const Proposition& proposition);

}  // namespace relata::text
