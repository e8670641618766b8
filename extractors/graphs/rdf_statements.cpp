#include "extractors/graphs/rdf_statements.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace relata::graphs {
namespace {

constexpr std::string_view kRule = "rdf-triple";

// The namespaces in which our descriptions are put.
constexpr std::array kDescribing{vocabulary::kRelata, vocabulary::kRdf, vocabulary::kRdfs,
                                 vocabulary::kProv,   vocabulary::kNif, vocabulary::kDcterms};

class Statements {
 public:
  Statements(const RdfGraph& rdf, const RdfTerms& terms, const RdfDescribed& described)
      : rdf_(rdf), terms_(terms), described_(described) {}

  [[nodiscard]] std::vector<RdfQuad> in_order() const {
    std::vector<RdfQuad> found;
    for (const RdfQuad& quad : rdf_.quads())
      if (!is_description(quad) && !tells_about_node(quad) && !described_.covers(quad)) found.push_back(quad);
    std::sort(found.begin(), found.end(), [](const RdfQuad& a, const RdfQuad& b) { return a.order < b.order; });
    return found;
  }
  // Nodes of which only types and names are known.
  [[nodiscard]] std::size_t unstated(const RdfNodes& nodes) const {
    std::size_t count = 0;
    RdfTermId last;
    for (const RdfQuad& quad : rdf_.quads()) {
      if (quad.subject == last || !tells_about_node(quad)) continue;
      last = quad.subject;
      if (!nodes.is_known(last) && !described_.is_part(last) && !is_predicate_[last.index()]) ++count;
    }
    return count;
  }
  void note_predicates() {
    is_predicate_.assign(rdf_.term_count(), false);
    for (const RdfQuad& quad : rdf_.quads()) {
      is_predicate_[quad.predicate.index()] = true;
      if (quad.predicate == terms_.predicate) is_predicate_[quad.object.index()] = true;
      if (quad.predicate == terms_.type && quad.object == terms_.property_class) is_predicate_[quad.subject.index()] = true;
    }
  }

 private:
  [[nodiscard]] bool is_description(const RdfQuad& quad) const {
    if (!described_.is_part(quad.subject)) return false;
    const std::string_view predicate = rdf_.term(quad.predicate).text;
    return std::any_of(kDescribing.begin(), kDescribing.end(),
                       [&](std::string_view space) { return predicate.starts_with(space); });
  }
  [[nodiscard]] bool tells_about_node(const RdfQuad& quad) const {
    if (quad.predicate == terms_.type) return rdf_.is_iri(quad.object);
    if (quad.predicate != terms_.label && quad.predicate != terms_.alias) return false;
    return rdf_.term(quad.object).kind == RdfKind::literal;
  }

  const RdfGraph& rdf_;
  const RdfTerms& terms_;
  const RdfDescribed& described_;
  std::vector<bool> is_predicate_;  // by term
};

}  // namespace

void read_statements(const RdfGraph& rdf, const RdfTerms& terms, const GraphFile& file, const RdfDescribed& described,
                     RdfNodes& nodes, GraphRows& rows, DocumentId own, Diagnostics& diagnostics) {
  Statements statements(rdf, terms, described);
  bool lost_graph = false;
  for (const RdfQuad& quad : statements.in_order()) {
    lost_graph = lost_graph || (quad.graph.valid() && !described.is_part(quad.graph));
    const NodeId subject = nodes.node(quad.subject), object = nodes.node(quad.object);
    rows.stated(subject, nodes.predicate(quad.predicate), object, {}, own, kRule);
  }
  const Place place{file.path, 0, 0};
  if (nodes.lost_language())
    diagnostics.warning(place, "the languages of texts are not kept", "The texts are.");
  if (lost_graph)
    diagnostics.warning(place, "the names of its graphs are not kept", "Their statements are, as stated by the file.");
  statements.note_predicates();
  if (const std::size_t count = statements.unstated(nodes); count > 0)
    diagnostics.warning(place, std::to_string(count) + (count == 1 ? " node that has" : " nodes that have") +
                                   " types or names, but of which nothing is stated, left out",
                        "A graph holds what is stated.");
}

}  // namespace relata::graphs
