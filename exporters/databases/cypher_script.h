// A graph as statements of Cypher that may run again, or after those of another graph, without doubling anything.
//
// Every node has the label Relata and an `id` that is unique; tables and types are labels. Every relationship has an
// `id`; a fact's type is its predicate.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/byte_sink.h"
#include "exporters/databases/database_graph.h"

namespace relata::exporters {

enum class CypherDialect : std::uint8_t {
  neo4j,     // and Neptune, which needs no schema
  memgraph,
  falkordb,  // a statement a line, schema apart: it is no Cypher there
};

struct CypherOptions {
  CypherDialect dialect = CypherDialect::neo4j;
  // Written on every node and relationship; what has another one from an earlier load is removed at the end. Empty:
  // not written, nothing is removed.
  std::string load;
};

class CypherScript {
 public:
  CypherScript(const DatabaseGraph& graph, const CypherOptions& options, ByteSink& sink)
      : graph_(graph), options_(options), sink_(sink) {}

  void write_all();
  // Parts of it, in this order.
  void schema();
  void nodes(const std::vector<DatabaseNode>& nodes);
  void links(const std::vector<DatabaseLink>& links);  // between nodes that are there

  // For what another script wrote: takes nodes away with their links, links alone, labels (":Person:Mayor") of nodes.
  void remove_nodes(const std::vector<DatabaseNode>& nodes);
  void remove_links(const std::vector<DatabaseLink>& links);
  void remove_labels(const std::vector<std::pair<std::string, DatabaseNode>>& labels);

 private:
  template <class Item>
  struct Named {
    std::string name;  // labels or type, neither of which can be a parameter
    Item item;
  };
  template <class Item>
  void in_groups(std::vector<Named<Item>>& items, const std::function<void(const Item&)>& put_row,
                 const std::function<void(const std::string&)>& action);
  void id(const DatabaseNode& node);
  void remove_retyped(const std::vector<DatabaseNode>& nodes);
  void remove_unloaded();
  void row(const DatabaseNode& node);
  void row(const DatabaseLink& link);
  void properties(std::span<const Column> columns, const std::vector<Value>& values);
  void value(const Value& value);
  void string(std::string_view text);
  void line(std::string_view words);  // and a line break, or a blank where a statement is a line
  void end_statement() { sink_.put(";\n"); }

  const DatabaseGraph& graph_;
  CypherOptions options_;
  ByteSink& sink_;
};

}  // namespace relata::exporters
