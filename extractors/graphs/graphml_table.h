// GraphML (graphml.graphdrawing.org, 1.0) as flat columns: nodes and edges with their data, whoever wrote it.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/diagnostics.h"
#include "core/line_reader.h"
#include "core/string_pool.h"
#include "extractors/graphs/graph_file.h"

namespace relata::graphs {

enum class GraphmlOwner : std::uint8_t { all, graph, node, edge, other };

struct GraphmlKey {
  std::string id;        // what <data key="..."> says
  GraphmlOwner owner = GraphmlOwner::all;
  std::string name;      // attr.name; empty: an extension, such as yEd's shapes
  std::string type;      // boolean, int, long, float, double, string
  std::string fallback;  // <default>; empty: none
};
struct GraphmlDatum {
  std::uint32_t key;  // into keys
  StringId value;
};
struct GraphmlNode {
  StringId id;
  StringId labels;  // Neo4j's attribute: ":Person:Actor"; else empty
  std::uint32_t data_begin, data_end;
  std::uint32_t line;
};
struct GraphmlEdge {
  StringId source, target;
  StringId label;  // Neo4j's attribute; else empty
  std::uint32_t data_begin, data_end;
  std::uint32_t line;
};

// What stands in the file and not in the columns.
struct GraphmlLosses {
  bool undirected = false, hyperedges = false, ports = false, nesting = false;
};

struct GraphmlTable {
  static constexpr std::uint32_t kNoKey = UINT32_MAX;
  std::vector<GraphmlKey> keys;
  std::vector<GraphmlDatum> data;
  std::vector<GraphmlNode> nodes;
  std::vector<GraphmlEdge> edges;
  std::string description;  // <desc> of the first graph
  GraphmlLosses losses;

  [[nodiscard]] std::uint32_t key(GraphmlOwner owner, std::string_view name) const;  // or kNoKey
  template <class Element>
  [[nodiscard]] std::span<const GraphmlDatum> data_of(const Element& element) const {
    return std::span(data).subspan(element.data_begin, element.data_end - element.data_begin);
  }
};

// Reads the file to its end in blocks; texts go into `strings`. `file` gets the digest of its bytes. Nothing where the
// file is faulty: the first fault is reported with its place.
[[nodiscard]] std::optional<GraphmlTable> read_graphml_table(LineReader& reader, StringPool& strings, GraphFile& file,
                                                             Diagnostics& diagnostics);

}  // namespace relata::graphs
