// Propositions as facts of open information extraction, n-ary as CaRB has them (Bhardwaj et al., EMNLP 2019): surface
// words, passives as they stand, the first preposition in the relation where there is no object, titles, appositions
// and possessives as `is` and `has`.
#pragma once

#include <string>
#include <vector>

#include "core/document.h"
#include "core/sentence.h"
#include "extractors/text/propositions.h"

namespace relata::text {

struct OpenFact {
  std::uint32_t sentence = 0;
  float confidence = 0;
  std::string subject, relation;
  std::vector<std::string> objects;  // the first may be empty ("the army | was not disbanded |"); more: complements
};

// In sentence order, without repetitions. Words are the text's white-space tokens: one that is touched comes whole.
[[nodiscard]] std::vector<OpenFact> open_facts(const Document& document, const Analysis& analysis,
                                               const Extraction& extraction);

}  // namespace relata::text
