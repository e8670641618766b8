// Facts that nouns carry, one function a kind. Internal to the rules.
#pragma once

#include "extractors/text/emission.h"

namespace relata::text {

// The phrase at the token, by the head that names it.
[[nodiscard]] Filler filler_at(const SentenceClauses& work, TokenIndex token);
// What a noun phrase's clause makes of a fact inside it: taken for granted where the thing is known.
[[nodiscard]] Status presupposed_at(const SentenceClauses& work, TokenIndex noun, bool keep_holders);
// subject | predicate | object, with the sentence's rule marks.
[[nodiscard]] Proposition noun_fact(const SentenceClauses& work, TokenIndex head, const Filler& subject,
                                    std::string predicate, const Filler& object, const Status& status,
                                    std::string_view rule);
// Whether there need be none: "no agreement between the parties", one that is only planned.
[[nodiscard]] bool is_open(const SentenceClauses& work, TokenIndex noun);

void emit_titles(SentenceClauses& work, const RuleLexicon& lexicon, Harvest& harvest);
void emit_appositions(SentenceClauses& work, const RuleLexicon& lexicon, Harvest& harvest);
void emit_life_brackets(SentenceClauses& work, const RuleLexicon& lexicon, Harvest& harvest);
// Works with their year: "her album Alpha (2012)".
void emit_year_brackets(SentenceClauses& work, const RuleLexicon& lexicon, Harvest& harvest);
void emit_possessives(SentenceClauses& work, const RuleLexicon& lexicon, Harvest& harvest);
void emit_located_nouns(SentenceClauses& work, const RuleLexicon& lexicon, Harvest& harvest);
void emit_dated_nouns(SentenceClauses& work, const RuleLexicon& lexicon, Harvest& harvest);
void emit_event_nouns(SentenceClauses& work, const RuleLexicon& lexicon, Harvest& harvest);
// Of bodies and persons without a name ("a Chilean court").
void emit_countries(SentenceClauses& work, const RuleLexicon& lexicon, Harvest& harvest);
// Of names: what they are examples or members of ("artists such as Bob Dylan").
void emit_named_kinds(SentenceClauses& work, const RuleLexicon& lexicon, Harvest& harvest);
// Nationality adjectives on what a person is said to be ("an Austrian physicist").
void emit_nationality(SentenceClauses& work, const RuleLexicon& lexicon, const Filler& person, TokenIndex noun,
                      const Status& status, Harvest& harvest);
// The same of whom a clause says what they are ("She was an Austrian physicist").
void emit_copular_nationalities(SentenceClauses& work, const RuleLexicon& lexicon, Harvest& harvest);

}  // namespace relata::text
