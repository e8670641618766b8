// Labels of things without a name: the head with what is needed to know it, and whether it is one thing or a kind.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/text/node_clusters.h"

namespace relata::text {

// The noun that carries the meaning: "a number of proposals" gives proposals.
[[nodiscard]] std::uint32_t content_head(const nlp::SentenceTree& tree, std::uint32_t head);

// "one of the owners", "most of the venues": the noun or pronoun after "of" where the head only counts; -1 elsewhere.
[[nodiscard]] std::int32_t counted_whole(const nlp::SentenceTree& tree, std::uint32_t head);

struct LabelForm {
  bool lemma = false;  // the head in the singular, numbers left out: a kind's label ("foreign NGO")
  bool with_countries =
      false;  // "Russian citizen" is another kind than "US citizen"; of one thing it is a fact about it
  bool judging = false;  // with the adjectives that judge and measure: what something is said to be
  // Where given, the only words to take (sorted): what the rules found to be the phrase.
  const std::vector<std::uint32_t>* words = nullptr;
};
inline constexpr LabelForm kThingLabel{};
inline constexpr LabelForm kKindLabel{true, true};

// "missile defense system", "two ministers", "sidelines of G20": without determiners, possessors and judging
// adjectives. Empty where nothing is left.
[[nodiscard]] std::string nominal_label(const NodeClusters& clusters, TokenRef head, const LabelForm& form);

// A thing of this document (definite, possessed, counted, one of a kind) rather than the kind itself.
[[nodiscard]] bool is_particular(const NodeClusters& clusters, TokenRef head);

// The determiner's form, lower case; empty where there is none.
[[nodiscard]] std::string determiner_of(const nlp::SentenceTree& tree, std::uint32_t head);

// The tokens' forms, one blank where there was white space or a gap.
[[nodiscard]] std::string text_of(const Sentence& sentence, const std::vector<std::uint32_t>& tokens);

}  // namespace relata::text
