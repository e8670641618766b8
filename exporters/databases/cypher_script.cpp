#include "exporters/databases/cypher_script.h"

#include <algorithm>
#include <utility>

#include "core/escape.h"
#include "exporters/numbers.h"

namespace relata::exporters {
namespace {

constexpr std::size_t kRowsPerStatement = 500;

}  // namespace

void CypherScript::write_all() {
  std::vector<DatabaseNode> nodes_of_graph;
  std::vector<DatabaseLink> links_of_graph;
  graph_.for_each_node([&](const DatabaseNode& node) { nodes_of_graph.push_back(node); });
  graph_.for_each_link([&](const DatabaseLink& link) { links_of_graph.push_back(link); });
  schema();
  if (!options_.load.empty()) remove_retyped(nodes_of_graph);
  nodes(nodes_of_graph);
  links(links_of_graph);
  if (!options_.load.empty()) remove_unloaded();
}

void CypherScript::schema() {
  switch (options_.dialect) {
    case CypherDialect::neo4j:
      sink_.put("CREATE CONSTRAINT relata_id IF NOT EXISTS FOR (n:Relata) REQUIRE n.id IS UNIQUE;\n");
      sink_.put("CREATE INDEX relata_statement IF NOT EXISTS FOR (n:Claim) ON (n.statement);\n");
      // Of words: labels may be longer than an index by value can hold.
      sink_.put("CREATE FULLTEXT INDEX relata_label IF NOT EXISTS FOR (n:Entity|Concept|Particular) "
                "ON EACH [n.label, n.aliases];\n");
      return;
    case CypherDialect::memgraph:
      sink_.put("CREATE CONSTRAINT ON (n:Relata) ASSERT n.id IS UNIQUE;\n");
      sink_.put("CREATE INDEX ON :Relata(id);\nCREATE INDEX ON :Claim(statement);\nCREATE INDEX ON :Entity(label);\n");
      return;
    case CypherDialect::falkordb:
      return;
  }
}

void CypherScript::nodes(const std::vector<DatabaseNode>& nodes) {
  std::vector<Named<DatabaseNode>> named;
  for (const DatabaseNode& node : nodes) named.push_back({graph_.labels_of(node, ":"), node});
  in_groups<DatabaseNode>(
      named, [this](const DatabaseNode& node) { row(node); },
      [this](const std::string& labels) {
        line("MERGE (n:Relata {id: row.id})");
        sink_.put("SET n += row.properties SET n");
        sink_.put(labels);
      });
}

void CypherScript::links(const std::vector<DatabaseLink>& links) {
  std::vector<Named<DatabaseLink>> named;
  for (const DatabaseLink& link : links) named.push_back({graph_.type_of(link), link});
  in_groups<DatabaseLink>(
      named, [this](const DatabaseLink& link) { row(link); },
      [this](const std::string& type) {
        line("MATCH (a:Relata {id: row.source}) MATCH (b:Relata {id: row.target})");
        sink_.put("MERGE (a)-[r:`");
        sink_.put(type);
        line("` {id: row.id}]->(b)");
        sink_.put("SET r += row.properties");
      });
}

// UNWIND [rows] AS row, then what is done with each: one statement for rows of one name, up to a number.
template <class Item>
void CypherScript::in_groups(std::vector<Named<Item>>& items, const std::function<void(const Item&)>& put_row,
                             const std::function<void(const std::string&)>& action) {
  std::stable_sort(items.begin(), items.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
  for (std::size_t at = 0; at < items.size();) {
    const std::string& name = items[at].name;
    line("UNWIND [");
    const std::size_t begin = at;
    for (; at < items.size() && items[at].name == name && at - begin < kRowsPerStatement; ++at) {
      if (at > begin) line(",");
      sink_.put("  {");
      put_row(items[at].item);
      sink_.put('}');
    }
    line("");
    line("] AS row");
    action(name);
    end_statement();
  }
}

void CypherScript::remove_nodes(const std::vector<DatabaseNode>& nodes) {
  std::vector<Named<DatabaseNode>> named;
  for (const DatabaseNode& node : nodes) named.push_back({"", node});
  in_groups<DatabaseNode>(
      named, [this](const DatabaseNode& node) { id(node); },
      [this](const std::string&) {
        line("MATCH (n:Relata {id: row.id})");
        sink_.put("DETACH DELETE n");
      });
}

void CypherScript::remove_links(const std::vector<DatabaseLink>& links) {
  std::vector<Named<DatabaseLink>> named;
  for (const DatabaseLink& link : links) named.push_back({graph_.type_of(link), link});
  in_groups<DatabaseLink>(
      named,
      [this](const DatabaseLink& link) {
        sink_.put("source: ");
        string(graph_.id_of(link.source));
        sink_.put(", id: ");
        string(graph_.id_of(link));
      },
      [this](const std::string& type) {
        sink_.put("MATCH (:Relata {id: row.source})-[r:`");
        sink_.put(type);
        line("` {id: row.id}]->()");
        sink_.put("DELETE r");
      });
}

void CypherScript::remove_labels(const std::vector<std::pair<std::string, DatabaseNode>>& labels) {
  std::vector<Named<DatabaseNode>> named;
  for (const auto& [gone, node] : labels) named.push_back({gone, node});
  in_groups<DatabaseNode>(
      named, [this](const DatabaseNode& node) { id(node); },
      [this](const std::string& gone) {
        line("MATCH (n:Relata {id: row.id})");
        sink_.put("REMOVE n");
        sink_.put(gone);
      });
}

// Labels can be added to a node that is there; taken away they cannot be without knowing them.
void CypherScript::remove_retyped(const std::vector<DatabaseNode>& nodes) {
  std::vector<Named<DatabaseNode>> things;
  for (const DatabaseNode& node : nodes)
    if (node.table < NodeTable::literal) things.push_back({"", node});
  in_groups<DatabaseNode>(
      things,
      [this](const DatabaseNode& node) {
        id(node);
        sink_.put(", types: ");
        value(graph_.values_of(node)[1]);
      },
      [this](const std::string&) {
        line("MATCH (n:Relata {id: row.id}) WHERE n.types <> row.types");
        sink_.put("DETACH DELETE n");
      });
}

void CypherScript::remove_unloaded() {
  sink_.put("MATCH (:Relata)-[r]->(:Relata) WHERE r.load <> ");
  string(options_.load);
  sink_.put(" DELETE r;\nMATCH (n:Relata) WHERE n.load <> ");
  string(options_.load);
  sink_.put(" DETACH DELETE n;\n");
}

void CypherScript::id(const DatabaseNode& node) {
  sink_.put("id: ");
  string(graph_.id_of(node));
}

void CypherScript::row(const DatabaseNode& node) {
  id(node);
  properties(columns_of(node.table), graph_.values_of(node));
}

void CypherScript::row(const DatabaseLink& link) {
  sink_.put("source: ");
  string(graph_.id_of(link.source));
  sink_.put(", target: ");
  string(graph_.id_of(link.target));
  sink_.put(", id: ");
  string(graph_.id_of(link));
  properties(columns_of(link.kind), graph_.values_of(link));
}

// What is not known is null, so that an earlier value goes away.
void CypherScript::properties(std::span<const Column> columns, const std::vector<Value>& values) {
  sink_.put(", properties: {");
  bool at_start = true;
  const auto key = [&](std::string_view name) {
    if (!std::exchange(at_start, false)) sink_.put(", ");
    sink_.put(name);
    sink_.put(": ");
  };
  for (std::size_t i = 0; i < columns.size(); ++i) {
    key(columns[i].name);
    value(values[i]);
  }
  if (!options_.load.empty()) {
    key("load");
    string(options_.load);
  }
  sink_.put('}');
}

void CypherScript::value(const Value& value) {
  if (const auto* text = std::get_if<std::string>(&value)) return string(*text);
  if (const auto* integer = std::get_if<std::uint32_t>(&value)) return sink_.put(Digits(*integer).text());
  if (const auto* number = std::get_if<float>(&value)) return sink_.put(Digits(*number).text());
  if (const auto* boolean = std::get_if<bool>(&value)) return sink_.put(*boolean ? "true" : "false");
  const auto* texts = std::get_if<std::vector<std::string>>(&value);
  if (texts == nullptr) return sink_.put("null");
  sink_.put('[');
  for (std::size_t i = 0; i < texts->size(); ++i) {
    if (i > 0) sink_.put(", ");
    string((*texts)[i]);
  }
  sink_.put(']');
}

void CypherScript::string(std::string_view text) {
  sink_.put('\'');
  if (options_.dialect == CypherDialect::falkordb)
    put_falkordb_string(sink_, text);
  else
    put_cypher_string(sink_, text);
  sink_.put('\'');
}

void CypherScript::line(std::string_view words) {
  sink_.put(words);
  sink_.put(options_.dialect == CypherDialect::falkordb ? ' ' : '\n');
}

}  // namespace relata::exporters
