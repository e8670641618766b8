#include "exporters/jsonld_writer.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "core/escape.h"
#include "core/vocabulary.h"
#include "exporters/kept_term.h"
#include "exporters/rdf_view.h"
#include "exporters/reification.h"

namespace relata::exporters {
namespace {

class JsonLdSink final : public TripleSink {
 public:
  explicit JsonLdSink(ByteSink& sink) : sink_(sink) {}

  void start() {
    sink_.put("{\"@context\":{");
    bool first = true;
    for (const vocabulary::Prefix& prefix : vocabulary::kPrefixes) {
      sink_.put(std::exchange(first, false) ? "\n  " : ",\n  ");
      string(prefix.name);
      sink_.put(':');
      string(prefix.iri);
    }
    sink_.put("\n},\"@graph\":[");
  }
  void end() {
    close_graph();
    sink_.put("\n]}\n");
  }

  void triple(const Term& subject, const Term& predicate, const Term& object) override {
    if (!subject_.is(subject)) open(subject);
    if (predicate_.is(predicate)) {
      sink_.put(',');
    } else {
      // A key may stand only once in an object; two objects of one @id are one node.
      if (is_repeated(predicate)) open(subject);
      if (predicate_.is_set()) sink_.put(']');
      predicate_.keep(predicate);
      sink_.put(",\n  ");
      key(predicate.text);
      sink_.put(":[");
    }
    value(object, predicate.text == vocabulary::kType);
  }
  void quad(const Term& subject, const Term& predicate, const Term& object, const Term& graph) override {
    if (!graph_.is(graph)) {
      close_graph();
      sink_.put(std::exchange(at_start_, false) ? "\n{\"@id\":" : ",\n{\"@id\":");
      iri(graph.text);
      sink_.put(",\"@graph\":[");
      graph_.keep(graph);
      at_start_ = true;
    }
    triple(subject, predicate, object);
  }
  void reifies(const Term&, const Term&, const Term&, const Term&) override {}  // see reification_for()

 private:
  void open(const Term& subject) {
    close_subject();
    sink_.put(std::exchange(at_start_, false) ? "\n{\"@id\":" : ",\n{\"@id\":");
    iri(subject.text);
    subject_.keep(subject);
  }
  void close_subject() {
    if (predicate_.is_set()) sink_.put(']');
    if (subject_.is_set()) sink_.put('}');
    predicate_.forget();
    subject_.forget();
    seen_.clear();
  }
  void close_graph() {
    close_subject();
    if (graph_.is_set()) sink_.put("]}");
    graph_.forget();
  }
  bool is_repeated(const Term& predicate) {
    if (std::find(seen_.begin(), seen_.end(), predicate.text) != seen_.end()) return true;
    seen_.emplace_back(predicate.text);
    return false;
  }
  void key(std::string_view predicate) {
    if (predicate == vocabulary::kType) return sink_.put("\"@type\"");
    for (const vocabulary::Prefix& prefix : vocabulary::kPrefixes) {
      if (!predicate.starts_with(prefix.iri)) continue;
      name_.assign(prefix.name).append(":").append(predicate.substr(prefix.iri.size()));
      return string(name_);
    }
    iri(predicate);
  }
  void value(const Term& object, bool is_type) {
    if (is_type) return iri(object.text);
    if (object.kind == TermKind::iri) {
      sink_.put("{\"@id\":");
      iri(object.text);
      return sink_.put('}');
    }
    if (object.datatype.empty()) return text(object);
    sink_.put("{\"@value\":");
    text(object);
    sink_.put(",\"@type\":");
    if (object.datatype.starts_with(vocabulary::kXsdPrefix))
      string(object.datatype);
    else
      iri(object.datatype);
    sink_.put('}');
  }
  void text(const Term& literal) {
    sink_.put('"');
    if (literal.plain)
      sink_.put(literal.text);
    else
      put_json_string(sink_, literal.text);
    sink_.put('"');
  }
  void string(std::string_view text) {
    sink_.put('"');
    put_json_string(sink_, text);
    sink_.put('"');
  }
  void iri(std::string_view iri) {
    sink_.put('"');
    put_iri(sink_, iri);
    sink_.put('"');
  }

  ByteSink& sink_;
  KeptTerm subject_, predicate_, graph_;
  std::vector<std::string> seen_;  // keys of the object that is open
  std::string name_;
  bool at_start_ = true;
};

}  // namespace

void JsonLdWriter::write(const KnowledgeGraph& graph, ByteSink& sink, Diagnostics& diagnostics) const {
  const RdfSyntax syntax{"JSON-LD", Reification::standard, true, false};
  JsonLdSink jsonld(sink);
  jsonld.start();
  RdfView(graph, reification_for(options_, syntax, diagnostics), jsonld).walk();
  jsonld.end();
}

}  // namespace relata::exporters
