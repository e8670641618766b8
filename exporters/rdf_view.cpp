#include "exporters/rdf_view.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "core/iri.h"
#include "core/memory_hints.h"
#include "core/topology.h"
#include "core/type_names.h"
#include "core/vocabulary.h"
#include "core/words.h"
#include "exporters/hexadecimal.h"
#include "ontology/vocabulary.h"

namespace relata::exporters {
namespace {

namespace terms = vocabulary;

constexpr std::size_t kSubjectsAhead = 4;  // of some seven claims each: enough to hide the way to memory

constexpr std::array kKindClasses{term(terms::kEntity), term(terms::kConcept), term(terms::kParticular)};

}  // namespace

RdfView::RdfView(const KnowledgeGraph& graph, Reification reification, TripleSink& sink)
    : graph_(graph), reification_(reification), sink_(sink), plain_(graph.strings), plain_base_(PlainStrings::is_plain_iri(graph.base())) {
  for (std::size_t role = 0; role <= static_cast<std::size_t>(Role::other); ++role) {
    role_iris_.push_back(std::string(terms::kRelata).append(label_of(static_cast<Role>(role))));
  }
}

void RdfView::walk() {
  const bool with_claims = reification_ != Reification::none;
  for (std::size_t i = 0; with_claims && i < graph_.document_count(); ++i) document(DocumentId{i});
  for (std::size_t i = 0; i < graph_.node_count(); ++i) {
    if (i + kSubjectsAhead < graph_.node_count()) prefetch_claims(NodeId{i + kSubjectsAhead});
    node(NodeId{i});
    plain_triples(NodeId{i});
  }
  for (std::size_t i = 0; i < graph_.predicate_count(); ++i) relation(PredicateId{i});
  if (!with_claims) return;
  for (std::size_t i = 0; i < graph_.claim_count(); ++i) claim(ClaimId{i});
  spans();
  if (reification_ == Reification::named) named_graphs();
}

void RdfView::document(DocumentId id) {
  const DocumentRow& row = graph_.document(id);
  const Term self = iri(row.iri);
  sink_.triple(self, term(terms::kType), term(terms::kDocument));
  sink_.triple(self, term(terms::kType), term(terms::kContext));
  put_text(self, terms::kIdentifier, row.id);
  put_text(self, terms::kTitle, row.title);
  put_text(self, terms::kDate, row.date);
  put_text(self, terms::kPublisher, row.source);
  put_text(self, terms::kSha256, row.sha256);
}

void RdfView::node(NodeId id) {
  const NodeRow& row = graph_.node(id);
  if (row.kind == NodeKind::literal || row.kind == NodeKind::claim) return;
  const Term self = iri(row.iri);
  sink_.triple(self, term(terms::kType), kKindClasses[static_cast<std::size_t>(row.kind)]);
  if (row.types != types_) find_classes(row.types);
  for (const ClassIri& each : classes_) {
    Term type = term(each.iri);
    type.plain = each.is_plain;
    sink_.triple(self, term(terms::kType), type);
  }
  sink_.triple(self, term(terms::kLabel), text(row.label));
  for (const StringId alias : graph_.aliases(id)) {
    if (alias != row.label) sink_.triple(self, term(terms::kAltLabel), text(alias));
  }
}

// Claims of one statement that differ in their qualifiers give one triple.
void RdfView::plain_triples(NodeId subject) {
  if (graph_.node(subject).kind == NodeKind::literal) return;
  const Topology& topology = graph_.topology();
  of_subject_.clear();
  const auto [begin, end] = out_edges(topology.vertex_of(subject), topology.graph());
  for (auto edge = begin; edge != end; ++edge) {
    const ClaimId claim = topology.graph()[*edge];
    // The slots of a claim vertex are edges too.
    const ClaimRow& row = graph_.claim(claim);
    if (!graph_.has_direct_edge(claim) || row.subject != subject) continue;
    of_subject_.push_back(claim);
    prefetch(&graph_.node(row.object));
  }
  if (of_subject_.empty()) return;
  sort_and_drop_repeats([this](ClaimId id) {
    const ClaimRow& row = graph_.claim(id);
    return std::pair(row.predicate, row.object);
  });
  prefetch_terms();
  const Term self = node_term(subject, claim_iri_);
  for (const ClaimId id : of_subject_) {
    const ClaimRow& row = graph_.claim(id);
    sink_.triple(self, iri(graph_.predicate(row.predicate).iri), node_term(row.object, other_claim_iri_));
  }
  mapped_triples(self);
}

// Claims of one subject stand anywhere in the column: what writing them would wait for is asked for all at once before.
void RdfView::prefetch_claims(NodeId subject) const {
  const Topology& topology = graph_.topology();
  const auto [begin, end] = out_edges(topology.vertex_of(subject), topology.graph());
  for (auto edge = begin; edge != end; ++edge) {
    const ClaimRow& row = graph_.claim(topology.graph()[*edge]);
    prefetch(&row.subject);
    prefetch(&row.asserted);
  }
}

void RdfView::prefetch_terms() const {
  for (const ClaimId id : of_subject_) {
    const StringId object = graph_.node(graph_.claim(id).object).iri;
    plain_.prefetch(object);
    prefetch(graph_.text(object).data());
  }
}

// What an ontology's properties say of the same subject, beside the open predicates.
void RdfView::mapped_triples(const Term& subject) {
  std::erase_if(of_subject_, [this](ClaimId id) {
    const ClaimRow& row = graph_.claim(id);
    return graph_.text(row.property).empty() || row.property == graph_.predicate(row.predicate).iri;
  });
  if (of_subject_.empty()) return;
  sort_and_drop_repeats([this](ClaimId id) {
    const ClaimRow& row = graph_.claim(id);
    return std::pair(graph_.text(row.property), row.object);
  });
  for (const ClaimId id : of_subject_) {
    const ClaimRow& row = graph_.claim(id);
    if (graph_.text(row.property) == ontology::terms::kSemEventType)
      sink_.triple(subject, term(terms::kType), term(ontology::terms::kSemEvent));
    sink_.triple(subject, iri(row.property), node_term(row.object, other_claim_iri_));
  }
}

template <class Key>
void RdfView::sort_and_drop_repeats(const Key& key) {
  std::sort(of_subject_.begin(), of_subject_.end(), [&](ClaimId a, ClaimId b) { return key(a) < key(b); });
  const auto same = [&](ClaimId a, ClaimId b) { return key(a) == key(b); };
  of_subject_.erase(std::unique(of_subject_.begin(), of_subject_.end(), same), of_subject_.end());
}

void RdfView::relation(PredicateId id) {
  const PredicateRow& row = graph_.predicate(id);
  sink_.triple(iri(row.iri), term(terms::kType), term(terms::kProperty));
  put_text(iri(row.iri), terms::kLabel, row.label);
}

Term RdfView::iri(StringId id) const { return {graph_.text(id), {}, id, TermKind::iri, plain_.is_iri(id), true}; }

Term RdfView::text(StringId id) const { return {graph_.text(id), {}, id, TermKind::literal, plain_.is_text(id), true}; }

Term RdfView::node_term(NodeId id, std::string& buffer) const {
  const NodeRow& row = graph_.node(id);
  if (row.kind == NodeKind::claim && graph_.text(row.iri).empty()) return claim_term(row.claim, buffer);
  if (row.kind != NodeKind::literal) return iri(row.iri);
  Term value = text(row.label);
  value.datatype = graph_.text(row.datatype);
  value.plain_datatype = plain_.is_iri(row.datatype);
  return value;
}

Term RdfView::claim_term(ClaimId id, std::string& buffer) const {
  buffer.assign(graph_.base()).append("claim/");
  append_hexadecimal(buffer, graph_.claim(id).id);
  return own_term(buffer);
}

Term RdfView::own_term(const std::string& iri) const {
  Term own = term(iri);
  own.plain = plain_base_;
  return own;
}

void RdfView::put_text(const Term& subject, std::string_view predicate, StringId id) {
  if (!graph_.text(id).empty()) sink_.triple(subject, term(predicate), text(id));
}

void RdfView::find_classes(StringId types) {
  types_ = types;
  classes_.clear();
  for_each_word(graph_.text(types), [this](std::string_view type) {
    // A full IRI is a class of a graph that was read.
    std::string iri = is_absolute_iri(type) ? encode_iri(type) : std::string(terms::kRelata) + class_local_name(type);
    const bool is_plain = PlainStrings::is_plain_iri(iri);
    classes_.push_back({std::move(iri), is_plain});
  });
}

}  // namespace relata::exporters
