// The nodes of all documents under their canonical identity; the first half of resolution.
#pragma once

#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/entity_clusters.h"
#include "core/local_graph.h"

namespace relata {

struct CanonicalNode {
  NodeKind kind = NodeKind::concept_;
  std::string term;          // its canonical string in statement ids (core/identity.h)
  std::string relative_iri;  // without the base, or absolute where it was given so; literals: empty
  std::string label;
  std::string datatype;
  // Of the local nodes, whose graphs must outlive this; sorted.
  std::vector<std::string_view> types;
  std::vector<std::pair<std::string_view, std::uint32_t>> aliases;  // name, mentions

  // At most `most` names, the label first, then by falling count and text.
  [[nodiscard]] std::vector<std::string_view> aliases_by_count(std::size_t most) const;
};

class CanonicalNodes {
 public:
  // All nodes but claims, which join with add_claim() once their ids are known.
  CanonicalNodes(std::span<const LocalGraph> documents, EntityClusters clusters, std::string_view base);

  CanonicalNodes(const CanonicalNodes&) = delete;
  CanonicalNodes& operator=(const CanonicalNodes&) = delete;

  // The canonical index of a local node; a claim's only after add_claim().
  [[nodiscard]] std::uint32_t of(std::size_t document, LocalNodeId node) const { return index_[document][node.index()]; }
  std::uint32_t add_claim(std::size_t document, LocalNodeId node, const std::string& hexadecimal_id);
  [[nodiscard]] const CanonicalNode& operator[](std::uint32_t index) const { return nodes_[index]; }
  [[nodiscard]] std::size_t size() const { return nodes_.size(); }
  // Indices by (kind, IRI, value).
  [[nodiscard]] std::vector<std::uint32_t> in_order() const;

 private:
  std::uint32_t join(NodeKind kind, std::string term, std::string relative_iri, const LocalNode& node);
  std::deque<CanonicalNode> nodes_;
  std::unordered_map<std::string_view, std::uint32_t> by_term_;  // looked up only; views of the nodes' terms
  std::vector<std::vector<std::uint32_t>> index_;
};

// Without the base, where it begins with it.
[[nodiscard]] std::string relative_iri(std::string_view iri, std::string_view base);
[[nodiscard]] std::string document_iri(std::string_view document_id);  // without the base

}  // namespace relata
