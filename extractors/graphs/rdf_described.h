// The claims that RDF describes in Relata's own terms, with their documents and evidence.
#pragma once

#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "core/diagnostics.h"
#include "extractors/graphs/graph_file.h"
#include "extractors/graphs/rdf_graph.h"
#include "extractors/graphs/rdf_nodes.h"
#include "extractors/graphs/rdf_terms.h"

namespace relata::graphs {

class RdfDescribed {
 public:
  RdfDescribed(const RdfGraph& rdf, const RdfTerms& terms, const GraphFile& file, RdfNodes& nodes, GraphRows& rows,
               Diagnostics& diagnostics)
      : rdf_(rdf), terms_(terms), file_(file), nodes_(nodes), rows_(rows), diagnostics_(diagnostics) {}

  void read();
  // True for what a description consists of: claims, their parts, documents, spans of text.
  [[nodiscard]] bool is_part(RdfTermId term) const { return parts_.contains(term.value); }
  // True where a claim that was read says the same.
  [[nodiscard]] bool covers(const RdfQuad& quad) const { return covered_.contains(key_of(quad)); }

 private:
  struct Status {
    Polarity polarity = Polarity::positive;
    Modality modality = Modality::certain;
    Voice voice = Voice::active;
    bool is_sound = true;
  };
  static std::string key_of(const RdfQuad& quad);

  void read_documents();
  [[nodiscard]] std::vector<RdfTermId> claims();
  [[nodiscard]] bool check(RdfTermId claim);
  [[nodiscard]] Status status(RdfTermId claim) const;
  void read_claim(RdfTermId claim);
  void cover(RdfTermId claim, const ClaimRow& row);
  [[nodiscard]] std::vector<QualifierRow> qualifiers(RdfTermId claim);
  [[nodiscard]] std::vector<AttributionRow> attribution(RdfTermId claim);
  [[nodiscard]] std::vector<EvidenceRow> evidence(RdfTermId claim);
  void add_evidence(RdfTermId span, StringId rules, float score, std::vector<EvidenceRow>& rows);
  // The objects of a property that names parts of a claim, in the order of their numbers;
  // from now on is_part() knows them.
  std::vector<RdfTermId> parts(RdfTermId claim, RdfTermId property);

  [[nodiscard]] NodeId node(RdfTermId subject, RdfTermId property);
  [[nodiscard]] std::string_view text(RdfTermId subject, RdfTermId property) const;
  [[nodiscard]] StringId kept(RdfTermId subject, RdfTermId property) {
    return rows_.graph.strings.intern(text(subject, property));
  }
  [[nodiscard]] std::uint32_t number(RdfTermId subject, RdfTermId property);
  [[nodiscard]] float share(RdfTermId subject, RdfTermId property, float fallback);
  void fail(RdfTermId subject, const std::string& what);

  const RdfGraph& rdf_;
  const RdfTerms& terms_;
  const GraphFile& file_;
  RdfNodes& nodes_;
  GraphRows& rows_;
  Diagnostics& diagnostics_;
  std::unordered_map<std::uint32_t, DocumentId> documents_;  // by term; looked up only
  std::unordered_set<std::uint32_t> parts_;                  // terms; looked up only
  std::unordered_set<std::string> covered_;                  // triples; looked up only
};

}  // namespace relata::graphs
