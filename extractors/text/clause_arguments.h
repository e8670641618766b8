// Steps of filling a clause's slots, shared by the files that do it. Internal to the rules.
#pragma once

#include <vector>

#include "extractors/text/clause.h"

namespace relata::text {

// The relative clause at or above this clause that the token is in; kNoClause when it is in none.
[[nodiscard]] ClauseIndex enclosing_relative(const SentenceClauses& work, ClauseIndex index, TokenIndex token);
// "Anna is a lawyer who ...", "the chapel is an Episcopal Church built in ...": of whom a noun tells what he is; empty
// where it is no such noun.
[[nodiscard]] std::vector<Filler> whom_it_describes(const SentenceClauses& work, TokenIndex noun);
// What a relative clause is about: its noun, what "something which" stands for, or the clause before it.
[[nodiscard]] std::vector<Filler> antecedents(const SentenceClauses& work, const RuleLexicon& lexicon,
                                              ClauseIndex relative);
// "What interested me was the email": the noun that "what" of this relative clause stands for; kNoToken for others.
[[nodiscard]] TokenIndex named_by_cleft(const SentenceClauses& work, const RuleLexicon& lexicon, ClauseIndex relative);
// "most of whom", "two of which": some of what the relative pronoun stands for, as its own words.
[[nodiscard]] bool is_part(const Tree& tree, TokenIndex token);
[[nodiscard]] Filler part_of(const SentenceClauses& work, TokenIndex token);
// Where or when a relative clause's "where" or "when" puts it, as a qualifier of the clause.
void add_relative_adverb(SentenceClauses& work, const RuleLexicon& lexicon, ClauseIndex index, TokenIndex token);
// The conjuncts of a phrase in a clause; a relative pronoun gives its antecedent.
[[nodiscard]] std::vector<Filler> filled(const SentenceClauses& work, const RuleLexicon& lexicon, ClauseIndex index,
                                         TokenIndex token);
// The phrase as a qualifier of the clause, as its agent, or as its object.
void add_oblique(SentenceClauses& work, const RuleLexicon& lexicon, ClauseIndex index, TokenIndex token);
// "My life is hard, trying to please", "turning to the first point, the law is settled": a gerund that is nobody's in its
// sentence; of the second, whoever speaks does so.
[[nodiscard]] bool is_nobodys(const SentenceClauses& work, const RuleLexicon& lexicon, const Clause& clause,
                              const Clause& parent);
[[nodiscard]] bool guides_the_reader(const SentenceClauses& work, const RuleLexicon& lexicon, const Clause& clause,
                                     const Clause& parent);
// "Became interested in flying": what an adjective that somebody becomes is about, and nothing that he does.
[[nodiscard]] bool is_matter_of_adjective(const Tree& tree, const Clause& clause, const Clause& parent);
// "The show includes falling to the floor": whoever falls, and not the show.
[[nodiscard]] bool is_part_of_what_it_includes(const Clause& clause, const Clause& parent);
// "Money was used to pay them, explaining that they were ghosts": money explains nothing.
[[nodiscard]] bool is_said_by_nobody(const SentenceClauses& work, const RuleLexicon& lexicon, const Clause& clause,
                                     const Clause& parent);
// Whether its main clause as a whole leads to what it names, or means it, and not that clause's subject.
[[nodiscard]] bool tells_a_result(const SentenceClauses& work, const RuleLexicon& lexicon, const Clause& clause,
                                  const Clause& parent);
// "in spite of", "in the wake of": preposition, noun and the noun's own preposition as one; the noun that it leads to, or
// kNoToken.
TokenIndex compound_preposition(const SentenceClauses& work, const RuleLexicon& lexicon, TokenIndex token,
                                std::string& preposition);
// Slots that the clause's own dependents fill.
void read_own_arguments(SentenceClauses& work, const RuleLexicon& lexicon, ClauseIndex index);
// Times that are said of one act, and are another's, too; once all slots are filled.
void share_times(SentenceClauses& work);
// The same of times on verbs that only shade what they embed; called when it is known which do.
void share_times_of_shades(SentenceClauses& work);
// How a governing word puts forward an embedded clause, and by which form it is embedded.
[[nodiscard]] Complement complement_form(const SentenceClauses& work, const Clause& clause);
[[nodiscard]] Embedding embedding_of(const SentenceClauses& work, const RuleLexicon& lexicon, const Clause& clause);
// "as I said": the writer's own words, said again.
[[nodiscard]] bool is_own_words(const SentenceClauses& work, const Clause& saying);
// "let us leave", "let's leave": a command to oneself and others.
[[nodiscard]] bool is_hortative(const SentenceClauses& work, const Clause& clause);

}  // namespace relata::text
