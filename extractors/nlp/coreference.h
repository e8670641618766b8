// Which words of a document stand for one thing.
//
// Mentions (names with their titles split off, noun phrases, pronouns) are clustered by sieves in the order of their
// precision (Lee et al. 2013, Computational Linguistics 39(4)): equal names, variants, short names and acronyms;
// appositions, role nouns and predicate nominatives, which count as mentions of what they describe; then, from left to
// right, roles ("the president"), repeated heads ("the letter") and pronouns, each only where one antecedent is clearly
// the best. Time is linear in the mentions, with windows and buckets of fixed size.
#pragma once

#include "core/sentence.h"
#include "extractors/nlp/coreference_lexicon.h"

namespace relata::nlp {

// Fills analysis.mentions and analysis.groups. What cannot be resolved is a cluster of its own.
void resolve_coreference(Analysis& analysis, const CoreferenceLexicon& lexicon);

}  // namespace relata::nlp
