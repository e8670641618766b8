// Amazon Neptune: vertices and edges in both formats of its bulk loader, "Gremlin load data format" and "Load format for
// openCypher data" of its user guide. A file has the columns of all its rows; most are empty in most.
#include <algorithm>
#include <vector>

#include "exporters/databases/csv_rows.h"
#include "exporters/databases/database.h"

namespace relata::exporters {
namespace {

constexpr ListSyntax kNeptuneLists = ListSyntax::semicolon;
constexpr std::string_view kLoad = "load";  // names the load that wrote a row

enum class Syntax : std::uint8_t { gremlin, open_cypher };

// Each name once, in order of appearance; a name has one type wherever it stands.
void add_columns(std::vector<Column>& all, std::span<const Column> columns) {
  for (const Column& column : columns) {
    const auto same = [&](const Column& other) { return other.name == column.name; };
    if (std::none_of(all.begin(), all.end(), same)) all.push_back(column);
  }
}

std::string_view neptune_type(ColumnType type) {
  switch (type) {
    case ColumnType::integer:
      return "Int";
    case ColumnType::number:
      return "Double";
    case ColumnType::boolean:
      return "Bool";
    default:
      return "String";
  }
}

// A vertex of Gremlin may have several values of a property; where it has one, a later load must replace it. Only
// there can a list be one.
std::string header_of(const Column& column, Syntax syntax, bool is_vertex) {
  std::string header(column.name);
  header.append(":").append(neptune_type(column.type));
  if (syntax == Syntax::open_cypher || !is_vertex) return header;
  return header.append(column.type == ColumnType::texts ? "[]" : "(single)");
}

class Table {
 public:
  Table(ByteSink& sink, Syntax syntax, bool is_vertex, std::string load)
      : rows_(sink, kNeptuneLists), syntax_(syntax), is_vertex_(is_vertex), load_(std::move(load)) {}

  void header(std::initializer_list<std::string_view> system, std::vector<Column> columns) {
    columns_ = std::move(columns);
    for (const std::string_view name : system) rows_.text(name);
    for (const Column& column : columns_) rows_.text(header_of(column, syntax_, is_vertex_));
    rows_.text(header_of({kLoad, ColumnType::text}, syntax_, is_vertex_)).end();
  }
  void row(std::initializer_list<std::string_view> system, std::span<const Column> columns, const std::vector<Value>& values) {
    for (const std::string_view field : system) rows_.text(field);
    for (const Column& column : columns_) {
      const auto same = [&](const Column& other) { return other.name == column.name; };
      const auto found = std::find_if(columns.begin(), columns.end(), same);
      if (found == columns.end())
        rows_.nothing();
      else
        rows_.value(values[static_cast<std::size_t>(found - columns.begin())]);
    }
    rows_.text(load_).end();
  }

 private:
  CsvRows rows_;
  Syntax syntax_;
  bool is_vertex_;
  std::string load_;
  std::vector<Column> columns_;
};

void vertices(const DatabaseGraph& graph, Syntax syntax, ByteSink& sink) {
  std::vector<Column> columns;
  for (std::size_t i = 0; i < kNodeTables; ++i) add_columns(columns, columns_of(static_cast<NodeTable>(i)));
  Table table(sink, syntax, true, graph.digest());
  if (syntax == Syntax::gremlin)
    table.header({"~id", "~label", "id:String(single)"}, columns);
  else
    table.header({":ID", ":LABEL", "id:String"}, columns);
  graph.for_each_node([&](const DatabaseNode& node) {
    const std::string id = graph.id_of(node);
    table.row({id, "Relata" + graph.labels_of(node, ";"), id}, columns_of(node.table), graph.values_of(node));
  });
}

void edges(const DatabaseGraph& graph, Syntax syntax, ByteSink& sink) {
  std::vector<Column> columns;
  for (const LinkKind kind : {LinkKind::fact, LinkKind::qualifier, LinkKind::holder, LinkKind::derived_from})
    add_columns(columns, columns_of(kind));
  Table table(sink, syntax, false, graph.digest());
  if (syntax == Syntax::gremlin)
    table.header({"~id", "~from", "~to", "~label"}, columns);
  else
    table.header({":ID", ":START_ID", ":END_ID", ":TYPE"}, columns);
  graph.for_each_link([&](const DatabaseLink& link) {
    table.row({graph.id_of(link), graph.id_of(link.source), graph.id_of(link.target), graph.type_of(link)},
              columns_of(link.kind), graph.values_of(link));
  });
}

}  // namespace

void write_neptune(const DatabaseGraph& graph, DatabaseFolder& folder) {
  folder.write("csv_vertices.csv", [&](ByteSink& sink) { vertices(graph, Syntax::gremlin, sink); });
  folder.write("csv_edges.csv", [&](ByteSink& sink) { edges(graph, Syntax::gremlin, sink); });
  folder.write("opencypher_nodes.csv", [&](ByteSink& sink) { vertices(graph, Syntax::open_cypher, sink); });
  folder.write("opencypher_relationships.csv", [&](ByteSink& sink) { edges(graph, Syntax::open_cypher, sink); });
  // What an earlier load left, for the openCypher endpoint.
  folder.write("remove.cypher", [&](ByteSink& sink) {
    sink.put("MATCH (n:Relata) WHERE n.load <> '" + graph.digest() + "' DETACH DELETE n;\n");
    sink.put("MATCH (:Relata)-[r]->(:Relata) WHERE r.load <> '" + graph.digest() + "' DELETE r;\n");
  });
}

}  // namespace relata::exporters
