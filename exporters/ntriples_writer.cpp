#include "exporters/ntriples_writer.h"

#include "core/escape.h"
#include "core/vocabulary.h"
#include "exporters/rdf_view.h"
#include "exporters/reification.h"

namespace relata::exporters {
namespace {

class LineSink final : public TripleSink {
 public:
  explicit LineSink(ByteSink& sink) : sink_(sink) {}

  void triple(const Term& subject, const Term& predicate, const Term& object) override {
    if (put_plain_line(subject, predicate, object, nullptr)) return;
    put_triple(subject, predicate, object);
    sink_.put(" .\n");
  }
  void quad(const Term& subject, const Term& predicate, const Term& object, const Term& graph) override {
    if (put_plain_line(subject, predicate, object, &graph)) return;
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
  // A whole line at once where no term needs an escape, as nearly all lines; false where it was not written.
  bool put_plain_line(const Term& subject, const Term& predicate, const Term& object, const Term* graph) {
    if (!(subject.plain && predicate.plain && object.plain && object.plain_datatype)) return false;
    constexpr std::size_t kMarks = std::string_view("<> <> \"\"^^<> <> .\n").size() + vocabulary::kXsd.size();
    std::size_t size = subject.text.size() + predicate.text.size() + object.text.size() + object.datatype.size() + kMarks;
    if (graph != nullptr) {
      if (!graph->plain) return false;
      size += graph->text.size();
    }
    char* at = sink_.room(size);
    if (at == nullptr) return false;
    *at++ = '<';
    at = copy_bytes(copy_bytes(at, subject.text), "> <");
    at = copy_bytes(copy_bytes(at, predicate.text), "> ");
    at = object.kind == TermKind::iri ? copy_iri(at, object.text) : copy_literal(at, object);
    if (graph != nullptr) {
      *at++ = ' ';
      at = copy_iri(at, graph->text);
    }
    sink_.fill_to(copy_bytes(at, " .\n"));
    return true;
  }
  static char* copy_iri(char* at, std::string_view iri) {
    *at++ = '<';
    at = copy_bytes(at, iri);
    *at++ = '>';
    return at;
  }
  static char* copy_literal(char* at, const Term& literal) {
    *at++ = '"';
    at = copy_bytes(at, literal.text);
    *at++ = '"';
    std::string_view datatype = literal.datatype;
    if (datatype.empty()) return at;
    at = copy_bytes(at, "^^<");
    if (datatype.starts_with(vocabulary::kXsdPrefix)) {
      at = copy_bytes(at, vocabulary::kXsd);
      datatype.remove_prefix(vocabulary::kXsdPrefix.size());
    }
    at = copy_bytes(at, datatype);
    *at++ = '>';
    return at;
  }

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
