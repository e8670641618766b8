#include "core/knowledge_graph.h"

#include <utility>

#include "core/memory_hints.h"
#include "core/topology.h"

namespace relata {

KnowledgeGraph::KnowledgeGraph() = default;
KnowledgeGraph::~KnowledgeGraph() = default;
KnowledgeGraph::KnowledgeGraph(KnowledgeGraph&&) noexcept = default;
KnowledgeGraph& KnowledgeGraph::operator=(KnowledgeGraph&&) noexcept = default;

DocumentId KnowledgeGraph::add(const DocumentRow& row) {
  documents_.push_back(row);
  return DocumentId{documents_.size() - 1};
}

PredicateId KnowledgeGraph::add(const PredicateRow& row) {
  predicates_.push_back(row);
  return PredicateId{predicates_.size() - 1};
}

NodeId KnowledgeGraph::add(NodeRow row, std::span<const StringId> aliases) {
  row.aliases_begin = static_cast<std::uint32_t>(aliases_.size());
  aliases_.insert(aliases_.end(), aliases.begin(), aliases.end());
  nodes_.push_back(row);
  return NodeId{nodes_.size() - 1};
}

ClaimId KnowledgeGraph::add(ClaimRow row, std::span<const QualifierRow> qualifiers,
                            std::span<const AttributionRow> attribution, std::span<const EvidenceRow> evidence) {
  row.qualifiers_begin = static_cast<std::uint32_t>(qualifiers_.size());
  row.attribution_begin = static_cast<std::uint32_t>(attribution_.size());
  row.evidence_begin = static_cast<std::uint32_t>(evidence_.size());
  qualifiers_.insert(qualifiers_.end(), qualifiers.begin(), qualifiers.end());
  attribution_.insert(attribution_.end(), attribution.begin(), attribution.end());
  evidence_.insert(evidence_.end(), evidence.begin(), evidence.end());
  claims_.push_back(row);
  return ClaimId{claims_.size() - 1};
}

void KnowledgeGraph::set_claim_of(NodeId node, ClaimId claim) { nodes_[node.index()].claim = claim; }

void KnowledgeGraph::freeze() {
  strings.freeze();
  settle(nodes_);
  settle(claims_);
  settle(qualifiers_);
  settle(attribution_);
  settle(evidence_);
  nested_.assign(claims_.size(), false);
  const auto mark = [&](NodeId id) {
    if (id.valid() && node(id).kind == NodeKind::claim) nested_[node(id).claim.index()] = true;
  };
  for (const ClaimRow& row : claims_) {
    mark(row.subject);
    mark(row.object);
  }
  for (const QualifierRow& row : qualifiers_) mark(row.value);
  for (const AttributionRow& row : attribution_) mark(row.source);
  topology_ = std::make_unique<Topology>(*this);
}

bool KnowledgeGraph::needs_claim_vertex(ClaimId id) const {
  return !has_direct_edge(id) || is_nested(id) || !qualifiers(id).empty();
}

const Topology& KnowledgeGraph::topology() const { return *topology_; }

std::size_t KnowledgeGraph::bytes() const {
  const auto of = [](const auto& column) { return column.capacity() * sizeof(column[0]); };
  return of(documents_) + of(predicates_) + of(nodes_) + of(aliases_) + of(claims_) + of(qualifiers_) +
         of(attribution_) + of(evidence_) + nested_.capacity() / 8 + (topology_ ? topology_->bytes() : 0);
}

}  // namespace relata
