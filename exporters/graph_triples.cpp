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
    if (term.kind == TermKind::iri) return term.plain ? triples_.iri(term.text) : triples_.iri(encode_iri(term.text));
    datatype_ = term.datatype;
    if (datatype_.empty())
      datatype_.append(vocabulary::kXsd).append("string");
    else if (datatype_.starts_with(vocabulary::kXsdPrefix))
      datatype_.replace(0, vocabulary::kXsdPrefix.size(), vocabulary::kXsd);
    return triples_.literal(term.text, datatype_);
  }

  std::string datatype_;
  ontology::Triples& triples_;
};

}  // namespace

void add_triples(const KnowledgeGraph& graph, Reification reification, ontology::Triples& triples) {
  IntoTriples sink(triples);
  RdfView(graph, reification, sink).walk();
}

}  // namespace relata::exporters
