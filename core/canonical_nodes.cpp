#include "core/canonical_nodes.h"

#include <algorithm>
#include <tuple>

#include "core/entity_clusters.h"
#include "core/identity.h"
#include "core/iri.h"

namespace relata {

std::string document_iri(std::string_view document_id) { return "document/" + encode_name(document_id); }

std::vector<std::string_view> CanonicalNode::aliases_by_count(std::size_t most) const {
  std::vector<std::pair<std::string_view, std::uint32_t>> sorted(aliases.begin(), aliases.end());
  std::stable_sort(sorted.begin(), sorted.end(), [this](const auto& a, const auto& b) {
    return std::tuple(a.first != label, b.second, a.first) < std::tuple(b.first != label, a.second, b.first);
  });
  if (sorted.size() > most) sorted.resize(most);
  std::vector<std::string_view> names;
  names.reserve(sorted.size());
  for (const auto& [name, count] : sorted) names.push_back(name);
  return names;
}

namespace {

// A plain string is an xsd:string (RDF 1.1, 3.3), and any tool may write the one for the other.
std::string plain_datatype(const std::string& datatype) { return datatype == "xsd:string" ? std::string() : datatype; }

// A cluster of entities takes the one IRI that was given to members of it; where several were given, each keeps its own.
void keep_given_iris(std::span<const LocalGraph> documents, std::string_view base,
                     std::vector<std::vector<std::string>>& iris) {
  std::map<std::string, std::set<std::string>> given;
  const auto for_each_given = [&](const auto& visit) {
    for (std::size_t d = 0; d < documents.size(); ++d)
      for (std::size_t n = 0; n < documents[d].nodes.size(); ++n)
        if (const LocalNode& node = documents[d].nodes[n]; node.kind == NodeKind::entity && !node.iri.empty())
          visit(iris[d][n], relative_iri(node.iri, base));
  };
  for_each_given([&](const std::string& iri, std::string own) { given[iri].insert(std::move(own)); });
  if (given.empty()) return;
  for (auto& document : iris)
    for (std::string& iri : document)
      if (const auto found = given.find(iri); found != given.end() && found->second.size() == 1)
        iri = *found->second.begin();
  for_each_given([](std::string& iri, std::string own) { iri = std::move(own); });
}

}  // namespace

std::string relative_iri(std::string_view iri, std::string_view base) {
  return std::string(iri.starts_with(base) ? iri.substr(base.size()) : iri);
}

CanonicalNodes::CanonicalNodes(std::span<const LocalGraph> documents, EntityClusters clusters, std::string_view base)
    : index_(documents.size()) {
  const std::vector<std::vector<std::string>> names = clusters.iris;
  std::vector<std::vector<std::string>>& entities = clusters.iris;
  keep_given_iris(documents, base, entities);
  for (std::size_t d = 0; d < documents.size(); ++d) {
    index_[d].assign(documents[d].nodes.size(), 0);
    for (std::size_t n = 0; n < documents[d].nodes.size(); ++n) {
      const LocalNode& node = documents[d].nodes[n];
      std::string iri;
      switch (node.kind) {
        case NodeKind::entity: iri = entities[d][n]; break;
        case NodeKind::concept_: iri = "concept/" + encode_name(node.label); break;
        case NodeKind::particular:
          iri = "thing/" + encode_name(documents[d].document.id) + '/' + encode_name(node.key);
          break;
        case NodeKind::literal:
          index_[d][n] = join(node.kind, literal_term(node.label, plain_datatype(node.datatype)), "", node);
          continue;
        case NodeKind::claim: continue;
      }
      if (!node.iri.empty() && node.kind != NodeKind::entity) iri = relative_iri(node.iri, base);
      index_[d][n] = join(node.kind, reference_term(iri), iri, node);
      if (node.kind == NodeKind::entity) nodes_[index_[d][n]].label = clusters.labels.at(names[d][n]);
    }
  }
}

std::uint32_t CanonicalNodes::add_claim(std::size_t document, LocalNodeId node, const std::string& hexadecimal_id) {
  const std::string iri = "claim/" + hexadecimal_id;
  return index_[document][node.index()] = join(NodeKind::claim, reference_term(iri), iri, LocalNode{});
}

std::uint32_t CanonicalNodes::join(NodeKind kind, std::string term, std::string relative_iri, const LocalNode& node) {
  const auto [found, added] = by_term_.try_emplace(term, static_cast<std::uint32_t>(nodes_.size()));
  if (added) {
    CanonicalNode& fresh = nodes_.emplace_back();
    fresh.kind = kind;
    fresh.term = std::move(term);
    fresh.relative_iri = std::move(relative_iri);
    fresh.label = node.label;
    fresh.datatype = plain_datatype(node.datatype);
  }
  CanonicalNode& joined = nodes_[found->second];
  joined.label = std::min(joined.label, node.label);
  joined.types.insert(node.types.begin(), node.types.end());
  for (const Alias& alias : node.aliases) joined.aliases[alias.text] += alias.count;
  return found->second;
}

std::vector<std::uint32_t> CanonicalNodes::in_order() const {
  std::vector<std::uint32_t> order(nodes_.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  std::sort(order.begin(), order.end(), [this](std::uint32_t a, std::uint32_t b) {
    const CanonicalNode& x = nodes_[a];
    const CanonicalNode& y = nodes_[b];
    return std::tie(x.kind, x.relative_iri, x.label, x.datatype) < std::tie(y.kind, y.relative_iri, y.label, y.datatype);
  });
  return order;
}

}  // namespace relata
