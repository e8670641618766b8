#include "exporters/graphml_records.h"

#include <algorithm>
#include <utility>

#include "core/escape.h"
#include "exporters/numbers.h"
#include "exporters/property_graph.h"

namespace relata::exporters {
namespace {

// One list of flat objects, perhaps with a field before it.
class Record {
 public:
  explicit Record(std::string_view list) {
    sink_.put('{');
    open(list);
  }
  Record(std::string_view name, std::string_view value, std::string_view list) {
    sink_.put('{');
    text(name, value);
    sink_.put(',');
    open(list);
  }
  void next() {
    sink_.put(std::exchange(is_first_, false) ? "{" : "},{");
    is_first_field_ = true;
  }
  void text(std::string_view name, std::string_view value) {
    if (value.empty()) return;
    key(name);
    sink_.put('"');
    put_json_string(sink_, value);
    sink_.put('"');
  }
  template <class Number>
  void number(std::string_view name, Number value) {
    key(name);
    sink_.put(Digits(value).text());
  }
  [[nodiscard]] std::string take() {
    sink_.put(is_first_ ? "]}" : "}]}");
    return sink_.take();
  }

 private:
  void open(std::string_view list) {
    sink_.put('"');
    sink_.put(list);
    sink_.put("\":[");
  }
  void key(std::string_view name) {
    sink_.put(std::exchange(is_first_field_, false) ? "\"" : ",\"");
    sink_.put(name);
    sink_.put("\":");
  }
  StringSink sink_;
  bool is_first_ = true, is_first_field_ = true;
};

}  // namespace

std::string graph_record(const KnowledgeGraph& graph) {
  Record record("base", graph.base(), "documents");
  for (std::size_t i = 0; i < graph.document_count(); ++i) {
    const DocumentRow& row = graph.document(DocumentId{i});
    record.next();
    record.text("id", graph.text(row.id));
    record.text("iri", graph.text(row.iri));
    record.text("title", graph.text(row.title));
    record.text("date", graph.text(row.date));
    record.text("source", graph.text(row.source));
    record.text("sha256", graph.text(row.sha256));
  }
  return record.take();
}

std::string evidence_record(const KnowledgeGraph& graph, ClaimId claim) {
  const auto rows = graph.evidence(claim);
  if (rows.size() < 2) return {};
  Record record("evidence");
  for (const EvidenceRow& row : rows.subspan(1)) {
    record.next();
    record.text("document", graph.text(graph.document(row.document).id));
    record.number("sentence", row.sentence);
    record.number("begin", row.span.begin);
    record.number("end", row.span.end);
    record.text("text", graph.text(row.quote));
    record.text("rules", graph.text(row.rules));
    record.number("score", row.score);
  }
  return record.take();
}

std::string holders_record(const KnowledgeGraph& graph, ClaimId claim) {
  const auto rows = graph.attribution(claim);
  const auto is_said = [](const AttributionRow& row) { return row.source.valid(); };
  if (std::all_of(rows.begin(), rows.end(), is_said)) return {};
  Record record("holders");
  for (const AttributionRow& row : rows) {
    record.next();
    if (row.source.valid()) {
      const NodeRow& node = graph.node(row.source);
      const VertexName name = name_of(node.kind == NodeKind::claim ? Vertex{{}, node.claim} : Vertex{row.source, {}});
      record.text("source", std::string(1, name.space).append(Digits(name.number).text()));
    }
    record.text("predicate", graph.text(row.predicate));
  }
  return record.take();
}

void append_alias(std::string& aliases, std::string_view name) {
  if (!aliases.empty()) aliases += "; ";
  for (const char c : name) {
    if (c == ';' || c == '\\') aliases += '\\';
    aliases += c;
  }
}

}  // namespace relata::exporters
