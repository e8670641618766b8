// close_turtle FILE: the closure of a Turtle file under RDF Schema, as N-Triples on standard output.
#include <cstdio>
#include <string>

#include "core/escape.h"
#include "core/file_sink.h"
#include "ontology/closure.h"
#include "ontology/turtle_reader.h"

using namespace relata;
using namespace relata::ontology;

namespace {

void put(ByteSink& sink, const Term& term) {
  if (term.kind == TermKind::blank) return sink.put("_:" + term.text);
  sink.put(term.kind == TermKind::iri ? "<" : "\"");
  term.kind == TermKind::iri ? put_iri(sink, term.text) : put_turtle_string(sink, term.text);
  sink.put(term.kind == TermKind::iri ? ">"
           : term.language.empty()    ? "\"^^<" + term.datatype + ">"
                                      : "\"@" + term.language);
}

}  // namespace

int main(int argc, char** argv) {
  Diagnostics diagnostics([](const Diagnostic& d) { std::fprintf(stderr, "%s\n", d.message().c_str()); });
  Triples triples;
  if (argc != 2 || !read_turtle_file(argv[1], 0, triples, diagnostics)) return 3;
  close(triples, RuleSet::rdfs);
  FileSink sink("-");
  for (std::size_t i = 0; i < triples.size(); ++i) {
    for (const TermId part : {triples[i].subject, triples[i].predicate, triples[i].object}) {
      put(sink, triples.term(part));
      sink.put(" ");
    }
    sink.put(".\n");
  }
  sink.close();
  return 0;
}
