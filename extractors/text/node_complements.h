// What stands behind a noun and is needed to know what it is. Internal to the labels.
#pragma once

#include <cstdint>
#include <vector>

#include "extractors/nlp/coreference/sentence_tree.h"
#include "extractors/nlp/coreference_lexicon.h"

namespace relata::text {

// Words taken as they are ("to win the prize", "per hour"), and nouns taken with their own modifiers.
struct NounComplement {
  std::vector<std::uint32_t> words;
  std::vector<std::uint32_t> nouns;
};

// known_by_whole: that the noun is known by what follows its "of" (method, evidence).
[[nodiscard]] NounComplement complement_of(const nlp::SentenceTree& tree, const nlp::CoreferenceLexicon& lexicon,
                                           std::uint32_t noun, bool known_by_whole);

// "90 miles an hour", "$ 58 a barrel", "200 km / h": the words that say in what time, or for how much; else empty.
[[nodiscard]] std::vector<std::uint32_t> rate_of(const nlp::SentenceTree& tree, const nlp::CoreferenceLexicon& lexicon,
                                                 std::uint32_t head);

// "A temporary or permanent shelter": the words behind the first of two adjectives; empty where there is no "or".
[[nodiscard]] std::vector<std::uint32_t> or_else(const nlp::SentenceTree& tree, std::uint32_t adjective);

// "The son of the actress and singer Anna Berg", "a leader of the band Blue River": the name of what the noun says it is,
// where it stands right behind the noun; else empty.
[[nodiscard]] std::vector<std::uint32_t> name_right_behind(const nlp::SentenceTree& tree, std::uint32_t noun);

// "Duties of up to 15 percent", "winds of 75 miles an hour": what stands around the amount in a label.
[[nodiscard]] std::vector<std::uint32_t> amount_around(const nlp::SentenceTree& tree,
                                                       const nlp::CoreferenceLexicon& lexicon, std::uint32_t head);

}  // namespace relata::text
