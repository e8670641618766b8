// Closed word tables of English that reference resolution rests on.
#pragma once

#include <cstdint>
#include <string_view>

#include "extractors/nlp/coreference/candidate_mention.h"

namespace relata::nlp {

struct PronounEntry {
  std::string_view form;  // lower case
  PronounKind kind;
  std::uint8_t person;
  Gender gender;
  Number number;
  Animacy animacy;
};

// nullptr for what is no pronoun that refers.
[[nodiscard]] const PronounEntry* find_pronoun(std::string_view lower_form);

// Months, weekdays and other words of the calendar that are written with a capital.
[[nodiscard]] bool is_calendar_word(std::string_view lower_form);

// Nouns that count or part something ("number of", "group of") and refer to nothing by themselves.
[[nodiscard]] bool is_relational_or_empty_noun(std::string_view lemma);

// "early", "ancient", "mainland": what, before a name, makes it a time or a part of the place.
[[nodiscard]] bool restricts_a_place(std::string_view lower_form);

// "child", "baby", "daughter": nouns for somebody's child or for a young person.
[[nodiscard]] bool is_child_noun(std::string_view lemma);

}  // namespace relata::nlp
