#include "exporters/turtle_writer.h"

#include "core/escape.h"
#include "core/vocabulary.h"
#include "exporters/kept_term.h"
#include "exporters/rdf_view.h"
#include "exporters/reification.h"
#include "exporters/turtle_names.h"

namespace relata::exporters {
namespace {

bool is_all_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

// True where the syntax knows the datatype from the look of the number.
bool is_bare(const Term& literal) {
  if (literal.datatype == vocabulary::kBoolean) return literal.text == "true" || literal.text == "false";
  if (literal.datatype == vocabulary::kInteger) return is_all_digits(literal.text);
  if (literal.datatype != vocabulary::kDecimal) return false;
  const std::size_t point = literal.text.find('.');
  return point != std::string_view::npos && is_all_digits(literal.text.substr(0, point)) &&
         is_all_digits(literal.text.substr(point + 1));
}

class TurtleSink final : public TripleSink {
 public:
  TurtleSink(const KnowledgeGraph& graph, ByteSink& sink) : sink_(sink), names_(graph) { names_.put_prefixes(sink); }

  void triple(const Term& subject, const Term& predicate, const Term& object) override {
    put_start(subject, predicate);
    put_object(object);
  }
  void quad(const Term& subject, const Term& predicate, const Term& object, const Term& graph) override {
    if (!graph_.is(graph)) {
      close();
      sink_.put('\n');
      names_.put(sink_, graph);
      sink_.put(" {");
      graph_.keep(graph);
    }
    triple(subject, predicate, object);
  }
  void reifies(const Term& reifier, const Term& subject, const Term& predicate, const Term& object) override {
    put_start(reifier, term(vocabulary::kReifies));
    sink_.put("<<( ");
    names_.put(sink_, subject);
    sink_.put(' ');
    names_.put(sink_, predicate);
    sink_.put(' ');
    put_object(object);
    sink_.put(" )>>");
  }
  // Ends what is open: a subject, a graph.
  void close() {
    if (subject_.is_set()) sink_.put(" .\n");
    if (graph_.is_set()) sink_.put("}\n");
    subject_.forget();
    graph_.forget();
  }

 private:
  // Up to the object.
  void put_start(const Term& subject, const Term& predicate) {
    if (!subject_.is(subject)) {
      if (subject_.is_set()) sink_.put(" .\n");
      sink_.put('\n');
      names_.put(sink_, subject);
      sink_.put(' ');
      subject_.keep(subject);
    } else if (predicate_.is(predicate)) {
      return sink_.put(" , ");
    } else {
      sink_.put(" ;\n    ");
    }
    predicate_.keep(predicate);
    if (predicate.text == vocabulary::kType)
      sink_.put('a');
    else
      names_.put(sink_, predicate);
    sink_.put(' ');
  }
  void put_object(const Term& object) {
    if (object.kind == TermKind::iri) return names_.put(sink_, object);
    if (is_bare(object)) return sink_.put(object.text);
    sink_.put('"');
    if (object.plain)
      sink_.put(object.text);
    else
      put_turtle_string(sink_, object.text);
    sink_.put('"');
    if (!object.datatype.empty()) put_datatype(object.datatype);
  }
  void put_datatype(std::string_view datatype) {
    const bool is_xsd = datatype.starts_with(vocabulary::kXsdPrefix);
    if (is_xsd && is_simple_local(datatype.substr(vocabulary::kXsdPrefix.size()))) {
      sink_.put("^^");
      return sink_.put(datatype);
    }
    sink_.put("^^<");
    if (is_xsd) sink_.put(vocabulary::kXsd);
    put_iri(sink_, is_xsd ? datatype.substr(vocabulary::kXsdPrefix.size()) : datatype);
    sink_.put('>');
  }

  ByteSink& sink_;
  TurtleNames names_;
  KeptTerm subject_, predicate_, graph_;
};

}  // namespace

void TurtleWriter::write(const KnowledgeGraph& graph, ByteSink& sink, Diagnostics& diagnostics) const {
  const RdfSyntax syntax{with_graphs_ ? "TriG" : "Turtle", with_graphs_ ? Reification::named : Reification::standard,
                         with_graphs_, true};
  TurtleSink turtle(graph, sink);
  RdfView(graph, reification_for(options_, syntax, diagnostics), turtle).walk();
  turtle.close();
}

}  // namespace relata::exporters
