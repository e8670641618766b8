// Propositions for people to read: one line each, and with the sentence, its tree and the rules that applied.
#pragma once

#include <string>

#include "core/proposition.h"
#include "extractors/text/propositions.h"

namespace relata::text {

// "Siemens | sell | its train division ; recipient(to): Alstom [negative, held by Ushakov]". ∅ stands for what is not
// said, brackets for an embedded proposition.
[[nodiscard]] std::string readable(const Analysis& analysis, const Extraction& extraction, std::size_t proposition);
// A sentence and its propositions with their rules; with the lexicon of the rules also its tree as repaired (one word a
// line, with what the parser had where that differs) and the repairs that changed it.
[[nodiscard]] std::string explain(const Analysis& analysis, const Extraction& extraction, std::uint32_t sentence,
                                  const RuleLexicon* lexicon);

}  // namespace relata::text
