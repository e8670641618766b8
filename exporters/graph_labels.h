// Names for property graphs: labels of vertices and relationship types, as databases like them.
#pragma once

#include <string>
#include <string_view>

#include "core/knowledge_graph.h"

namespace relata::exporters {

// "person" -> Person, "news agency" -> NewsAgency: letters and digits of ASCII, a capital first; never empty.
void append_vertex_label(std::string& out, std::string_view type);
// "meet with" -> MEET_WITH; never empty.
void append_relationship_type(std::string& out, std::string_view predicate);

// Of a node: its kind and its types, each after `separator` (":Entity:Person").
void append_labels(const KnowledgeGraph& graph, NodeId node, std::string_view separator, std::string& out);

}  // namespace relata::exporters
