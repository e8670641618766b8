// A graph as databases hold it: everything is a node, what is said of it a link between nodes.
//
// Nodes are things and values, every claim, every stretch of text that a claim rests on (evidence), every document.
// A claim with KnowledgeGraph::has_direct_edge() is a link of its own as well: a fact. Every other link starts from a
// claim or from evidence, so that nothing that a text denies, reports or leaves open links two things.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/knowledge_graph.h"

namespace relata::exporters {

enum class NodeTable : std::uint8_t { entity, concept_, particular, literal, claim, evidence, document };
inline constexpr std::size_t kNodeTables = 7;

enum class LinkKind : std::uint8_t {
  fact,          // thing -> thing, what the texts assert; has the predicate's name
  subject,       // claim -> thing
  object,        // claim -> thing
  qualifier,     // claim -> thing; has the role's name
  holder,        // claim -> thing
  derived_from,  // claim -> evidence
  in_document    // evidence -> document
};

enum class ColumnType : std::uint8_t { text, texts, integer, number, boolean };
struct Column {
  std::string_view name;
  ColumnType type;
};
// Of the type that its column says; std::monostate: nothing is known.
using Value = std::variant<std::monostate, std::string, std::vector<std::string>, std::uint32_t, float, bool>;

// Beside its id. A node's first column is what people read.
[[nodiscard]] std::span<const Column> columns_of(NodeTable table);
[[nodiscard]] std::span<const Column> columns_of(LinkKind kind);
[[nodiscard]] std::string_view name_of(NodeTable table);  // "Entity"

struct DatabaseNode {
  NodeTable table;
  std::uint32_t index;  // of a NodeId, a ClaimId, a stretch of text or a DocumentId
};
struct DatabaseLink {
  LinkKind kind;
  DatabaseNode source, target;
  ClaimId claim;       // not of in_document
  std::uint32_t part;  // which qualifier, attribution or evidence of the claim; else 0
};

class DatabaseGraph {
 public:
  explicit DatabaseGraph(const KnowledgeGraph& graph);

  // Things, claims, evidence, documents; then facts and the other links of each claim, then those of evidence. No link
  // comes twice.
  void for_each_node(const std::function<void(const DatabaseNode&)>& take) const;
  void for_each_link(const std::function<void(const DatabaseLink&)>& take) const;
  [[nodiscard]] DatabaseNode node_of(NodeId node) const;

  // Unique in all of the graph, the same in every graph that holds the node: its IRI; a value's is made of its digest.
  [[nodiscard]] std::string id_of(const DatabaseNode& node) const;
  // The same for links: 32 hexadecimal digits, of its type, its ends and what tells it from others between them.
  [[nodiscard]] std::string id_of(const DatabaseLink& link) const;
  // Table and types as labels, each after `separator`: ":Entity:Person".
  [[nodiscard]] std::string labels_of(const DatabaseNode& node, std::string_view separator) const;
  // "MEET_WITH", "SUBJECT": upper case, letters, digits and "_" of ASCII. A fact's is never that of another kind of
  // link, nor the name of a table, whatever its case.
  [[nodiscard]] std::string type_of(const DatabaseLink& link) const;
  // In the order of their columns.
  [[nodiscard]] std::vector<Value> values_of(const DatabaseNode& node) const;
  [[nodiscard]] std::vector<Value> values_of(const DatabaseLink& link) const;

  // The same for graphs of the same nodes and links: tells one load from another.
  [[nodiscard]] std::string digest() const;
  [[nodiscard]] const KnowledgeGraph& knowledge() const { return graph_; }

 private:
  void links_of_claim(ClaimId claim, const std::function<void(const DatabaseLink&)>& take) const;
  [[nodiscard]] std::uint32_t stretch_of(const EvidenceRow& row) const;
  [[nodiscard]] std::vector<Value> values_of_thing(NodeId node) const;
  [[nodiscard]] std::vector<Value> values_of_claim(ClaimId claim) const;

  const KnowledgeGraph& graph_;
  std::vector<const EvidenceRow*> stretches_;  // one a stretch of text, by document and span
};

// The types that links have whatever the graph says, with their kind: SUBJECT, ..., a qualifier's for every role.
struct FixedType {
  std::string name;
  LinkKind kind;
};
[[nodiscard]] const std::vector<FixedType>& fixed_types();

}  // namespace relata::exporters
