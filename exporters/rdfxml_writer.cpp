#include "exporters/rdfxml_writer.h"

#include <string>
#include <vector>

#include "core/iri.h"
#include "core/vocabulary.h"
#include "exporters/kept_term.h"
#include "exporters/rdf_view.h"
#include "exporters/reification.h"
#include "exporters/xml_text.h"

namespace relata::exporters {
namespace {

bool is_name_start(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }
bool is_name_character(char c) { return is_name_start(c) || (c >= '0' && c <= '9') || c == '-' || c == '.'; }

// Where the longest XML name at the end of an IRI begins; the IRI's size where it ends in none.
std::size_t name_begin(std::string_view iri) {
  std::size_t begin = iri.size();
  for (std::size_t at = iri.size(); at > 0 && is_name_character(iri[at - 1]); --at) {
    if (is_name_start(iri[at - 1])) begin = at - 1;
  }
  return begin;
}

class RdfXmlSink final : public TripleSink {
 public:
  RdfXmlSink(const KnowledgeGraph& graph, XmlText& xml) : xml_(xml) {
    namespaces_.push_back({std::string(graph.base()).append("relation/"), "relation"});
    for (const vocabulary::Prefix& prefix : vocabulary::kPrefixes) {
      namespaces_.push_back({std::string(prefix.iri), std::string(prefix.name)});
    }
  }

  void start() {
    xml_.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rdf:RDF");
    for (const Namespace& each : namespaces_) {
      xml_.raw("\n    xmlns:");
      xml_.raw(each.prefix);
      xml_.raw("=\"");
      xml_.iri(each.iri);
      xml_.raw('"');
    }
    xml_.raw(">\n");
  }
  void end() {
    if (subject_.is_set()) xml_.raw("</rdf:Description>\n");
    xml_.raw("</rdf:RDF>\n");
  }
  [[nodiscard]] std::size_t left_out() const { return left_out_; }

  void triple(const Term& subject, const Term& predicate, const Term& object) override {
    if (!find_name(predicate)) {
      ++left_out_;
      return;
    }
    if (!subject_.is(subject)) start_subject(subject);
    xml_.raw("  <");
    put_name();
    if (namespace_ == nullptr) {
      xml_.raw(" xmlns:p=\"");
      xml_.text(std::string_view(predicate_).substr(0, name_begin_));
      xml_.raw('"');
    }
    if (object.kind == TermKind::iri) {
      xml_.raw(" rdf:resource=\"");
      put_iri_term(object);
      return xml_.raw("\"/>\n");
    }
    put_datatype(object);
    xml_.raw('>');
    if (object.plain)
      xml_.raw(object.text);
    else
      xml_.text(object.text);
    xml_.raw("</");
    put_name();
    xml_.raw(">\n");
  }
  // This syntax has neither named graphs nor triple terms; see reification_for().
  void quad(const Term&, const Term&, const Term&, const Term&) override {}
  void reifies(const Term&, const Term&, const Term&, const Term&) override {}

 private:
  struct Namespace {
    std::string iri, prefix;
  };

  void start_subject(const Term& subject) {
    if (subject_.is_set()) xml_.raw("</rdf:Description>\n");
    subject_.keep(subject);
    xml_.raw("<rdf:Description rdf:about=\"");
    put_iri_term(subject);
    xml_.raw("\">\n");
  }
  // Splits the predicate into a namespace and an XML name. False where it has no such name.
  bool find_name(const Term& predicate) {
    if (last_.is(predicate)) return name_begin_ < predicate_.size();
    last_.keep(predicate);
    predicate_.assign(predicate.text);
    if (!predicate.plain) predicate_ = encode_iri(predicate_);
    namespace_ = nullptr;
    for (const Namespace& each : namespaces_) {
      if (!predicate_.starts_with(each.iri)) continue;
      name_begin_ = each.iri.size();
      const std::string_view name = std::string_view(predicate_).substr(name_begin_);
      if (name.empty() || !is_name_start(name.front()) || name_begin(name) != 0) continue;
      namespace_ = &each;
      return true;
    }
    name_begin_ = name_begin(predicate_);
    return name_begin_ < predicate_.size();
  }
  void put_name() {
    xml_.raw(namespace_ == nullptr ? std::string_view("p") : std::string_view(namespace_->prefix));
    xml_.raw(':');
    xml_.raw(std::string_view(predicate_).substr(name_begin_));
  }
  void put_iri_term(const Term& term) {
    if (term.plain)
      xml_.raw(term.text);
    else
      xml_.iri(term.text);
  }
  void put_datatype(const Term& literal) {
    std::string_view datatype = literal.datatype;
    if (datatype.empty()) return;
    xml_.raw(" rdf:datatype=\"");
    if (datatype.starts_with(vocabulary::kXsdPrefix)) {
      xml_.raw(vocabulary::kXsd);
      datatype.remove_prefix(vocabulary::kXsdPrefix.size());
    }
    if (literal.plain_datatype)
      xml_.raw(datatype);
    else
      xml_.iri(datatype);
    xml_.raw('"');
  }

  XmlText& xml_;
  std::vector<Namespace> namespaces_;
  KeptTerm subject_, last_;
  std::string predicate_;  // the last one, as an IRI
  const Namespace* namespace_ = nullptr;
  std::size_t name_begin_ = 0;
  std::size_t left_out_ = 0;
};

}  // namespace

void RdfXmlWriter::write(const KnowledgeGraph& graph, ByteSink& sink, Diagnostics& diagnostics) const {
  XmlText xml(graph, sink);
  RdfXmlSink rdf(graph, xml);
  rdf.start();
  RdfView(graph, reification_for(options_, {"RDF/XML", Reification::standard, false, false}, diagnostics), rdf).walk();
  rdf.end();
  xml.report("RDF/XML", diagnostics);
  if (rdf.left_out() > 0) {
    diagnostics.warning({"RDF/XML", 0, 0},
                        std::to_string(rdf.left_out()) + " triples were left out: their property ends in no XML name",
                        "Write .ttl or .nt to keep them.");
  }
}

}  // namespace relata::exporters
