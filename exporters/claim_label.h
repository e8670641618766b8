// A claim in a few words, for people: "Lena Novak oppose second harbour".
#pragma once

#include <string>

#include "core/knowledge_graph.h"

namespace relata::exporters {

// Appends it. What is not said is "∅", claims within the claims within it are "…", and long labels are cut.
void append_claim_label(const KnowledgeGraph& graph, ClaimId id, std::string& out);

// The label of any node; a claim node's is put together in `buffer`.
[[nodiscard]] std::string_view label_of(const KnowledgeGraph& graph, NodeId id, std::string& buffer);

// Appends who says so, outermost first, joined by " > "; "∅" is nobody in particular.
void append_holders(const KnowledgeGraph& graph, ClaimId id, std::string& out);

// Appends what keeps a claim from being asserted, " [planned, negative, held by Ehud Olmert]"; nothing to one that is.
void append_reserve(const KnowledgeGraph& graph, ClaimId id, std::string& out);

// One word for what a claim's text does with it: asserted, denied, reported, restricted (by a condition, "only" ...),
// else its modality. The first that fits, denied first.
[[nodiscard]] std::string_view status_of(const KnowledgeGraph& graph, ClaimId id);

// Text cut to at most `bytes` at a character, with "…" where something was cut.
void append_shortened(std::string& out, std::string_view text, std::size_t bytes);

}  // namespace relata::exporters
