#include "exporters/statements_writer.h"

#include <string>
#include <utility>

#include "exporters/claim_label.h"
#include "exporters/hexadecimal.h"
#include "exporters/json_text.h"
#include "exporters/numbers.h"

namespace relata::exporters {
namespace {

class StatementLines {
 public:
  StatementLines(const KnowledgeGraph& graph, ByteSink& sink) : graph_(graph), json_(graph, sink) {}

  void line(ClaimId id) {
    const ClaimRow& row = graph_.claim(id);
    json_.raw("{\"id\":");
    identifier("claim/", row.id);
    json_.raw(",\"statement\":");
    identifier("statement/", row.statement);
    json_.raw(",\"subject\":");
    node_or_null(row.subject, row.subject_text);
    predicate(row);
    json_.raw(",\"object\":");
    node_or_null(row.object, row.object_text);
    qualifiers(id);
    status(row);
    attribution(id);
    json_.raw(row.asserted ? ",\"asserted\":true" : ",\"asserted\":false");
    json_.raw(row.inferred ? ",\"inferred\":true" : ",\"inferred\":false");
    json_.raw(",\"confidence\":");
    json_.raw(Digits(row.confidence).text());
    evidence(id);
    json_.raw("}\n");
  }

 private:
  void identifier(std::string_view folder, const Digest128& digest) {
    buffer_.assign(graph_.base()).append(folder);
    append_hexadecimal(buffer_, digest);
    json_.iri(buffer_);
  }

  void predicate(const ClaimRow& row) {
    const PredicateRow& predicate = graph_.predicate(row.predicate);
    json_.raw(",\"predicate\":{\"id\":");
    json_.iri(predicate.iri);
    json_.raw(",\"label\":");
    json_.string(predicate.label);
    json_.raw(",\"text\":");
    json_.string(row.predicate_text);
    json_.raw(",\"property\":");
    if (graph_.text(row.property).empty())
      json_.raw("null");
    else
      json_.iri(row.property);
    json_.raw(",\"voice\":");
    json_.string(relata::label_of(row.voice));
    json_.raw("}");
  }

  void node_or_null(NodeId id, StringId text) {
    if (!id.valid()) return json_.raw("null");
    const NodeRow& row = graph_.node(id);
    if (row.kind == NodeKind::literal) return literal(row, text);
    json_.raw("{\"id\":");
    json_.iri(row.iri);
    json_.raw(",\"kind\":");
    json_.string(relata::label_of(row.kind));
    json_.raw(",\"label\":");
    if (row.kind == NodeKind::claim)
      json_.string(label_of(graph_, id, buffer_));
    else
      json_.string(row.label);
    json_.raw(",\"text\":");
    text_or_label(id, row, text);
    json_.raw(",\"types\":");
    json_.words(row.types);
    json_.raw(",\"aliases\":[");
    bool first = true;
    for (const StringId alias : graph_.aliases(id)) {
      if (!std::exchange(first, false)) json_.raw(",");
      json_.string(alias);
    }
    json_.raw("]}");
  }

  void literal(const NodeRow& row, StringId text) {
    json_.raw("{\"kind\":\"literal\",\"value\":");
    json_.string(row.label);
    json_.raw(",\"datatype\":");
    if (graph_.text(row.datatype).empty())
      json_.raw("\"xsd:string\"");
    else
      json_.string(row.datatype);
    json_.raw(",\"text\":");
    json_.string(graph_.text(text).empty() ? row.label : text);
    json_.raw("}");
  }

  void text_or_label(NodeId id, const NodeRow& row, StringId text) {
    if (!graph_.text(text).empty()) return json_.string(text);
    if (row.kind == NodeKind::claim) return json_.string(label_of(graph_, id, buffer_));
    json_.string(row.label);
  }

  void qualifiers(ClaimId id) {
    json_.raw(",\"qualifiers\":[");
    bool first = true;
    for (const QualifierRow& row : graph_.qualifiers(id)) {
      json_.raw(std::exchange(first, false) ? "{\"role\":" : ",{\"role\":");
      json_.string(relata::label_of(row.role));
      json_.raw(",\"preposition\":");
      json_.string(row.preposition);
      json_.raw(",\"value\":");
      node_or_null(row.value, row.text);
      json_.raw("}");
    }
    json_.raw("]");
  }

  void status(const ClaimRow& row) {
    json_.raw(",\"polarity\":");
    json_.string(relata::label_of(row.polarity));
    json_.raw(",\"modality\":");
    json_.string(relata::label_of(row.modality));
  }

  void attribution(ClaimId id) {
    json_.raw(",\"attribution\":[");
    bool first = true;
    for (const AttributionRow& row : graph_.attribution(id)) {
      json_.raw(std::exchange(first, false) ? "{\"source\":" : ",{\"source\":");
      node_or_null(row.source, StringId{0});
      json_.raw(",\"predicate\":");
      json_.string(row.predicate);
      json_.raw("}");
    }
    json_.raw("]");
  }

  void evidence(ClaimId id) {
    json_.raw(",\"evidence\":[");
    bool first = true;
    for (const EvidenceRow& row : graph_.evidence(id)) {
      json_.raw(std::exchange(first, false) ? "{\"document\":" : ",{\"document\":");
      json_.string(graph_.document(row.document).id);
      json_.raw(",\"sentence\":");
      json_.raw(Digits(row.sentence).text());
      json_.raw(",\"begin\":");
      json_.raw(Digits(row.span.begin).text());
      json_.raw(",\"end\":");
      json_.raw(Digits(row.span.end).text());
      json_.raw(",\"text\":");
      json_.string(row.quote);
      json_.raw(",\"rules\":");
      json_.words(row.rules);
      json_.raw("}");
    }
    json_.raw("]");
  }

  const KnowledgeGraph& graph_;
  JsonText json_;
  std::string buffer_;
};

}  // namespace

void StatementsWriter::write(const KnowledgeGraph& graph, ByteSink& sink, Diagnostics& /*diagnostics*/) const {
  StatementLines lines(graph, sink);
  for (std::size_t i = 0; i < graph.claim_count(); ++i) {
    if (options_.view == View::simple && !graph.has_direct_edge(ClaimId{i})) continue;
    lines.line(ClaimId{i});
  }
}

}  // namespace relata::exporters
