// Propositions as facts of open information extraction, n-ary as CaRB has them (Bhardwaj et al., EMNLP 2019): surface
// words, passives as they stand, adverbs and the first preposition in the relation, verbs told with the infinitives
// that they govern, adverbial clauses as further complements, titles, appositions and possessives as `is` and `has`.
#pragma once

#include <vector>

#include "core/document.h"
#include "core/sentence.h"
#include "extractors/text/propositions.h"
#include "extractors/text/styles/open_fact.h"

namespace relata::text {

// In sentence order, without repetitions. Words are the text's white-space tokens: one that is touched comes whole.
[[nodiscard]] std::vector<OpenFact> carb_facts(const Document& document, const Extraction& extraction);

}  // namespace relata::text
