// Labels of things without a name: the head with what is needed to know it, and whether it is one thing or a kind.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "extractors/text/node_clusters.h"

namespace relata::text {

// The noun that carries the meaning: "a number of proposals" gives proposals.
[[nodiscard]] std::uint32_t content_head(const nlp::SentenceTree& tree, std::uint32_t head);

// "missile defense system", "two ministers", "sidelines of G20": without determiners, possessors, countries and
// judging adjectives. lemma_form: the head in the singular ("foreign NGO"). Empty where nothing is left.
[[nodiscard]] std::string nominal_label(const NodeClusters& clusters, TokenRef head, bool lemma_form);

// A thing of this document (definite, possessed, counted, one of a kind) rather than the kind itself.
[[nodiscard]] bool is_particular(const NodeClusters& clusters, TokenRef head);

// The determiner's form, lower case; empty where there is none.
[[nodiscard]] std::string determiner_of(const nlp::SentenceTree& tree, std::uint32_t head);

// The tokens' forms, one blank where there was white space or a gap.
[[nodiscard]] std::string text_of(const Sentence& sentence, const std::vector<std::uint32_t>& tokens);

}  // namespace relata::text
