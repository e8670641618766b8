// A graph as RDF: the one walk that all RDF syntaxes share. docs/rdf.md shows what comes out.
//
// Only claims with KnowledgeGraph::has_direct_edge() become plain triples; any other claim is described, never stated.
#pragma once

#include <string>
#include <vector>

#include "core/knowledge_graph.h"
#include "exporters/numbers.h"
#include "exporters/options.h"
#include "exporters/plain_strings.h"
#include "exporters/rdf_terms.h"

namespace relata::exporters {

class RdfView {
 public:
  RdfView(const KnowledgeGraph& graph, Reification reification, TripleSink& sink);
  // Documents, nodes with the plain triples of their claims, relations, claims, spans, named graphs: in this order.
  void walk();

 private:
  void document(DocumentId id);
  void node(NodeId id);
  void plain_triples(NodeId subject);
  void prefetch_claims(NodeId subject) const;
  void prefetch_terms() const;
  void mapped_triples(const Term& subject);
  template <class Key>
  void sort_and_drop_repeats(const Key& key);
  void relation(PredicateId id);

  // rdf_claims.cpp
  void claim(ClaimId id);
  void about(const Term& claim, const ClaimRow& row);
  void status(const Term& claim, const ClaimRow& row);
  void qualifiers(const Term& claim, ClaimId id);
  void attribution(const Term& claim, ClaimId id);
  void evidence(const Term& claim, ClaimId id);
  void describe_parts(const Term& claim, ClaimId id);
  void describe_qualifier(const Term& self, const QualifierRow& row);
  void describe_holder(const Term& self, const AttributionRow& row, std::uint32_t ordinal);
  void describe_evidence(const Term& self, const EvidenceRow& row);
  void spans();
  void named_graphs();

  [[nodiscard]] Term iri(StringId id) const;
  [[nodiscard]] Term text(StringId id) const;
  [[nodiscard]] Term node_term(NodeId id, std::string& buffer) const;
  [[nodiscard]] Term claim_term(ClaimId id, std::string& buffer) const;
  [[nodiscard]] Term part_term(const Term& claim, std::string_view part, std::size_t ordinal);
  [[nodiscard]] Term span_term(const EvidenceRow& row);
  [[nodiscard]] Term own_term(const std::string& iri) const;  // an IRI of ours, under the base
  void find_classes(StringId types);
  void put_text(const Term& subject, std::string_view predicate, StringId text);  // nothing for the empty string

  struct ClassIri {
    std::string iri;
    bool is_plain;  // needs no escape
  };

  const KnowledgeGraph& graph_;
  Reification reification_;
  TripleSink& sink_;
  PlainStrings plain_;
  std::vector<std::string> role_iris_;
  std::vector<ClaimId> of_subject_;  // scratch
  bool plain_base_;                  // the base needs no escape
  // What is often the same again: the classes of a node's types, the digits of a number, the IRI of a span.
  StringId types_;
  std::vector<ClassIri> classes_;
  CachedDecimal decimal_;
  DocumentId span_document_;
  Span span_{};
  std::size_t span_prefix_ = 0;  // bytes of span_iri_ that the document alone decides
  // Where terms that stand in no pool are put together; one a purpose, so that a triple may hold several.
  std::string claim_iri_, other_claim_iri_, part_iri_, span_iri_, label_;
};

}  // namespace relata::exporters
