// What a key of GraphML holds only as a record: lists with fields, as one line of JSON, so that a graph read again is
// whole (extractors/graphs/graphml_claims.cpp reads them).
#pragma once

#include <string>
#include <string_view>

#include "core/knowledge_graph.h"

namespace relata::exporters {

// {"base":...,"documents":[{"id":...,"iri":...,"title":...,"date":...,"source":...,"sha256":...}]}
[[nodiscard]] std::string graph_record(const KnowledgeGraph& graph);
// {"evidence":[{"document":...,"sentence":0,"begin":0,"end":4,"text":...,"rules":...,"score":0.5}]}: all but the first;
// empty where that is all.
[[nodiscard]] std::string evidence_record(const KnowledgeGraph& graph, ClaimId claim);
// {"holders":[{"source":"n3","predicate":"say"}]}; a source that is nobody in particular is left out. Empty where the
// edges of the claim say the same.
[[nodiscard]] std::string holders_record(const KnowledgeGraph& graph, ClaimId claim);

// Adds a name to "Novak; Mayor\; of Aarhus": a backslash stands before a semicolon or backslash of the name's own.
void append_alias(std::string& aliases, std::string_view name);

}  // namespace relata::exporters
