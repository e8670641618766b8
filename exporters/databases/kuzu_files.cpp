// Kuzu: a table a kind of node and a type of link, each with its file, and the statements that make and fill them.
//
// A node of Kuzu has one label, so types are a list of its own. A link's table names each pair of tables that it links.
#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <tuple>

#include "exporters/databases/csv_rows.h"
#include "exporters/databases/database.h"

namespace relata::exporters {
namespace {

constexpr ListSyntax kKuzuLists = ListSyntax::unit_separator;
constexpr std::string_view kFormat = " (HEADER=false, PARALLEL=false, DELIM=',', QUOTE='\"', ESCAPE='\"')";

struct LinkTable {
  LinkKind kind = LinkKind::fact;
  std::map<std::pair<NodeTable, NodeTable>, std::vector<DatabaseLink>> links;  // empty where only the table is wanted
};
using LinkTables = std::map<std::string, LinkTable>;

std::string kuzu_name(std::string_view name) { return std::string("`").append(name).append("`"); }

std::string kuzu_type(ColumnType type) {
  switch (type) {
    case ColumnType::text:
      return "STRING";
    case ColumnType::texts:
      return "STRING[]";
    case ColumnType::integer:
      return "INT64";
    case ColumnType::number:
      return "DOUBLE";
    case ColumnType::boolean:
      break;
  }
  return "BOOLEAN";
}

// Queries may name these tables whatever the graph holds.
LinkTables tables_of(const DatabaseGraph& graph) {
  constexpr std::array kFillers{NodeTable::entity, NodeTable::concept_, NodeTable::particular, NodeTable::literal,
                                NodeTable::claim};
  LinkTables tables;
  for (const FixedType& type : fixed_types()) {
    LinkTable& table = tables[type.name];
    table.kind = type.kind;
    if (type.kind == LinkKind::derived_from)
      table.links[{NodeTable::claim, NodeTable::evidence}];
    else if (type.kind == LinkKind::in_document)
      table.links[{NodeTable::evidence, NodeTable::document}];
    else
      for (const NodeTable filler : kFillers) table.links[{NodeTable::claim, filler}];
  }
  graph.for_each_link([&](const DatabaseLink& link) {
    LinkTable& table = tables[graph.type_of(link)];
    table.kind = link.kind;
    table.links[{link.source.table, link.target.table}].push_back(link);
  });
  return tables;
}

void put_columns(ByteSink& sink, std::span<const Column> columns) {
  for (const Column& column : columns) sink.put(", " + kuzu_name(column.name) + ' ' + kuzu_type(column.type));
}

// What marks a table as ours, for load.sh.
void put_comment(ByteSink& sink, std::string_view table) {
  sink.put("COMMENT ON TABLE " + kuzu_name(table) + " IS 'relata';\n");
}

// The file's fields are `ids`, then the columns; a list comes as one text.
void put_copy(ByteSink& sink, const std::string& table, const std::string& file,
              std::initializer_list<std::string_view> ids, std::span<const Column> columns, const std::string& options) {
  std::string fields, values;
  for (const std::string_view id : ids) {
    fields.append(fields.empty() ? "" : ", ").append(id).append(" STRING");
    values.append(values.empty() ? "" : ", ").append(id);
  }
  for (const Column& column : columns) {
    const std::string name = kuzu_name(column.name);
    const bool list = column.type == ColumnType::texts;
    fields.append(", ").append(name).append(" ").append(list ? "STRING" : kuzu_type(column.type));
    values.append(", ").append(list ? "CASE WHEN " + name + " IS NULL THEN CAST([] AS STRING[]) ELSE string_split(" +
                                          name + ", '\x1f') END"
                                    : name);
  }
  sink.put("COPY " + kuzu_name(table) + " FROM (LOAD WITH HEADERS (" + fields + ") FROM 'data/" + file + '\'');
  sink.put(kFormat);
  sink.put(" RETURN " + values + ')' + options + ";\n");
}

void put_node_table(ByteSink& sink, NodeTable table, bool has_rows) {
  const std::string name(name_of(table));
  sink.put("CREATE NODE TABLE " + kuzu_name(name) + "(id STRING PRIMARY KEY");
  put_columns(sink, columns_of(table));
  sink.put(");\n");
  put_comment(sink, name);
  if (has_rows) put_copy(sink, name, name + ".csv", {"id"}, columns_of(table), "");
}

std::string file_of(const std::string& type, const std::pair<NodeTable, NodeTable>& ends) {
  return type + '.' + std::string(name_of(ends.first)) + '.' + std::string(name_of(ends.second)) + ".csv";
}

void put_link_table(ByteSink& sink, const std::string& type, const LinkTable& table) {
  sink.put("CREATE REL TABLE " + kuzu_name(type) + '(');
  for (auto ends = table.links.begin(); ends != table.links.end(); ++ends) {
    sink.put(ends == table.links.begin() ? "FROM " : ", FROM ");
    sink.put(kuzu_name(name_of(ends->first.first)) + " TO " + kuzu_name(name_of(ends->first.second)));
  }
  sink.put(", id STRING");
  put_columns(sink, columns_of(table.kind));
  sink.put(");\n");
  put_comment(sink, type);
  for (const auto& [ends, links] : table.links) {
    if (links.empty()) continue;
    const std::string names = "from='" + std::string(name_of(ends.first)) + "', to='" + std::string(name_of(ends.second)) + "'";
    put_copy(sink, type, file_of(type, ends), {"source", "target", "id"}, columns_of(table.kind), " (" + names + ')');
  }
}

void write_links(const DatabaseGraph& graph, const std::vector<DatabaseLink>& links, ByteSink& sink) {
  CsvRows rows(sink, kKuzuLists);
  for (const DatabaseLink& link : links) {
    rows.text(graph.id_of(link.source)).text(graph.id_of(link.target)).text(graph.id_of(link));
    for (const Value& value : graph.values_of(link)) rows.value(value);
    rows.end();
  }
}

}  // namespace

void write_kuzu(const DatabaseGraph& graph, DatabaseFolder& folder) {
  std::map<NodeTable, std::vector<DatabaseNode>> nodes;
  graph.for_each_node([&](const DatabaseNode& node) { nodes[node.table].push_back(node); });
  for (const auto& [table, rows_of_table] : nodes) {
    folder.write(std::string(name_of(table)) + ".csv", [&, &rows_of_table = rows_of_table](ByteSink& sink) {
      CsvRows rows(sink, kKuzuLists);
      for (const DatabaseNode& node : rows_of_table) {
        rows.text(graph.id_of(node));
        for (const Value& value : graph.values_of(node)) rows.value(value);
        rows.end();
      }
    });
  }
  const LinkTables tables = tables_of(graph);
  for (const auto& [type, table] : tables)
    for (const auto& [ends, links] : table.links)
      if (!links.empty())
        folder.write(file_of(type, ends), [&, &links = links](ByteSink& sink) { write_links(graph, links, sink); });
  folder.write("load.cypher", [&](ByteSink& sink) {
    for (std::size_t i = 0; i < kNodeTables; ++i)
      put_node_table(sink, static_cast<NodeTable>(i), nodes.contains(static_cast<NodeTable>(i)));
    for (const auto& [type, table] : tables) put_link_table(sink, type, table);
  });
}

}  // namespace relata::exporters
