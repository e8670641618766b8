// Nodes by what people call them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/knowledge_graph.h"

namespace relata {

// An entity, a concept or a particular.
[[nodiscard]] bool is_thing(const KnowledgeGraph& graph, NodeId node);

// Whether `name` is this IRI, also in angle brackets or as queries print it: entity:Oslo.
[[nodiscard]] bool means_iri(const KnowledgeGraph& graph, std::string_view iri, std::string_view name);

// Its IRI, or its label or an alias in letters of any case.
[[nodiscard]] bool is_called(const KnowledgeGraph& graph, NodeId node, std::string_view name);

// Entities, concepts and particulars that are called so, in node order.
[[nodiscard]] std::vector<NodeId> nodes_called(const KnowledgeGraph& graph, std::string_view name);

// "Did you mean 'Ehud Olmert' or 'Olmert plan'?", for labels that hold `name` as words among others, entities first;
// `otherwise` where there are none.
[[nodiscard]] std::string longer_name_hint(const KnowledgeGraph& graph, std::string_view name, std::string otherwise);

}  // namespace relata
