// From propositions to claims: what one document says, about which things.
//
// Nodes are resolved, groups give one claim a member, the same claim said again is one claim with more evidence, and
// claims come in the order of the text. Spans become code points here.
#pragma once

#include "core/document.h"
#include "core/local_graph.h"
#include "core/sentence.h"
#include "extractors/nlp/coreference_lexicon.h"
#include "extractors/text/propositions.h"
#include "extractors/text/rule_lexicon.h"

namespace relata::text {

// What was left out, and what stayed open.
struct ClaimCounts {
  // Dropped: neither a known subject nor a known object, and nothing else said; or a fact of "it" or "the other"; or a
  // fact from a tree that the parser was not sure of.
  std::uint32_t uninformative = 0;
  std::uint32_t self_claims = 0;    // dropped: "X is X"
  std::uint32_t unresolved = 0;     // kept, with an unnamed thing for a pronoun
};

// analysis: after coreference. extraction: what it says; things are named from its trees, which the rules have repaired.
// words, sentences, nodes, mentions and claims of the result are filled; clauses and text_sha256 are the caller's.
[[nodiscard]] LocalGraph build_local_graph(const Document& document, const Analysis& analysis,
                                           const Extraction& extraction, const RuleLexicon& rules,
                                           const nlp::CoreferenceLexicon& references, ClaimCounts* counts = nullptr);

}  // namespace relata::text
