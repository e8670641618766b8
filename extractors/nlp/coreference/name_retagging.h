// Tags of names that the words of a sentence, and what is known of the world, speak against.
#pragma once

#include "core/sentence.h"
#include "extractors/nlp/coreference_lexicon.h"

namespace relata::nlp {

// "White House National Security" before "Advisor": the seat keeps its name tag, what belongs to the title loses it.
void cut_seats_from_titles(Sentence& sentence, const CoreferenceLexicon& lexicon);

// "Washington warned Beijing" with Washington as a person: a capital alone that speaks to a place is a place.
void retag_capitals(Sentence& sentence, const CoreferenceLexicon& lexicon);

// "The Commission insisted" with the commission as a common noun: behind "the" and with a capital inside the sentence it
// is the body known by that short name. Where each noun has its capital, capitals tell nothing.
void retag_short_names(Sentence& sentence, const CoreferenceLexicon& lexicon);

}  // namespace relata::nlp
