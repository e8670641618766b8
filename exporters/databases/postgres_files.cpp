// PostgreSQL: a file a table of exporters/databases/postgres/schema.sql, columns in its order.
#include "exporters/databases/csv_rows.h"
#include "exporters/databases/database.h"

namespace relata::exporters {
namespace {

constexpr ListSyntax kPostgresLists = ListSyntax::postgres;

using Put = std::function<void(CsvRows&)>;

void write_table(DatabaseFolder& folder, const std::string& name, const Put& put) {
  folder.write(name + ".csv", [&](ByteSink& sink) {
    CsvRows rows(sink, kPostgresLists);
    put(rows);
  });
}

void optional_node(const DatabaseGraph& graph, NodeId node, CsvRows& rows) {
  if (node.valid())
    rows.text(graph.id_of(graph.node_of(node)));
  else
    rows.nothing();
}

// id, kind, label, datatype, types, aliases: things, values, and claims by their labels.
void nodes(const DatabaseGraph& graph, CsvRows& rows) {
  graph.for_each_node([&](const DatabaseNode& node) {
    if (node.table > NodeTable::claim) return;
    const std::vector<Value> values = graph.values_of(node);
    const bool is_thing = node.table < NodeTable::literal;
    const std::vector<std::string> none;
    rows.text(graph.id_of(node)).text(name_of(node.table)).value(values[0]);
    rows.value(node.table == NodeTable::literal ? values[1] : Value{});
    rows.value(is_thing ? values[1] : Value{none}).value(is_thing ? values[2] : Value{none}).end();
  });
}

// id, subject, object, then the columns of claims.
void claims(const DatabaseGraph& graph, CsvRows& rows) {
  for (std::size_t i = 0; i < graph.knowledge().claim_count(); ++i) {
    const DatabaseNode node{NodeTable::claim, static_cast<std::uint32_t>(i)};
    rows.text(graph.id_of(node));
    optional_node(graph, graph.knowledge().claim(ClaimId{i}).subject, rows);
    optional_node(graph, graph.knowledge().claim(ClaimId{i}).object, rows);
    for (const Value& value : graph.values_of(node)) rows.value(value);
    rows.end();
  }
}

// id, then the columns; evidence has its document before them.
void table_of(const DatabaseGraph& graph, NodeTable table, CsvRows& rows) {
  std::vector<std::string> documents;
  graph.for_each_link([&](const DatabaseLink& link) {
    if (link.kind == LinkKind::in_document) documents.push_back(graph.id_of(link.target));
  });
  graph.for_each_node([&](const DatabaseNode& node) {
    if (node.table != table) return;
    rows.text(graph.id_of(node));
    if (table == NodeTable::evidence) rows.text(documents[node.index]);
    for (const Value& value : graph.values_of(node)) rows.value(value);
    rows.end();
  });
}

// id, claim, role, value, preposition, text.
void qualifiers(const DatabaseGraph& graph, CsvRows& rows) {
  graph.for_each_link([&](const DatabaseLink& link) {
    if (link.kind != LinkKind::qualifier) return;
    const QualifierRow& row = graph.knowledge().qualifiers(link.claim)[link.part];
    rows.text(graph.id_of(link)).text(graph.id_of(link.source)).text(label_of(row.role)).text(graph.id_of(link.target));
    for (const Value& value : graph.values_of(link)) rows.value(value);
    rows.end();
  });
}

// claim, ordinal, source, predicate: nobody in particular too.
void holders(const DatabaseGraph& graph, CsvRows& rows) {
  const KnowledgeGraph& knowledge = graph.knowledge();
  for (std::size_t i = 0; i < knowledge.claim_count(); ++i) {
    const auto attribution = knowledge.attribution(ClaimId{i});
    for (std::uint32_t ordinal = 0; ordinal < attribution.size(); ++ordinal) {
      rows.text(graph.id_of(DatabaseNode{NodeTable::claim, static_cast<std::uint32_t>(i)})).value(ordinal);
      optional_node(graph, attribution[ordinal].source, rows);
      rows.text(knowledge.text(attribution[ordinal].predicate)).end();
    }
  }
}

// claim, evidence, rules, score.
void derivations(const DatabaseGraph& graph, CsvRows& rows) {
  graph.for_each_link([&](const DatabaseLink& link) {
    if (link.kind != LinkKind::derived_from) return;
    rows.text(graph.id_of(link.source)).text(graph.id_of(link.target));
    for (const Value& value : graph.values_of(link)) rows.value(value);
    rows.end();
  });
}

}  // namespace

void write_postgres(const DatabaseGraph& graph, DatabaseFolder& folder) {
  write_table(folder, "document", [&](CsvRows& rows) { table_of(graph, NodeTable::document, rows); });
  write_table(folder, "node", [&](CsvRows& rows) { nodes(graph, rows); });
  write_table(folder, "claim", [&](CsvRows& rows) { claims(graph, rows); });
  write_table(folder, "qualifier", [&](CsvRows& rows) { qualifiers(graph, rows); });
  write_table(folder, "holder", [&](CsvRows& rows) { holders(graph, rows); });
  write_table(folder, "evidence", [&](CsvRows& rows) { table_of(graph, NodeTable::evidence, rows); });
  write_table(folder, "derivation", [&](CsvRows& rows) { derivations(graph, rows); });
}

}  // namespace relata::exporters
