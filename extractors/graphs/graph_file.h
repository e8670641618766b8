// A file that holds a graph, as the document that its own statements come from.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/diagnostics.h"
#include "core/knowledge_graph.h"

namespace relata::graphs {

struct GraphFile {
  std::string path;    // for messages
  std::string id;      // of the document that it is: its name without folders
  std::string sha256;  // of its bytes
  std::string base = "http://relata.example/";  // of names, where the file does not tell Relata's own
};

// What a statement of somebody else's graph is worth: its file says so.
inline constexpr float kStated = 1.0F;

// Rows whose texts are all empty.
[[nodiscard]] NodeRow empty_node(NodeKind kind);
[[nodiscard]] ClaimRow empty_claim();

// Rows that readers of graphs make alike. The graph is neither frozen nor has it ids of claims: decompose() and
// resolve() (core/) lead to one that is and has.
class GraphRows {
 public:
  KnowledgeGraph graph;

  // An equal one is taken again.
  [[nodiscard]] PredicateId predicate(std::string_view iri, std::string_view label);
  // `datatype`: a full IRI, an XSD name with "xsd:", or empty.
  [[nodiscard]] NodeId literal(std::string_view value, std::string_view datatype);
  [[nodiscard]] DocumentId document(const GraphFile& file);
  // The claim of a statement in somebody else's graph: asserted, held up by the file alone.
  ClaimId stated(NodeId subject, PredicateId predicate, NodeId object, const std::vector<QualifierRow>& qualifiers,
                 DocumentId file, std::string_view rule);

 private:
  std::vector<PredicateId> predicates_;  // by the IRI's id in the graph's pool
  std::vector<NodeId> literals_;         // by the id of value and datatype in keys_
  StringPool keys_;
};

}  // namespace relata::graphs
