// Frames: a clause's predicate with its slots in their deep places, just before it becomes propositions. Internal to
// the rules.
#pragma once

#include <string>
#include <vector>

#include "extractors/text/clause.h"

namespace relata::text {

struct Frame {
  std::string predicate;
  TokenList predicate_tokens;
  Voice voice = Voice::active;
  std::vector<Filler> subjects, objects, recipients;
  std::vector<std::string> object_literals;  // predicative adjectives
  std::vector<Qualifier> qualifiers;
  std::vector<std::string_view> rules;
};

// The clause's deep frame: passives turned round, prepositions joined, light verbs read through. No frame: nothing to
// say.
[[nodiscard]] std::vector<Frame> frames_of(const SentenceClauses& work, const RuleLexicon& lexicon,
                                           const Clause& clause);

// Frame steps that have files of their own.
void read_light_verb(const SentenceClauses& work, const RuleLexicon& lexicon, const Clause& clause, Frame& frame);
void join_preposition(const SentenceClauses& work, const RuleLexicon& lexicon, const Clause& clause, Frame& frame);
void split_aspect(const SentenceClauses& work, const RuleLexicon& lexicon, Frame& frame);
// Whether an argument of this role is enough for a verb that says nothing without an object: "got [home]". A literal of
// role other is a predicative adjective ("make difficult").
[[nodiscard]] bool completes(const RuleLexicon& lexicon, std::string_view predicate, Role role, bool literal);
// "She said she knew": of what is said, a verb of knowing is enough; what is known the text has told before.
[[nodiscard]] bool is_known_from_text(const SentenceClauses& work, const RuleLexicon& lexicon, const Clause& clause);
// The prepositional phrases of a noun, as qualifiers.
[[nodiscard]] std::vector<Qualifier> phrases_on(const SentenceClauses& work, const RuleLexicon& lexicon,
                                                TokenIndex noun, std::string_view verb_class);
// "president of France": the organisation of a position, from the noun's dependents; the position's own words.
[[nodiscard]] std::vector<Filler> organisation_of(const SentenceClauses& work, const RuleLexicon& lexicon,
                                                  TokenIndex noun, TokenList& position);
// "His military commander": of whom somebody is the commander is no organisation.
[[nodiscard]] bool is_of_a_person(const SentenceClauses& work, const Filler& organisation);
[[nodiscard]] bool is_position_noun(const SentenceClauses& work, const RuleLexicon& lexicon, TokenIndex noun);
[[nodiscard]] bool is_person(const SentenceClauses& work, const RuleLexicon& lexicon, TokenIndex token);

}  // namespace relata::text
