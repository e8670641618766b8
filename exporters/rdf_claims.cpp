// The claims of the RDF view: what they are about, their status, what they rest on.
#include <algorithm>
#include <tuple>

#include "core/vocabulary.h"
#include "exporters/claim_label.h"
#include "exporters/hexadecimal.h"
#include "exporters/numbers.h"
#include "exporters/rdf_view.h"

namespace relata::exporters {
namespace {

namespace terms = vocabulary;

constexpr Term kTrue = literal("true", terms::kBoolean);
constexpr Term kFalse = literal("false", terms::kBoolean);
constexpr std::string_view kQualifierPart = "#qualifier";
constexpr std::string_view kHolderPart = "#holder";
constexpr std::string_view kEvidencePart = "#evidence";

}  // namespace

void RdfView::claim(ClaimId id) {
  const Term self = claim_term(id, claim_iri_);
  const ClaimRow& row = graph_.claim(id);
  sink_.triple(self, term(terms::kType), term(terms::kClaim));
  label_.clear();
  append_claim_label(graph_, id, label_);
  append_reserve(graph_, id, label_);
  sink_.triple(self, term(terms::kLabel), {label_, {}, {}, TermKind::literal, false, true});
  about(self, row);
  status(self, row);
  qualifiers(self, id);
  attribution(self, id);
  evidence(self, id);
  describe_parts(self, id);
}

void RdfView::about(const Term& claim, const ClaimRow& row) {
  const Term predicate = iri(graph_.predicate(row.predicate).iri);
  if (reification_ == Reification::rdf12 && row.subject.valid() && row.object.valid() &&
      graph_.node(row.subject).kind != NodeKind::literal) {
    sink_.reifies(claim, node_term(row.subject, part_iri_), predicate, node_term(row.object, other_claim_iri_));
  } else {
    if (row.subject.valid()) sink_.triple(claim, term(terms::kSubject), node_term(row.subject, other_claim_iri_));
    sink_.triple(claim, term(terms::kPredicate), predicate);
    if (row.object.valid()) sink_.triple(claim, term(terms::kObject), node_term(row.object, other_claim_iri_));
  }
  if (!graph_.text(row.property).empty()) sink_.triple(claim, term(terms::kMappedProperty), iri(row.property));
  other_claim_iri_.assign(graph_.base()).append("statement/");
  append_hexadecimal(other_claim_iri_, row.statement);
  sink_.triple(claim, term(terms::kStatementId), own_term(other_claim_iri_));
  put_text(claim, terms::kSubjectText, row.subject_text);
  put_text(claim, terms::kPredicateText, row.predicate_text);
  put_text(claim, terms::kObjectText, row.object_text);
}

void RdfView::status(const Term& claim, const ClaimRow& row) {
  sink_.triple(claim, term(terms::kAsserted), row.asserted ? kTrue : kFalse);
  sink_.triple(claim, term(terms::kPolarity), literal(label_of(row.polarity)));
  sink_.triple(claim, term(terms::kModality), literal(label_of(row.modality)));
  sink_.triple(claim, term(terms::kVoice), literal(label_of(row.voice)));
  if (row.inferred) sink_.triple(claim, term(terms::kInferred), kTrue);
  sink_.triple(claim, term(terms::kConfidence), literal(decimal_.text(row.confidence), terms::kDecimal));
}

// The value by its role, for queries; the resource beside it keeps the rest.
void RdfView::qualifiers(const Term& claim, ClaimId id) {
  const auto rows = graph_.qualifiers(id);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const auto same = [&](const QualifierRow& other) {
      return other.role == rows[i].role && other.value == rows[i].value;
    };
    if (std::any_of(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(i), same)) continue;
    sink_.triple(claim, term(role_iris_[static_cast<std::size_t>(rows[i].role)]),
                 node_term(rows[i].value, other_claim_iri_));
  }
  for (std::size_t i = 0; i < rows.size(); ++i) {
    sink_.triple(claim, term(terms::kHasQualifier), part_term(claim, kQualifierPart, i));
  }
}

void RdfView::attribution(const Term& claim, ClaimId id) {
  const auto rows = graph_.attribution(id);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const auto same = [&](const AttributionRow& other) { return other.source == rows[i].source; };
    if (!rows[i].source.valid()) continue;
    if (std::any_of(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(i), same)) continue;
    sink_.triple(claim, term(terms::kHolder), node_term(rows[i].source, other_claim_iri_));
  }
  for (std::size_t i = 0; i < rows.size(); ++i) {
    sink_.triple(claim, term(terms::kHasAttribution), part_term(claim, kHolderPart, i));
  }
}

void RdfView::evidence(const Term& claim, ClaimId id) {
  const auto rows = graph_.evidence(id);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const bool again = i > 0 && rows[i].document == rows[i - 1].document && rows[i].span == rows[i - 1].span;
    if (!again) sink_.triple(claim, term(terms::kWasDerivedFrom), span_term(rows[i]));
  }
  for (std::size_t i = 0; i < rows.size(); ++i) {
    sink_.triple(claim, term(terms::kQualifiedDerivation), part_term(claim, kEvidencePart, i));
  }
}

void RdfView::describe_parts(const Term& claim, ClaimId id) {
  const auto qualifier_rows = graph_.qualifiers(id);
  for (std::size_t i = 0; i < qualifier_rows.size(); ++i) {
    describe_qualifier(part_term(claim, kQualifierPart, i), qualifier_rows[i]);
  }
  const auto holder_rows = graph_.attribution(id);
  for (std::size_t i = 0; i < holder_rows.size(); ++i) {
    describe_holder(part_term(claim, kHolderPart, i), holder_rows[i], static_cast<std::uint32_t>(i));
  }
  const auto evidence_rows = graph_.evidence(id);
  for (std::size_t i = 0; i < evidence_rows.size(); ++i) {
    describe_evidence(part_term(claim, kEvidencePart, i), evidence_rows[i]);
  }
}

void RdfView::describe_qualifier(const Term& self, const QualifierRow& row) {
  sink_.triple(self, term(terms::kType), term(terms::kQualifier));
  sink_.triple(self, term(terms::kQualifierRole), literal(label_of(row.role)));
  put_text(self, terms::kPreposition, row.preposition);
  sink_.triple(self, term(terms::kValue), node_term(row.value, other_claim_iri_));
  put_text(self, terms::kText, row.text);
}

void RdfView::describe_holder(const Term& self, const AttributionRow& row, std::uint32_t ordinal) {
  sink_.triple(self, term(terms::kType), term(terms::kAttribution));
  sink_.triple(self, term(terms::kOrdinal), literal(Digits(ordinal).text(), terms::kInteger));
  if (row.source.valid()) sink_.triple(self, term(terms::kHolder), node_term(row.source, other_claim_iri_));
  put_text(self, terms::kSayingPredicate, row.predicate);
}

void RdfView::describe_evidence(const Term& self, const EvidenceRow& row) {
  sink_.triple(self, term(terms::kType), term(terms::kDerivation));
  sink_.triple(self, term(terms::kProvEntity), span_term(row));
  put_text(self, terms::kRules, row.rules);
  sink_.triple(self, term(terms::kScore), literal(decimal_.text(row.score), terms::kDecimal));
}

// Several claims may rest on one span.
void RdfView::spans() {
  std::vector<const EvidenceRow*> rows;
  for (std::size_t i = 0; i < graph_.claim_count(); ++i) {
    for (const EvidenceRow& row : graph_.evidence(ClaimId{i})) rows.push_back(&row);
  }
  const auto key = [](const EvidenceRow* row) { return std::tuple(row->document, row->span); };
  const auto before = [&](const auto* a, const auto* b) { return key(a) < key(b); };
  // Claims come in reading order, so that in a graph of one document they often are sorted.
  if (!std::is_sorted(rows.begin(), rows.end(), before)) std::stable_sort(rows.begin(), rows.end(), before);
  const auto same = [&](const auto* a, const auto* b) { return key(a) == key(b); };
  rows.erase(std::unique(rows.begin(), rows.end(), same), rows.end());
  for (const EvidenceRow* row : rows) {
    const Term self = span_term(*row);
    sink_.triple(self, term(terms::kType), term(terms::kOffsetString));
    sink_.triple(self, term(terms::kReferenceContext), iri(graph_.document(row->document).iri));
    sink_.triple(self, term(terms::kBeginIndex), literal(Digits(row->span.begin).text(), terms::kNonNegativeInteger));
    sink_.triple(self, term(terms::kEndIndex), literal(Digits(row->span.end).text(), terms::kNonNegativeInteger));
    sink_.triple(self, term(terms::kAnchorOf), text(row->quote));
    sink_.triple(self, term(terms::kSentence), literal(Digits(row->sentence).text(), terms::kInteger));
  }
}

void RdfView::named_graphs() {
  for (std::size_t i = 0; i < graph_.claim_count(); ++i) {
    const ClaimId id{i};
    const ClaimRow& row = graph_.claim(id);
    if (!graph_.has_direct_edge(id) || graph_.node(row.subject).kind == NodeKind::literal) continue;
    const Term name = claim_term(id, claim_iri_);
    sink_.quad(node_term(row.subject, part_iri_), iri(graph_.predicate(row.predicate).iri),
               node_term(row.object, other_claim_iri_), name);
  }
}

Term RdfView::part_term(const Term& claim, std::string_view part, std::size_t ordinal) {
  part_iri_.assign(claim.text).append(part).append(Digits(ordinal).text());
  return own_term(part_iri_);
}

// RFC 5147: the characters of a text document.
Term RdfView::span_term(const EvidenceRow& row) {
  const StringId document = graph_.document(row.document).iri;
  if (row.document != span_document_) {
    const std::string_view whole = graph_.text(document);
    // A document may itself be named by a fragment.
    span_iri_.assign(whole).append(whole.find('#') == std::string_view::npos ? "#char=" : ";char=");
    span_prefix_ = span_iri_.size();
  }
  if (row.document != span_document_ || row.span != span_) {
    span_iri_.resize(span_prefix_);
    span_iri_.append(Digits(row.span.begin).text()).append(",").append(Digits(row.span.end).text());
    span_document_ = row.document;
    span_ = row.span;
  }
  Term span = term(span_iri_);
  span.plain = plain_.is_iri(document);
  return span;
}

}  // namespace relata::exporters
