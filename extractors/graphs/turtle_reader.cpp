// N-Triples, N-Quads, Turtle and TriG.
#include <string>

#include "extractors/graphs/rdf_syntax.h"
#include "ontology/turtle_check.h"
#include "ontology/turtle_statements.h"

namespace relata::graphs {
namespace {

class IntoGraph final : public ontology::TurtleHandler {
 public:
  IntoGraph(const RdfSource& source, RdfGraph& graph, Diagnostics& diagnostics)
      : source_(source), graph_(graph), diagnostics_(diagnostics) {}

  void statement(const ontology::ReadTerm& subject, const ontology::ReadTerm& predicate,
                 const ontology::ReadTerm& object, const ontology::ReadTerm* graph, std::uint32_t /*line*/) override {
    const RdfTermId s = id_of(subject), p = id_of(predicate), o = id_of(object);
    graph_.add(s, p, o, graph == nullptr ? RdfTermId{} : id_of(*graph));
  }
  void fault(std::uint64_t line, std::uint64_t column, const std::string& what) override {
    diagnostics_.error({source_.path, line, column}, "not valid RDF: " + what, hint());
  }

 private:
  RdfTermId id_of(const ontology::ReadTerm& term) {
    if (term.kind == ontology::TermKind::literal) return graph_.literal(term.text, term.datatype, term.language);
    return term.kind == ontology::TermKind::blank ? graph_.blank(term.text) : graph_.iri(term.text);
  }
  [[nodiscard]] const char* hint() const {
    return source_.text.find("<<(") != std::string_view::npos
               ? "Triple terms of RDF 1.2 cannot be read here: write the graph with --reify named or standard."
               : "Nothing of this file was taken.";
  }

  const RdfSource& source_;
  RdfGraph& graph_;
  Diagnostics& diagnostics_;
};

}  // namespace

bool read_turtle(const RdfSource& source, RdfSyntax syntax, RdfGraph& graph, Diagnostics& diagnostics) {
  using enum ontology::TurtleSyntax;
  if (!ontology::check_turtle(source.text, source.path, diagnostics)) return false;
  IntoGraph handler(source, graph, diagnostics);
  const ontology::TurtleSyntax as = syntax == RdfSyntax::nquads ? nquads : trig;
  return ontology::read_statements({source.text, source.base_iri}, as, handler);
}

}  // namespace relata::graphs
