// A mention with all that the sieves ask about it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/sentence.h"
#include "extractors/nlp/coreference/sentence_tree.h"
#include "extractors/nlp/coreference_lexicon.h"

namespace relata::nlp {

enum class Gender : std::uint8_t { unknown, feminine, masculine };
enum class Number : std::uint8_t { unknown, singular, plural };
enum class Animacy : std::uint8_t { unknown, person, thing };
enum class Determiner : std::uint8_t { none, definite, demonstrative, indefinite, possessive, quantified, absent };
enum class PronounKind : std::uint8_t { none, personal, possessive, reflexive, relative, demonstrative };

// What a noun phrase says of its referent: "Russian foreign minister" is minister with {foreign, russia}.
struct Description {
  std::string head;                    // lemma, lower case
  std::vector<std::string> modifiers;  // folded, sorted; demonyms and countries as the country's name
  std::string country;                 // the country among them, the last of several
};

struct CandidateMention {
  std::uint32_t sentence = 0;
  std::uint32_t head = 0;   // token
  std::uint32_t begin = 0;  // tokens, half open
  std::uint32_t end = 0;
  MentionKind kind = MentionKind::nominal;

  NameClass type = NameClass::none;
  std::string name;                // names: as said, titles left off
  std::string key;                 // names: folded; a country's by its full name
  Description description;         // nominals
  std::vector<Description> roles;  // names: the titles before it ("US President")
  bool inside_name = false;        // names: a place in a longer name ("Sydney" in "University of Sydney")
  Gender gender = Gender::unknown;
  Number number = Number::unknown;
  Animacy animacy = Animacy::unknown;
  Determiner determiner = Determiner::none;
  std::int32_t possessor = -1;  // nominals: the token that possesses ("his letter": his)
  PronounKind pronoun = PronounKind::none;
  std::uint8_t person = 3;     // pronouns: first, second or third
  std::uint16_t salience = 0;  // grammatical rank: subject 3, object 2, other 1
};

// All mentions of a sentence, sorted by (begin, end descending). names_tagged: the document carries name tags; where
// it has none, runs of proper nouns count as names.
void detect_mentions(std::uint32_t sentence_index, const SentenceTree& tree, const CoreferenceLexicon& lexicon,
                     bool names_tagged, std::vector<CandidateMention>& mentions);

// The extent of the noun phrase with this head: coordinated phrases, appositions and prepositions left out.
struct Extent {
  std::uint32_t begin = 0, end = 0;
};
[[nodiscard]] Extent noun_phrase_extent(const SentenceTree& tree, std::uint32_t head);

// The description that a noun and its modifiers give.
[[nodiscard]] Description describe(const SentenceTree& tree, const CoreferenceLexicon& lexicon, std::uint32_t head);

[[nodiscard]] Gender gender_of(NameGender gender);

// "spokeswoman" is feminine, "brother" masculine, "minister" unknown.
[[nodiscard]] Gender gender_of_noun(std::string_view lemma);

}  // namespace relata::nlp
