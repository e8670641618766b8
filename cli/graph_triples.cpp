#include "cli/graph_triples.h"

#include <string>

#include "core/vocabulary.h"
#include "exporters/rdf_view.h"

namespace relata::cli {
namespace {

class IntoTriples final : public exporters::TripleSink {
 public:
  explicit IntoTriples(ontology::Triples& triples) : triples_(triples) {}

  void triple(const exporters::Term& s, const exporters::Term& p, const exporters::Term& o) override {
    triples_.add({term_of(s), term_of(p), term_of(o)});
  }
  void quad(const exporters::Term&, const exporters::Term&, const exporters::Term&, const exporters::Term&) override {}
  void reifies(const exporters::Term&, const exporters::Term&, const exporters::Term&, const exporters::Term&) override {}

 private:
  ontology::TermId term_of(const exporters::Term& term) {
    if (term.kind == exporters::TermKind::iri) return triples_.iri(term.text);
    ontology::Term literal{ontology::TermKind::literal, std::string(term.text), {}, {}};
    const bool of_xsd = term.datatype.starts_with(vocabulary::kXsdPrefix);
    literal.datatype = of_xsd ? std::string(vocabulary::kXsd).append(term.datatype.substr(vocabulary::kXsdPrefix.size()))
                              : std::string(term.datatype);
    if (literal.datatype.empty()) literal.datatype = std::string(vocabulary::kXsd) + "string";
    return triples_.intern(literal);
  }

  ontology::Triples& triples_;
};

}  // namespace

void add_triples(const KnowledgeGraph& graph, ontology::Triples& triples) {
  IntoTriples sink(triples);
  exporters::RdfView(graph, exporters::Reification::standard, sink).walk();
}

}  // namespace relata::cli
