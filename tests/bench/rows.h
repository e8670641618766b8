// What tests/bench/writers measures, a group a file. `tenths` is 10 for the full size, 1 for a tenth of it.
#pragma once

#include <string>
#include <string_view>

#include "core/byte_sink.h"
#include "core/knowledge_graph.h"
#include "exporters/options.h"
#include "tests/bench/scoreboard.h"

namespace relata::bench {

// Facts that make 1.4 M triples at ten tenths: as plain triples and names, or with claims and evidence.
inline constexpr std::size_t kPlainFactsPerTenth = 98000;
inline constexpr std::size_t kClaimFactsPerTenth = 6000;

void rdf_rows(const KnowledgeGraph& plain, const KnowledgeGraph& claims, int rounds, Scoreboard& scoreboard);
void property_graph_rows(const KnowledgeGraph& graph, int rounds, Scoreboard& scoreboard);
void graphml_reading_time(const KnowledgeGraph& graph, int rounds, Scoreboard& scoreboard);
void graphml_reading_memory(const KnowledgeGraph& graph, Scoreboard& scoreboard);
void graph_rows(std::size_t facts, Scoreboard& scoreboard);
// Seconds of the formats that have no goal.
void other_formats(const KnowledgeGraph& claims, int rounds);

// Writes a graph in a format of exporters/registry.h into nothing, and returns the number of bytes.
[[nodiscard]] std::size_t written_bytes(const KnowledgeGraph& graph, std::string_view format,
                                        const exporters::ExportOptions& options = {});

// Reads GraphML into columns, and prints the most bytes that the program held meanwhile. An exit code.
int print_peak_of_reading(const std::string& path);

}  // namespace relata::bench
