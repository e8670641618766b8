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

[[nodiscard]] Marks read_marks(const SentenceClauses& work, const RuleLexicon& lexicon, ClauseIndex index);

}  // namespace relata::text
