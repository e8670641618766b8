#include "exporters/claim_table_writer.h"

#include <string>
#include <utility>

#include "core/escape.h"
#include "core/iri.h"
#include "exporters/claim_label.h"
#include "exporters/hexadecimal.h"
#include "exporters/numbers.h"

namespace relata::exporters {
namespace {

constexpr std::string_view kColumns[] = {"claim",     "status", "confidence", "subject",    "subject_id",
                                         "predicate", "object", "object_id",  "qualifiers", "holder",
                                         "document",  "begin",  "end",        "quote"};

class Rows {
 public:
  Rows(const KnowledgeGraph& graph, ClaimTableWriter::Syntax syntax, ByteSink& sink)
      : graph_(graph), syntax_(syntax), sink_(sink) {}

  void heading() {
    for (const std::string_view column : kColumns) field(column);
    end();
  }

  void row(ClaimId id) {
    const ClaimRow& claim = graph_.claim(id);
    text_.assign(graph_.base()).append("claim/");
    append_hexadecimal(text_, claim.id);
    field(text_);
    field(status_of(graph_, id));
    field(Digits(claim.confidence).text());
    node(claim.subject);
    field(graph_.text(graph_.predicate(claim.predicate).label));
    node(claim.object);
    qualifiers(id);
    holders(id);
    evidence(id);
    end();
  }

 private:
  void field(std::string_view value) {
    const bool is_csv = syntax_ == ClaimTableWriter::Syntax::csv;
    if (!std::exchange(at_start_, false)) sink_.put(is_csv ? ',' : '\t');
    if (is_csv)
      put_csv_field(sink_, value);
    else
      put_tsv_field(sink_, value);
  }
  void end() {
    sink_.put('\n');
    at_start_ = true;
  }
  // Label and id; a value's id is its datatype.
  void node(NodeId id) {
    if (!id.valid()) {
      field("");
      return field("");
    }
    const NodeRow& row = graph_.node(id);
    field(label_of(graph_, id, buffer_));
    if (row.kind == NodeKind::literal)
      field(graph_.text(row.datatype));
    else
      field(encode_iri(graph_.text(row.iri)));
  }
  void qualifiers(ClaimId id) {
    text_.clear();
    for (const QualifierRow& each : graph_.qualifiers(id)) {
      if (!text_.empty()) text_ += "; ";
      text_ += relata::label_of(each.role);
      const std::string_view preposition = graph_.text(each.preposition);
      if (!preposition.empty()) text_.append(" (").append(preposition).append(")");
      text_.append(": ").append(label_of(graph_, each.value, buffer_));
    }
    field(text_);
  }
  void holders(ClaimId id) {
    text_.clear();
    append_holders(graph_, id, text_);
    field(text_);
  }
  void evidence(ClaimId id) {
    const auto rows = graph_.evidence(id);
    if (rows.empty()) {
      for (int column = 0; column < 4; ++column) field("");
      return;
    }
    const EvidenceRow& first = rows.front();
    field(graph_.text(graph_.document(first.document).id));
    field(Digits(first.span.begin).text());
    field(Digits(first.span.end).text());
    field(graph_.text(first.quote));
  }

  const KnowledgeGraph& graph_;
  ClaimTableWriter::Syntax syntax_;
  ByteSink& sink_;
  std::string text_, buffer_;
  bool at_start_ = true;
};

}  // namespace

void ClaimTableWriter::write(const KnowledgeGraph& graph, ByteSink& sink, Diagnostics& /*diagnostics*/) const {
  Rows rows(graph, syntax_, sink);
  rows.heading();
  for (std::size_t i = 0; i < graph.claim_count(); ++i) {
    if (options_.view == View::full || graph.has_direct_edge(ClaimId{i})) rows.row(ClaimId{i});
  }
}

}  // namespace relata::exporters
