#include "cli/validation_report.h"

#include <map>
#include <string>

#include "core/escape.h"
#include "core/vocabulary.h"
#include "ontology/vocabulary.h"

namespace relata::cli {
namespace {

using ontology::Term;
using ontology::TermId;
using ontology::TermKind;
using ontology::Triples;
using ontology::shacl::ConstraintKind;
using ontology::shacl::Shapes;
using ontology::shacl::ValidationReport;
using ontology::shacl::ValidationResult;

// "Obama (http://...)", "2012", _:b1.
std::string name_of(const Triples& data, TermId id) {
  const Term& term = data.term(id);
  if (term.kind == TermKind::blank) return "_:" + term.text;
  if (term.kind == TermKind::literal) return '"' + term.text + '"';
  const TermId label = data.object(id, data.find_iri(vocabulary::kLabel));
  return label.valid() ? data.term(label).text + " (" + term.text + ")" : term.text;
}

std::string fault_of(const Triples& data, const Shapes& shapes, const ValidationResult& result) {
  using enum ConstraintKind;
  for (const auto& constraint : shapes.all[result.shape].constraints) {
    if (constraint.kind != result.component) continue;
    const std::string number = std::to_string(constraint.number);
    const std::string first = constraint.terms.empty() ? std::string{} : data.term(constraint.terms[0]).text;
    switch (constraint.kind) {
      case min_count: return "has fewer than " + number + " values";
      case max_count: return "has more than " + number + " values";
      case datatype: return "is no " + std::string(ontology::terms::local_name(first));
      case class_: return "is no " + first;
      case node_kind: return "is no " + std::string(ontology::terms::local_name(first));
      case in: return "is none of the values that are allowed";
      case has_value: return "lacks the value " + name_of(data, constraint.terms[0]);
      case pattern: return "does not match the pattern";
      case min_length: return "is shorter than " + number + " characters";
      case max_length: return "is longer than " + number + " characters";
      case closed: return "is of a property that is not allowed";
      case and_: return "does not conform to all of the shapes";
      case or_: return "conforms to none of the shapes";
      case not_: return "conforms to the shape that it must not conform to";
      case xone: return "does not conform to exactly one of the shapes";
      case node: return "does not conform to the shape";
      case property: return {};
    }
  }
  return {};
}

std::string line_of(const Triples& data, const Shapes& shapes, const ValidationResult& result) {
  const auto& shape = shapes.all[result.shape];
  std::string line = "  ";
  if (result.path.valid()) line += (result.inverse ? "^" : "") + data.term(result.path).text + ": ";
  if (result.value.valid()) line += name_of(data, result.value) + ' ';
  line += shape.message.empty() ? fault_of(data, shapes, result) : "- " + shape.message;
  return line + "  [" + shape.place.file + ':' + std::to_string(shape.place.line) + "]\n";
}

void put_term(const Triples& data, TermId id, ByteSink& sink) {
  const Term& term = data.term(id);
  if (term.kind == TermKind::blank) return sink.put("_:" + term.text);
  if (term.kind == TermKind::iri) {
    sink.put("<");
    put_iri(sink, term.text);
    return sink.put(">");
  }
  sink.put("\"");
  put_turtle_string(sink, term.text);
  sink.put("\"");
  if (!term.language.empty()) return sink.put("@" + term.language);
  if (term.datatype == std::string(vocabulary::kXsd) + "string") return;
  sink.put("^^<");
  put_iri(sink, term.datatype);
  sink.put(">");
}

}  // namespace

void write_readable_report(const Triples& data, const Shapes& shapes, const ValidationReport& report, ByteSink& sink) {
  const auto counted = [](std::size_t n, const std::string& noun) {
    return std::to_string(n) + ' ' + noun + (n == 1 ? "" : "s");
  };
  sink.put(counted(report.results.size(), "violation") + ", " + counted(report.focus_nodes, "node") + " checked\n");
  std::map<std::uint32_t, std::string> by_node;
  for (const ValidationResult& result : report.results) by_node[result.focus.value] += line_of(data, shapes, result);
  for (const auto& [node, lines] : by_node) sink.put("\n" + name_of(data, TermId{node}) + '\n' + lines);
}

void write_report_turtle(const Triples& data, const Shapes& shapes, const ValidationReport& report, ByteSink& sink) {
  sink.put(
      "@prefix sh: <http://www.w3.org/ns/shacl#> .\n@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n\n"
      "[] a sh:ValidationReport ;\n    sh:conforms ");
  sink.put(report.conforms() ? "true" : "false");
  for (const ValidationResult& result : report.results) {
    const auto& shape = shapes.all[result.shape];
    sink.put(" ;\n    sh:result [ a sh:ValidationResult ;\n        sh:resultSeverity <");
    put_iri(sink, shape.severity);
    sink.put("> ;\n        sh:focusNode ");
    put_term(data, result.focus, sink);
    if (result.path.valid()) {
      sink.put(result.inverse ? " ;\n        sh:resultPath [ sh:inversePath " : " ;\n        sh:resultPath ");
      put_term(data, result.path, sink);
      if (result.inverse) sink.put(" ]");
    }
    if (result.value.valid()) {
      sink.put(" ;\n        sh:value ");
      put_term(data, result.value, sink);
    }
    sink.put(" ;\n        sh:sourceConstraintComponent sh:");
    sink.put(component_of(result.component));
    sink.put("ConstraintComponent");
    if (!shape.name.starts_with("_:")) {
      sink.put(" ;\n        sh:sourceShape <");
      put_iri(sink, shape.name);
      sink.put(">");
    }
    sink.put(" ;\n        sh:resultMessage \"");
    put_turtle_string(sink, shape.message.empty() ? fault_of(data, shapes, result) : shape.message);
    sink.put("\" ]");
  }
  sink.put(" .\n");
}

}  // namespace relata::cli
