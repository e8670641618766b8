// What a clause's own words say of its truth: negation, modal verbs, adverbs. Internal to the rules.
#pragma once

#include "extractors/text/clause.h"

namespace relata::text {

struct Marks {
  bool negative = false;
  Modality modality = Modality::certain;
  bool hearsay = false;
  std::string_view hearsay_word;
  TokenIndex negator = kNoToken;
};

// "The higher your hands go, the more respectful you are": where that begins which tells how one thing grows with
// another, and neither how much there is; kNoToken where nothing does.
[[nodiscard]] TokenIndex correlation_of(const Tree& tree);

[[nodiscard]] Marks read_marks(const SentenceClauses& work, const RuleLexicon& lexicon, ClauseIndex index);

}  // namespace relata::text
