// N-Triples, N-Quads, Turtle and TriG.
#include <string>

#include "core/code_points.h"
#include "extractors/graphs/rdf_syntax.h"
#include "extractors/graphs/text_place.h"
#include "ontology/turtle_nesting.h"
#include "ontology/turtle_statements.h"

namespace relata::graphs {
namespace {

constexpr std::size_t kDeepestNesting = 256;  // serd recurses a few frames a bracket

// serd gives back U+FEFF and broken UTF-8 in its own ways, and takes U+0000 for the end: none of them gets that far.
bool check_bytes(const RdfSource& source, Diagnostics& diagnostics) {
  const auto fail = [&](std::size_t at, std::string what, std::string hint) {
    diagnostics.error(place_in(source.path, source.text, at), std::move(what), std::move(hint));
    return false;
  };
  if (const std::size_t at = find_invalid_utf8(source.text); at != std::string_view::npos)
    return fail(at, "a byte that is not UTF-8", "RDF is UTF-8: write the file again.");
  if (const std::size_t at = source.text.find('\0'); at != std::string_view::npos)
    return fail(at, "a character U+0000", "Write it as \\u0000.");
  if (const std::size_t at = ontology::find_deep_nesting(source.text, kDeepestNesting); at != std::string_view::npos)
    return fail(at, "the brackets are nested too deep", "Give the nodes within them names.");
  return true;
}

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
  if (!check_bytes(source, diagnostics)) return false;
  IntoGraph handler(source, graph, diagnostics);
  const ontology::TurtleSyntax as = syntax == RdfSyntax::nquads ? nquads : trig;
  return ontology::read_statements({source.text, source.base_iri}, as, handler);
}

}  // namespace relata::graphs
