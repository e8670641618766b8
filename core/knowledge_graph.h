// The canonical layer: nodes with IRIs, claims with ids, evidence, as flat columns; freeze() adds the topology.
//
// resolve() (core/resolution.h) fills it from local graphs, already in the global order: predicates by IRI, documents by
// id, nodes by (kind, IRI, value), claims in reading order. Writers only read, through the views below; a view is a
// bundle of references into the graph and lives as long as the graph does.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "core/factuality.h"
#include "core/ids.h"
#include "core/local_graph.h"
#include "core/string_pool.h"

namespace relata {

// The first 128 bits of a SHA-256 over a documented canonical string (core/identity.h).
using Digest128 = std::array<std::uint8_t, 16>;

struct QualifierRow {
  NodeId value;
  StringId preposition;
  StringId text;  // the value as said
  Role role;
};
struct AttributionRow {
  NodeId source;  // not valid: nobody in particular
  StringId predicate;
};
struct EvidenceRow {
  DocumentId document;
  std::uint32_t sentence;
  Span span;            // code points
  StringId quote;
  StringId rules;       // names joined by a blank
  float score;
};
struct NodeRow {
  StringId iri;         // full; literals: empty. A claim's is that of its claim
  StringId label;       // literals: the value
  StringId datatype;    // literals: xsd:gYearMonth ...
  StringId types;       // names joined by a blank, sorted; empty when none
  std::uint32_t aliases_begin;  // into the alias column; the end is the next row's begin
  ClaimId claim;        // for kind claim
  NodeKind kind;
};
struct PredicateRow {
  StringId iri;
  StringId label;       // "meet with"
};
struct DocumentRow {
  StringId id, iri, title, date, source, sha256;
};
struct ClaimRow {
  Digest128 id;
  Digest128 statement;
  NodeId subject, object;  // may be invalid
  PredicateId predicate;
  StringId property;       // IRI or empty
  StringId subject_text, predicate_text, object_text;
  std::uint32_t qualifiers_begin, attribution_begin, evidence_begin;  // the end is the next row's begin
  float confidence;
  Polarity polarity;
  Modality modality;
  Voice voice;
  bool inferred;
  bool asserted;           // what is_assertable() said
};

class Topology;  // core/topology.h: the boost::compressed_sparse_row_graph and its views

class KnowledgeGraph {
 public:
  KnowledgeGraph();
  ~KnowledgeGraph();
  KnowledgeGraph(KnowledgeGraph&&) noexcept;
  KnowledgeGraph& operator=(KnowledgeGraph&&) noexcept;

  // Append only, before freeze().
  StringPool strings;
  DocumentId add(const DocumentRow& row);
  PredicateId add(const PredicateRow& row);
  NodeId add(NodeRow row, std::span<const StringId> aliases);
  ClaimId add(ClaimRow row, std::span<const QualifierRow> qualifiers, std::span<const AttributionRow> attribution,
              std::span<const EvidenceRow> evidence);
  void set_claim_of(NodeId node, ClaimId claim);
  void freeze();

  [[nodiscard]] std::string_view text(StringId id) const { return strings[id]; }
  [[nodiscard]] std::size_t node_count() const { return nodes_.size(); }
  [[nodiscard]] std::size_t claim_count() const { return claims_.size(); }
  [[nodiscard]] std::size_t predicate_count() const { return predicates_.size(); }
  [[nodiscard]] std::size_t document_count() const { return documents_.size(); }
  [[nodiscard]] const NodeRow& node(NodeId id) const { return nodes_[id.index()]; }
  [[nodiscard]] const ClaimRow& claim(ClaimId id) const { return claims_[id.index()]; }
  [[nodiscard]] const PredicateRow& predicate(PredicateId id) const { return predicates_[id.index()]; }
  [[nodiscard]] const DocumentRow& document(DocumentId id) const { return documents_[id.index()]; }
  [[nodiscard]] std::span<const StringId> aliases(NodeId id) const {  // at most 8, names only, the label first
    return slice(aliases_, nodes_, id.index(), &NodeRow::aliases_begin);
  }
  [[nodiscard]] std::span<const QualifierRow> qualifiers(ClaimId id) const {
    return slice(qualifiers_, claims_, id.index(), &ClaimRow::qualifiers_begin);
  }
  [[nodiscard]] std::span<const AttributionRow> attribution(ClaimId id) const {
    return slice(attribution_, claims_, id.index(), &ClaimRow::attribution_begin);
  }
  [[nodiscard]] std::span<const EvidenceRow> evidence(ClaimId id) const {  // by (document, sentence, span)
    return slice(evidence_, claims_, id.index(), &ClaimRow::evidence_begin);
  }

  // A claim vertex with role edges stands in a picture or a property graph where a direct edge cannot say it all.
  [[nodiscard]] bool needs_claim_vertex(ClaimId id) const;
  // The direct edge and the plain triple: asserted, with a subject and an object.
  [[nodiscard]] bool has_direct_edge(ClaimId id) const {
    const ClaimRow& row = claim(id);
    return row.asserted && row.subject.valid() && row.object.valid();
  }
  // True where some other claim has it as an argument.
  [[nodiscard]] bool is_nested(ClaimId id) const { return nested_[id.index()]; }

  [[nodiscard]] std::string_view base() const { return base_; }
  void set_base(std::string base) { base_ = std::move(base); }
  [[nodiscard]] const Topology& topology() const;  // after freeze()
  // Of the columns and the topology, as reserved; strings.bytes() is apart.
  [[nodiscard]] std::size_t bytes() const;

 private:
  // The rows from begin up to the begin of the next owner, or to the end of the column.
  template <class Row, class Owner>
  [[nodiscard]] static std::span<const Row> slice(const std::vector<Row>& column, const std::vector<Owner>& owners,
                                                  std::size_t index, std::uint32_t Owner::* begin) {
    const std::size_t first = owners[index].*begin;
    const std::size_t last = index + 1 < owners.size() ? owners[index + 1].*begin : column.size();
    return {column.data() + first, last - first};
  }

  std::string base_ = "http://relata.example/";
  std::vector<DocumentRow> documents_;
  std::vector<PredicateRow> predicates_;
  std::vector<NodeRow> nodes_;
  std::vector<StringId> aliases_;
  std::vector<ClaimRow> claims_;
  std::vector<QualifierRow> qualifiers_;
  std::vector<AttributionRow> attribution_;
  std::vector<EvidenceRow> evidence_;
  std::vector<bool> nested_;
  std::unique_ptr<Topology> topology_;
};

}  // namespace relata
