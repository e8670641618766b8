#include "core/canonical_nodes.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "core/entity_clusters.h"
#include "core/identity.h"
#include "core/iri.h"

namespace relata {

std::string document_iri(std::string_view document_id) { return "document/" + encode_name(document_id); }

std::vector<std::string_view> CanonicalNode::aliases_by_count(std::size_t most) const {
  auto sorted = aliases;
  std::sort(sorted.begin(), sorted.end(), [this](const auto& a, const auto& b) {
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

void merge_types(std::vector<std::string_view>& types, const std::vector<std::string>& more) {
  for (const std::string_view type : more)
    if (const auto at = std::lower_bound(types.begin(), types.end(), type); at == types.end() || *at != type)
      types.insert(at, type);
}

void merge_aliases(std::vector<std::pair<std::string_view, std::uint32_t>>& aliases, const std::vector<Alias>& more) {
  for (const Alias& alias : more) {
    const auto at = std::lower_bound(aliases.begin(), aliases.end(), std::string_view(alias.text),
                                     [](const auto& a, std::string_view text) { return a.first < text; });
    if (at != aliases.end() && at->first == alias.text)
      at->second += alias.count;
    else
      aliases.emplace(at, alias.text, alias.count);
  }
}

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
  std::size_t most = 0;
  for (const LocalGraph& document : documents) most += document.nodes.size();
  by_term_.reserve(most);
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
  auto found = by_term_.find(term);
  if (found == by_term_.end()) {
    const auto index = static_cast<std::uint32_t>(nodes_.size());
    CanonicalNode& fresh = nodes_.emplace_back();
    fresh.kind = kind;
    fresh.term = std::move(term);
    fresh.relative_iri = std::move(relative_iri);
    fresh.label = node.label;
    fresh.datatype = plain_datatype(node.datatype);
    found = by_term_.emplace(fresh.term, index).first;
  }
  CanonicalNode& joined = nodes_[found->second];
  if (node.label < joined.label) joined.label = node.label;
  merge_types(joined.types, node.types);
  merge_aliases(joined.aliases, node.aliases);
  return found->second;
}

std::vector<std::uint32_t> CanonicalNodes::in_order() const {
  // What is compared stands side by side.
  using Key = std::tuple<NodeKind, std::string_view, std::string_view, std::string_view, std::uint32_t>;
  std::vector<Key> keys;
  keys.reserve(nodes_.size());
  for (const CanonicalNode& node : nodes_)
    keys.emplace_back(node.kind, node.relative_iri, node.label, node.datatype, static_cast<std::uint32_t>(keys.size()));
  std::sort(keys.begin(), keys.end());
  std::vector<std::uint32_t> order;
  order.reserve(keys.size());
  for (const Key& key : keys) order.push_back(std::get<std::uint32_t>(key));
  return order;
}

}  // namespace relata
