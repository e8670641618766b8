// Speech: who says what stands in quotation marks or before "..., she said". Internal to the rules.
#pragma once

#include <vector>

#include "extractors/text/clause.h"

namespace relata::text {

// Marks the tokens between quotation marks, through all sentences; an unclosed one ends with its paragraph.
void mark_quotations(const Analysis& analysis, std::vector<SentenceClauses>& document);
// "..., Hayden said" and "as he told Medvedev": the clause beside is what was said.
void link_speech(SentenceClauses& work, const RuleLexicon& lexicon);
// Quoted sentences without a verb of saying of their own: held by the speaker of the quotation, or by nobody known.
void hold_quotations(const Analysis& analysis, std::vector<SentenceClauses>& document, const RuleLexicon& lexicon);

// "Norton observed:" and then a paragraph of its own: held by who observed.
void hold_blocks(const Analysis& analysis, std::vector<SentenceClauses>& document, const RuleLexicon& lexicon);

// "Jane Doe: I was there.": all that stands in the turns of a transcript is held by who speaks.
void hold_turns(const Analysis& analysis, std::vector<Proposition>& propositions);

}  // namespace relata::text
