// The rules' front door: parsed sentences to propositions with factuality and attribution.
#pragma once

#include <cstdint>
#include <vector>

#include "core/document.h"
#include "core/proposition.h"
#include "extractors/text/rule_lexicon.h"
#include "extractors/text/tree.h"

namespace relata::text {

// A clause with a verb and arguments of which nothing is said, and why.
struct SilentClause {
  TokenRef head;
  std::string_view reason;  // a static string
};

struct Extraction {
  std::vector<Proposition> propositions;  // in sentence order; Argument::clause indexes this list
  std::uint32_t clauses = 0;              // clauses with a verb and arguments ...
  std::uint32_t clauses_covered = 0;      // ... of which so many yielded a proposition
  std::vector<SilentClause> silent;       // the others, in sentence order
  std::vector<Tree> trees;                // of each sentence, as repaired; they look at the analysis
};

// Works on gold and predicted trees alike, whatever their shape: never throws, never loops.
[[nodiscard]] Extraction extract_propositions(const Document& document, const Analysis& analysis,
                                              const RuleLexicon& lexicon);

}  // namespace relata::text
