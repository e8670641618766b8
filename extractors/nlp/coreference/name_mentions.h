// From the spans of names to mentions: their keys, kinds, titles, and the places inside them.
#pragma once

#include <cstdint>

#include "extractors/nlp/coreference/candidate_mention.h"
#include "extractors/nlp/coreference/name_spans.h"

namespace relata::nlp {

[[nodiscard]] CandidateMention name_mention(std::uint32_t index, const SentenceTree& tree,
                                            const CoreferenceLexicon& lexicon, const NameSpan& span);

// "Classical Greece", "mainland Australia": a time or a part of what the name alone stands for, so another name.
[[nodiscard]] NameSpan with_restriction(const SentenceTree& tree, NameSpan span);

// "Russian" in "the Russian president" is no mention; in "the Russians" it is.
[[nodiscard]] bool is_nationality_adjective(const Sentence& sentence, const CoreferenceLexicon& lexicon,
                                            const NameSpan& span);

// The place that a longer name ends with ("University of Sydney", "Bank of the United States"), or the place that it
// begins with ("United States Congress", "Durham University"): a span without a head where there is none.
[[nodiscard]] NameSpan place_inside(const SentenceTree& tree, const CoreferenceLexicon& lexicon, const NameSpan& span);

// How much the grammar puts a mention forward: subject 3, object 2, other 1.
[[nodiscard]] std::uint16_t salience_of(Deprel deprel);

[[nodiscard]] Determiner determiner_of(const SentenceTree& tree, std::uint32_t head);

}  // namespace relata::nlp
