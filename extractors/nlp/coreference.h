// Which words of a document stand for one thing.
//
// Mentions (names with their titles split off, noun phrases, pronouns) are clustered by sieves in the order of their
// precision (Lee et al. 2013, Computational Linguistics 39(4)): equal names, variants, short names and acronyms;
// appositions, role nouns and predicate nominatives, which count as mentions of what they describe; then, from left to
// right, roles ("the president"), other noun phrases and pronouns, each only where one antecedent is clearly the best
// (by a trained model but for he and she, whose weights are set by hand); I, we and you by who speaks.
// Time is linear in the mentions, with windows and buckets of fixed size.
#pragma once

#include "core/sentence.h"
#include "extractors/nlp/coreference/antecedent_ranker.h"
#include "extractors/nlp/coreference_lexicon.h"

namespace relata::nlp {

// Fills analysis.mentions and analysis.groups. What cannot be resolved is a cluster of its own. observer may be null.
void resolve_coreference(Analysis& analysis, const CoreferenceLexicon& lexicon, const AntecedentModel& model,
                         AntecedentObserver* observer = nullptr);

}  // namespace relata::nlp
