// What relative clauses and participles take for granted. Internal to the rules.
#pragma once

#include "extractors/text/clause.h"

namespace relata::text {

// The context of a clause on a noun: certain of a thing that exists; else no surer than what the noun stands in.
[[nodiscard]] Status presupposed(const SentenceClauses& work, const RuleLexicon& lexicon, const Clause& clause);

// "The first woman to win", "the youngest player who won": who comes first, last or most of those who did.
[[nodiscard]] bool is_ranked(const Tree& tree, TokenIndex noun);

// "She became the first woman to win": that she won, where it is told of somebody as what he or she is.
[[nodiscard]] bool tells_who_did(const SentenceClauses& work, const RuleLexicon& lexicon, const Clause& clause);

// "It was not John who broke the vase", "what angered them was not the treaty": the clause tells of what stands behind
// the form of be.
[[nodiscard]] bool is_cleft(const SentenceClauses& work, const Clause& clause);

}  // namespace relata::text
