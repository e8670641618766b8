#include "core/decomposition.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>

#include "core/canonical_nodes.h"
#include "core/iri.h"
#include "core/words.h"

namespace relata {
namespace {

// Calls visit(claim) for each claim that `claim` has as an argument.
template <class Visit>
void for_each_inner(const KnowledgeGraph& graph, ClaimId claim, const Visit& visit) {
  const auto look = [&](NodeId id) {
    if (id.valid() && graph.node(id).kind == NodeKind::claim) visit(graph.node(id).claim);
  };
  look(graph.claim(claim).subject);
  look(graph.claim(claim).object);
  for (const QualifierRow& row : graph.qualifiers(claim)) look(row.value);
  for (const AttributionRow& row : graph.attribution(claim)) look(row.source);
}

// Which claims each document says, in the graph's order.
class Assignment {
 public:
  explicit Assignment(const KnowledgeGraph& graph) : graph_(graph), documents_of_(graph.claim_count()) {
    for (std::size_t i = 0; i < graph.claim_count(); ++i) {
      const auto rows = graph.evidence(ClaimId{i});
      for (const EvidenceRow& row : rows) add(ClaimId{i}, row.document);
      if (rows.empty()) add(ClaimId{i}, DocumentId{graph.document_count() - 1});
    }
    while (!changed_.empty()) {
      const auto [claim, document] = changed_.back();
      changed_.pop_back();
      for_each_inner(graph_, claim, [&, document = document](ClaimId inner) { add(inner, document); });
    }
  }
  [[nodiscard]] std::vector<std::vector<ClaimId>> by_document() const {
    std::vector<std::vector<ClaimId>> claims(graph_.document_count());
    for (std::size_t i = 0; i < documents_of_.size(); ++i)
      for (const DocumentId document : documents_of_[i]) claims[document.index()].emplace_back(i);
    return claims;
  }

 private:
  void add(ClaimId claim, DocumentId document) {
    std::vector<DocumentId>& documents = documents_of_[claim.index()];
    if (std::find(documents.begin(), documents.end(), document) != documents.end()) return;
    documents.push_back(document);
    changed_.emplace_back(claim, document);
  }

  const KnowledgeGraph& graph_;
  std::vector<std::vector<DocumentId>> documents_of_;  // by claim
  std::vector<std::pair<ClaimId, DocumentId>> changed_;
};

// Makes one document's layer.
class Layer {
 public:
  Layer(const KnowledgeGraph& graph, DocumentId document) : graph_(graph), id_(document) {
    const DocumentRow& row = graph.document(document);
    Document& own = local_.document;
    own.id = text(row.id);
    own.title = text(row.title);
    own.date = text(row.date);
    own.source = text(row.source);
    own.iri = text(row.iri);
    if (relative_iri(own.iri, graph.base()) == document_iri(own.id)) own.iri.clear();
    local_.text_sha256 = text(row.sha256);
  }

  LocalGraph take(const std::vector<ClaimId>& claims) && {
    for (std::size_t i = 0; i < claims.size(); ++i) claims_.emplace(claims[i].value, LocalClaimId{i});
    for (const ClaimId claim : claims) add_claim(claim);
    return std::move(local_);
  }

 private:
  [[nodiscard]] std::string text(StringId id) const { return std::string(graph_.text(id)); }
  [[nodiscard]] std::string iri(StringId id) const { return relative_iri(graph_.text(id), graph_.base()); }

  LocalNodeId node(NodeId id) {
    if (!id.valid()) return {};
    const auto [known, added] = nodes_.emplace(id.value, LocalNodeId{local_.nodes.size()});
    if (!added) return known->second;
    const NodeRow& row = graph_.node(id);
    LocalNode& node = local_.nodes.emplace_back();
    node.kind = row.kind;
    if (row.kind == NodeKind::claim) {
      node.claim = claims_.at(row.claim.value);
      return known->second;
    }
    node.label = text(row.label);
    node.datatype = text(row.datatype);
    if (row.kind != NodeKind::literal) node.iri = iri(row.iri);
    if (row.kind == NodeKind::concept_ && node.iri == "concept/" + encode_name(node.label)) node.iri.clear();
    for_each_word(graph_.text(row.types), [&](std::string_view type) { node.types.emplace_back(type); });
    add_aliases(id, node);
    return known->second;
  }

  // The order of the canonical names is that of their counts.
  void add_aliases(NodeId id, LocalNode& node) const {
    const auto names = graph_.aliases(id);
    for (std::size_t i = 0; i < names.size(); ++i)
      node.aliases.push_back({text(names[i]), static_cast<std::uint32_t>(names.size() - i)});
    std::sort(node.aliases.begin(), node.aliases.end());
  }

  void add_claim(ClaimId id) {
    const ClaimRow& row = graph_.claim(id);
    const PredicateRow& predicate = graph_.predicate(row.predicate);
    LocalClaim claim;
    claim.subject = node(row.subject);
    claim.object = node(row.object);
    claim.predicate = text(predicate.label);
    claim.relation = iri(predicate.iri);
    if (claim.relation == "relation/" + relation_local_name(claim.predicate)) claim.relation.clear();
    claim.property = text(row.property);
    claim.subject_text = text(row.subject_text);
    claim.predicate_text = text(row.predicate_text);
    claim.object_text = text(row.object_text);
    claim.voice = row.voice;
    claim.polarity = row.polarity;
    claim.modality = row.modality;
    claim.inferred = row.inferred;
    claim.confidence = row.confidence;
    for (const QualifierRow& each : graph_.qualifiers(id))
      claim.qualifiers.push_back({each.role, text(each.preposition), node(each.value), text(each.text)});
    for (const AttributionRow& each : graph_.attribution(id))
      claim.attribution.push_back({node(each.source), text(each.predicate)});
    claim.evidence = evidence(id);
    local_.claims.push_back(std::move(claim));
  }

  [[nodiscard]] std::vector<LocalEvidence> evidence(ClaimId id) const {
    std::vector<LocalEvidence> own;
    for (const EvidenceRow& row : graph_.evidence(id)) {
      if (row.document != id_) continue;
      LocalEvidence& each = own.emplace_back();
      each.sentence = row.sentence;
      each.span = row.span;
      each.text = text(row.quote);
      for_each_word(graph_.text(row.rules), [&](std::string_view rule) { each.rules.emplace_back(rule); });
      each.score = row.score;
    }
    if (own.empty()) own.emplace_back().score = graph_.claim(id).confidence;
    return own;
  }

  const KnowledgeGraph& graph_;
  DocumentId id_;
  LocalGraph local_;
  std::unordered_map<std::uint32_t, LocalNodeId> nodes_;    // by NodeId; looked up only
  std::unordered_map<std::uint32_t, LocalClaimId> claims_;  // by ClaimId; looked up only
};

}  // namespace

std::vector<LocalGraph> decompose(const KnowledgeGraph& graph) {
  std::vector<LocalGraph> documents;
  if (graph.document_count() == 0) return documents;
  const std::vector<std::vector<ClaimId>> claims = Assignment(graph).by_document();
  for (std::size_t i = 0; i < graph.document_count(); ++i)
    documents.push_back(Layer(graph, DocumentId{i}).take(claims[i]));
  return documents;
}

}  // namespace relata
