// Propositions as binary facts of open information extraction in BenchIE's manner (Gashteovski et al., ACL 2022): one
// fact a complement, what stands before it swallowed by the relation; no facts from nouns alone.
#pragma once

#include <vector>

#include "core/document.h"
#include "core/sentence.h"
#include "extractors/text/propositions.h"
#include "extractors/text/styles/open_fact.h"

namespace relata::text {

// "He | became | a justice of the High Court", "He | became a justice of | the High Court". In sentence order, without
// repetitions; words are the text's white-space tokens: one that is touched comes whole.
[[nodiscard]] std::vector<OpenFact> fold_facts(const Document& document, const Extraction& extraction);

}  // namespace relata::text
