#include "core/resolution.h"

#include <algorithm>
#include <stdexcept>
#include <tuple>
#include <unordered_map>

#include "core/canonical_claims.h"
#include "core/canonical_nodes.h"
#include "core/iri.h"

namespace relata {
namespace {

constexpr std::size_t kMostAliases = 8;

// Fills the frozen columns from canonical nodes and claims, in their global order.
class Assembly {
 public:
  Assembly(std::span<const LocalGraph> documents, const ResolutionOptions& options) : documents_(documents) {
    graph_.set_base(options.base);
  }

  void add_documents() {
    StringPool& s = graph_.strings;
    for (const LocalGraph& local : documents_) {
      const Document& d = local.document;
      // A name that is no IRI would make every RDF file that mentions it invalid.
      const std::string iri =
          is_absolute_iri(d.iri) ? encode_iri(d.iri) : std::string{graph_.base()} + document_iri(d.id);
      graph_.add(DocumentRow{s.intern(d.id), s.intern(iri), s.intern(d.title), s.intern(d.date), s.intern(d.source),
                             s.intern(local.text_sha256)});
    }
  }

  void add_predicates(std::span<const CanonicalClaim> claims) {
    std::unordered_map<std::string_view, std::string_view> labels;  // the smallest phrase names the relation
    for (const CanonicalClaim& claim : claims) {
      const auto [found, added] = labels.try_emplace(claim.relation, claim.first().predicate);
      if (!added) found->second = std::min<std::string_view>(found->second, claim.first().predicate);
    }
    std::vector<std::pair<std::string_view, std::string_view>> relations(labels.begin(), labels.end());
    std::sort(relations.begin(), relations.end());
    for (const auto& [relation, label] : relations)
      predicates_[relation] =
          graph_.add(PredicateRow{graph_.strings.intern(full_iri(relation)), graph_.strings.intern(label)});
  }

  void add_nodes(const CanonicalNodes& nodes, const std::vector<bool>& used) {
    ids_.resize(nodes.size());
    for (const std::uint32_t index : nodes.in_order())
      if (used[index]) ids_[index] = add_node(nodes[index]);
  }

  void add_claims(const CanonicalNodes& nodes, std::span<const CanonicalClaim> claims) {
    for (const CanonicalClaim& claim : claims) {
      const ClaimId id = add_claim(nodes, claim);
      if (claim.node != CanonicalClaim::kNoNode && ids_[claim.node].valid()) graph_.set_claim_of(ids_[claim.node], id);
    }
  }

  KnowledgeGraph take() {
    graph_.freeze();
    return std::move(graph_);
  }

 private:
  std::string full_iri(std::string_view iri) const {
    return is_absolute_iri(iri) ? std::string{iri} : std::string{graph_.base()}.append(iri);
  }

  NodeId add_node(const CanonicalNode& node) {
    StringPool& s = graph_.strings;
    NodeRow row{};
    row.kind = node.kind;
    row.iri = node.kind == NodeKind::literal ? StringId{0} : s.intern(full_iri(node.relative_iri));
    row.label = s.intern(node.label);
    row.datatype = s.intern(node.datatype);
    std::string types;
    for (const std::string_view type : node.types) types.append(types.empty() ? "" : " ").append(type);
    row.types = s.intern(types);
    std::vector<StringId> aliases;
    for (const std::string_view alias : node.aliases_by_count(kMostAliases)) aliases.push_back(s.intern(alias));
    return graph_.add(row, aliases);
  }

  NodeId node_id(const CanonicalNodes& nodes, std::size_t document, LocalNodeId local) const {
    return local.valid() ? ids_[nodes.of(document, local)] : NodeId{};
  }

  ClaimId add_claim(const CanonicalNodes& nodes, const CanonicalClaim& claim) {
    StringPool& s = graph_.strings;
    const LocalClaim& first = claim.first();
    const std::size_t document = claim.sources.front().document;
    ClaimRow row{};
    row.id = claim.id;
    row.statement = claim.statement;
    row.subject = node_id(nodes, document, first.subject);
    row.object = node_id(nodes, document, first.object);
    row.predicate = predicates_.at(claim.relation);
    row.property = s.intern(first.property);
    row.subject_text = s.intern(first.subject_text);
    row.predicate_text = s.intern(first.predicate_text);
    row.object_text = s.intern(first.object_text);
    row.confidence = claim.confidence;
    row.polarity = first.polarity;
    row.modality = first.modality;
    row.voice = first.voice;
    row.inferred = first.inferred;
    row.asserted = is_assertable(first);
    std::vector<QualifierRow> qualifiers;
    for (const LocalQualifier& q : first.qualifiers)
      qualifiers.push_back({node_id(nodes, document, q.value), s.intern(q.preposition), s.intern(q.text), q.role});
    std::vector<AttributionRow> attribution;
    for (const LocalAttribution& a : first.attribution)
      attribution.push_back({node_id(nodes, document, a.source), s.intern(a.predicate)});
    return graph_.add(row, qualifiers, attribution, evidence_of(claim));
  }

  std::vector<EvidenceRow> evidence_of(const CanonicalClaim& claim) {
    StringPool& s = graph_.strings;
    std::vector<EvidenceRow> rows;
    for (const CanonicalEvidence& evidence : claim.evidence()) {
      rules_.clear();
      for (const std::string& rule : evidence.local->rules) {
        if (!rules_.empty()) rules_ += ' ';
        rules_ += rule;
      }
      rows.push_back({DocumentId{evidence.document}, evidence.local->sentence, evidence.local->span,
                      s.intern(evidence.local->text), s.intern(rules_), evidence.local->score});
    }
    return rows;
  }

  std::span<const LocalGraph> documents_;
  KnowledgeGraph graph_;
  std::unordered_map<std::string_view, PredicateId> predicates_;  // by relation; looked up only
  std::vector<NodeId> ids_;  // by canonical node index
  std::string rules_;        // scratch
};

}  // namespace

std::string sort_documents(std::vector<LocalGraph>& documents) {
  std::stable_sort(documents.begin(), documents.end(), [](const LocalGraph& a, const LocalGraph& b) {
    return std::tie(a.document.id, a.text_sha256) < std::tie(b.document.id, b.text_sha256);
  });
  for (std::size_t i = 1; i < documents.size(); ++i)
    if (documents[i].document.id == documents[i - 1].document.id &&
        documents[i].text_sha256 != documents[i - 1].text_sha256)
      return documents[i].document.id;
  documents.erase(std::unique(documents.begin(), documents.end(),
                              [](const LocalGraph& a, const LocalGraph& b) { return a.document.id == b.document.id; }),
                  documents.end());
  return {};
}

KnowledgeGraph resolve(std::span<const LocalGraph> documents, const ResolutionOptions& options) {
  return resolve(documents, cluster_entities(documents, options.same_as), options);
}

KnowledgeGraph resolve(std::span<const LocalGraph> documents, EntityClusters clusters,
                       const ResolutionOptions& options) {
  CanonicalNodes nodes(documents, std::move(clusters), options.base);
  const std::vector<CanonicalClaim> claims = canonical_claims(documents, nodes, options.min_confidence, options.base);
  Assembly assembly(documents, options);
  assembly.add_documents();
  assembly.add_predicates(claims);
  assembly.add_nodes(nodes, used_nodes(nodes, claims));
  assembly.add_claims(nodes, claims);
  return assembly.take();
}

}  // namespace relata
