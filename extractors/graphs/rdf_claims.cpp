#include "extractors/graphs/rdf_claims.h"

#include <algorithm>
#include <charconv>
#include <set>
#include <string>
#include <unordered_map>

#include "extractors/graphs/rdf_described.h"
#include "extractors/graphs/rdf_nodes.h"
#include "extractors/graphs/rdf_statements.h"
#include "extractors/graphs/rdf_terms.h"

namespace relata::graphs {
namespace {

// What stands before the folder of a name of ours, or nothing.
std::string_view base_before(std::string_view iri, std::string_view folder) {
  const std::size_t at = iri.rfind(folder);
  return at == std::string_view::npos ? std::string_view() : iri.substr(0, at);
}

// Where the names of the file begin: its claims tell, else its documents, else its entities.
std::string base_of(const RdfGraph& rdf, const RdfTerms& terms, const std::string& fallback) {
  std::string_view of_document, of_entity;
  for (const RdfQuad& quad : rdf.quads()) {
    if (quad.predicate != terms.type || !rdf.is_iri(quad.subject)) continue;
    const std::string_view iri = rdf.term(quad.subject).text;
    if (quad.object == terms.claim_class && !base_before(iri, "claim/").empty())
      return std::string(base_before(iri, "claim/"));
    if (quad.object == terms.document_class && of_document.empty()) of_document = base_before(iri, "document/");
    if (quad.object == terms.entity_class && of_entity.empty()) of_entity = base_before(iri, "entity/");
  }
  if (!of_document.empty()) return std::string(of_document);
  return of_entity.empty() ? fallback : std::string(of_entity);
}

}  // namespace

KnowledgeGraph graph_of_rdf(RdfGraph& rdf, const GraphFile& file, Diagnostics& diagnostics) {
  const RdfTerms terms(rdf);
  rdf.index();
  GraphRows rows;
  rows.graph.set_base(base_of(rdf, terms, file.base));
  RdfNodes nodes(rdf, terms, file, rows);
  RdfDescribed described(rdf, terms, file, nodes, rows, diagnostics);
  described.read();
  const DocumentId own = rows.document(file);
  read_statements(rdf, terms, file, described, nodes, rows, own, diagnostics);
  return std::move(rows.graph);
}

}  // namespace relata::graphs
