// Phrases: how far a noun phrase reaches, its preposition, its conjuncts and what class of thing it names.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extractors/text/clause.h"

namespace relata::text {

// The words that name what the noun stands for: without its preposition, relative clauses, appositions and conjuncts.
[[nodiscard]] TokenList phrase_of(const SentenceClauses& work, TokenIndex head);
// "in", "because of", "ahead of"; empty when there is none.
// "Six feet in length", "$5 for adults": how much it is, apart from what is measured.
[[nodiscard]] bool is_measured(const Tree& tree, TokenIndex head);
[[nodiscard]] std::string preposition_of(const Tree& tree, TokenIndex head);
// Whether the phrase of this head begins with the mark, or right behind it.
[[nodiscard]] bool stands_behind(const Tree& tree, TokenIndex head, std::string_view mark);
// A title's word that the parser hung beside its name; the name stands for both.
[[nodiscard]] bool is_stray_title(const SentenceClauses& work, TokenIndex token);
// Where a title heads the phrase, its name; else the token itself.
[[nodiscard]] TokenIndex naming_head(const SentenceClauses& work, TokenIndex head);
// person, organisation, place, date, duration, money ...; "name" for a name of unknown kind; empty when unknown.
[[nodiscard]] std::string_view class_of(const SentenceClauses& work, TokenIndex head, const RuleLexicon& lexicon);

struct Conjunct {
  TokenIndex token;
  bool alternative;  // joined by "or"
  bool negative;     // "but not X"
  bool renaming = false;  // "the median, or second quartile"
};
// The noun itself and the nouns joined to it.
[[nodiscard]] std::vector<Conjunct> conjuncts_of(const SentenceClauses& work, TokenIndex head);
// The word that heads the clause's first subject; kNoToken where it has none in this sentence, or a clause.
[[nodiscard]] TokenIndex subject_word(const SentenceClauses& work, const Clause& clause);
// One filler a conjunct. Words such as "something" and "who?" give none.
[[nodiscard]] std::vector<Filler> fillers_of(const SentenceClauses& work, TokenIndex head);

[[nodiscard]] bool is_relative_pronoun(const Tree& tree, TokenIndex token);
// "What began as messages": something that a clause of its own tells of.
[[nodiscard]] bool is_free_relative(const Tree& tree, TokenIndex pronoun);
// Words that stand for nothing by themselves: something, everyone, what, each.
[[nodiscard]] bool is_empty_word(const Tree& tree, TokenIndex token);
[[nodiscard]] bool is_date(const Tree& tree, TokenIndex head);

}  // namespace relata::text
