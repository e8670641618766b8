// The claims of a graph as a table for people: who does what to whom, with what, and how it is put forward.
#pragma once

#include <cstddef>

#include "core/byte_sink.h"
#include "core/knowledge_graph.h"

namespace relata::cli {

inline constexpr std::size_t kTableWidth = 120;  // columns of text, where no terminal says otherwise

// A heading with the document's id, then a row a claim in the order of the text; long cells go on in further lines,
// nothing is cut. For a frozen graph of one document.
void write_fact_table(const KnowledgeGraph& graph, ByteSink& sink, std::size_t width = kTableWidth);

}  // namespace relata::cli
