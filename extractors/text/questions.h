// Which clause a question mark asks. Internal to the rules.
#pragma once

#include "extractors/text/clause.h"

namespace relata::text {

[[nodiscard]] bool ends_with_question(const Tree& tree);
// "He turned and said, will you go?": the main clause is stated and the later one asked, where only that is a question
// in form. Tags ("..., don't you?") leave the main clause asked.
void scope_question(SentenceClauses& work);

}  // namespace relata::text
