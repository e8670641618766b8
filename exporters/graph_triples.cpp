#include "exporters/graph_triples.h"

#include <string>

#include "core/iri.h"
#include "core/vocabulary.h"
#include "exporters/rdf_view.h"

namespace relata::exporters {
namespace {

class IntoTriples final : public TripleSink {
 public:
  explicit IntoTriples(ontology::Triples& triples) : triples_(triples) {}

  void triple(const Term& s, const Term& p, const Term& o) override { triples_.add({id_of(s), id_of(p), id_of(o)}); }
  void quad(const Term&, const Term&, const Term&, const Term&) override {}
  void reifies(const Term&, const Term&, const Term&, const Term&) override {}

 private:
  ontology::TermId id_of(const Term& term) {
    if (term.kind == TermKind::iri) return triples_.iri(term.plain ? std::string(term.text) : encode_iri(term.text));
    ontology::Term literal{ontology::TermKind::literal, std::string(term.text), std::string(term.datatype), {}};
    if (literal.datatype.empty())
      literal.datatype = std::string(vocabulary::kXsd) + "string";
    else if (literal.datatype.starts_with(vocabulary::kXsdPrefix))
      literal.datatype.replace(0, vocabulary::kXsdPrefix.size(), vocabulary::kXsd);
    return triples_.intern(literal);
  }

  ontology::Triples& triples_;
};

}  // namespace

void add_triples(const KnowledgeGraph& graph, Reification reification, ontology::Triples& triples) {
  IntoTriples sink(triples);
  RdfView(graph, reification, sink).walk();
}

}  // namespace relata::exporters
