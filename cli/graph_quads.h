// A graph as the quads that queries are asked of: those that the RDF writers write, claims with a graph each.
#pragma once

#include "core/knowledge_graph.h"
#include "query/dataset.h"
#include "query/sparql_parser.h"

namespace relata::cli {

[[nodiscard]] query::QuadStore quads_of(const KnowledgeGraph& graph);

// The prefixes of our Turtle, of events and of the ontology that ships, which queries need not declare.
[[nodiscard]] query::Prefixes prefixes_of(const KnowledgeGraph& graph);

}  // namespace relata::cli
