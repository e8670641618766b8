// Terms of an RDF graph as nodes and predicates: kinds, types, labels, other names.
#pragma once

#include <unordered_map>
#include <vector>

#include "extractors/graphs/graph_file.h"
#include "extractors/graphs/rdf_graph.h"
#include "extractors/graphs/rdf_terms.h"

namespace relata::graphs {

class RdfNodes {
 public:
  RdfNodes(const RdfGraph& rdf, const RdfTerms& terms, const GraphFile& file, GraphRows& rows)
      : rdf_(rdf), terms_(terms), file_(file), rows_(rows) {}

  // From now on the term is this claim.
  void name_claim(RdfTermId term, ClaimId claim) { claims_.emplace(term.value, claim); }
  [[nodiscard]] ClaimId claim_of(RdfTermId term) const {
    const auto found = claims_.find(term.value);
    return found == claims_.end() ? ClaimId{} : found->second;
  }
  // Its node, made at the first call. `term` is valid.
  [[nodiscard]] NodeId node(RdfTermId term);
  [[nodiscard]] PredicateId predicate(RdfTermId term);
  [[nodiscard]] bool is_known(RdfTermId term) const { return nodes_.contains(term.value); }
  // A literal came by whose language could not be kept.
  [[nodiscard]] bool lost_language() const { return lost_language_; }

 private:
  [[nodiscard]] NodeId make(RdfTermId id);
  [[nodiscard]] NodeKind kind_of(RdfTermId id) const;
  [[nodiscard]] std::string types_of(RdfTermId id) const;
  // Labels first, then other names, each once and in the order of the file.
  [[nodiscard]] std::vector<std::string_view> names_of(RdfTermId id) const;

  const RdfGraph& rdf_;
  const RdfTerms& terms_;
  const GraphFile& file_;
  GraphRows& rows_;
  std::unordered_map<std::uint32_t, NodeId> nodes_;    // by term; looked up only
  std::unordered_map<std::uint32_t, ClaimId> claims_;  // by term; looked up only
  bool lost_language_ = false;
};

}  // namespace relata::graphs
