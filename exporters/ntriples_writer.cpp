#include "exporters/ntriples_writer.h"

#include "core/vocabulary.h"
#include "exporters/escape.h"
#include "exporters/rdf_view.h"
#include "exporters/reification.h"

namespace relata::exporters {
namespace {

class LineSink final : public TripleSink {
 public:
  explicit LineSink(ByteSink& sink) : sink_(sink) {}

  void triple(const Term& subject, const Term& predicate, const Term& object) override {
    put_triple(subject, predicate, object);
    sink_.put(" .\n");
  }
  void quad(const Term& subject, const Term& predicate, const Term& object, const Term& graph) override {
    put_triple(subject, predicate, object);
    sink_.put(' ');
    put_iri_term(graph);
    sink_.put(" .\n");
  }
  void reifies(const Term& reifier, const Term& subject, const Term& predicate, const Term& object) override {
    put_iri_term(reifier);
    sink_.put(" <");
    sink_.put(vocabulary::kReifies);
    sink_.put("> <<( ");
    put_triple(subject, predicate, object);
    sink_.put(" )>> .\n");
  }

 private:
  void put_triple(const Term& subject, const Term& predicate, const Term& object) {
    put_iri_term(subject);
    sink_.put(' ');
    put_iri_term(predicate);
    sink_.put(' ');
    if (object.kind == TermKind::iri)
      put_iri_term(object);
    else
      put_literal(object);
  }
  void put_iri_term(const Term& term) {
    sink_.put('<');
    if (term.plain)
      sink_.put(term.text);
    else
      put_iri(sink_, term.text);
    sink_.put('>');
  }
  void put_literal(const Term& term) {
    sink_.put('"');
    if (term.plain)
      sink_.put(term.text);
    else
      put_turtle_string(sink_, term.text);
    sink_.put('"');
    if (term.datatype.empty()) return;
    sink_.put("^^<");
    if (term.datatype.starts_with(vocabulary::kXsdPrefix)) {
      sink_.put(vocabulary::kXsd);
      put_iri(sink_, term.datatype.substr(vocabulary::kXsdPrefix.size()));
    } else {
      put_iri(sink_, term.datatype);
    }
    sink_.put('>');
  }

  ByteSink& sink_;
};

}  // namespace

void NTriplesWriter::write(const KnowledgeGraph& graph, ByteSink& sink, Diagnostics& diagnostics) const {
  const RdfSyntax syntax{with_graphs_ ? "N-Quads" : "N-Triples",
                         with_graphs_ ? Reification::named : Reification::standard, with_graphs_, true};
  LineSink lines(sink);
  RdfView(graph, reification_for(options_, syntax, diagnostics), lines).walk();
}

}  // namespace relata::exporters
