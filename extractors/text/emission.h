// From judged clauses to propositions. Internal to the rules.
#pragma once

#include <vector>

#include "core/document.h"
#include "extractors/text/frame.h"

namespace relata::text {

// Propositions of one document as they come; a dead one is left out at the end.
struct Harvest {
  std::vector<Proposition> propositions;
  std::vector<bool> dead;

  std::uint32_t add(Proposition proposition) {
    propositions.push_back(std::move(proposition));
    dead.push_back(false);
    return static_cast<std::uint32_t>(propositions.size() - 1);
  }
};

void emit_clauses(SentenceClauses& work, const RuleLexicon& lexicon, Harvest& harvest);
// Once all clauses of a sentence have their propositions: sayings get their contents, conditions their clauses.
void link_clauses(SentenceClauses& work, const RuleLexicon& lexicon, Harvest& harvest);
// Facts that nouns carry: titles, appositions, possessives, places of nouns, nationalities, event nouns.
void emit_nominals(SentenceClauses& work, const RuleLexicon& lexicon, Harvest& harvest);
// "Sit on this side": a command without an object tells where or how.
[[nodiscard]] bool is_told_how(const Clause& clause, const Proposition& proposition);
// Something without which the proposition says nothing was not found.
[[nodiscard]] bool lacks_more(const SentenceClauses& work, const RuleLexicon& lexicon, const Clause& clause,
                              const Proposition& proposition);
// Leaves out the dead and those that point at them in vain; renumbers the rest.
[[nodiscard]] std::vector<Proposition> gather(Harvest harvest);

// The argument of a filler.
[[nodiscard]] Argument argument_of(const Filler& filler, Role role, std::string preposition);
// The span, once the arguments stand.
void finish(const SentenceClauses& work, Proposition& proposition);

}  // namespace relata::text
