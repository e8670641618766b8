// References in brackets to another place of a text.
#pragma once

#include "core/sentence.h"

namespace relata::nlp {

// "Some form of government (Figure 1.6)", "beliefs (Joyce 2006)": what stands in the brackets is no other name of the
// government, as a parser's apposition says, but a remark to the clause (dep, as in GUM). Linear in the depth of the tree.
void detach_bracketed_references(Sentence& sentence);

}  // namespace relata::nlp
