// What the RDF view of a graph is made of: a walker calls a sink, and each RDF syntax is a sink.
#pragma once

#include <string_view>

#include "core/ids.h"

namespace relata::exporters {

enum class TermKind : std::uint8_t { iri, literal };

// Views into the graph or into a buffer of the walker: valid during the call alone.
struct Term {
  std::string_view text;      // the full IRI, or the lexical form
  std::string_view datatype;  // literals: an XSD name with "xsd:", or a full IRI; empty: a plain string
  StringId id;                // of text, where it stands in the graph's pool; equal ids are equal texts
  TermKind kind = TermKind::iri;
  bool plain = false;           // text needs no escape
  bool plain_datatype = false;  // neither does datatype
};

// Constants: texts that need no escape.
[[nodiscard]] constexpr Term term(std::string_view iri) { return {iri, {}, {}, TermKind::iri, true, true}; }
[[nodiscard]] constexpr Term literal(std::string_view text, std::string_view datatype = {}) {
  return {text, datatype, {}, TermKind::literal, true, true};
}

[[nodiscard]] inline bool operator==(const Term& a, const Term& b) {
  if (a.kind != b.kind || a.datatype != b.datatype) return false;
  return a.id.valid() && b.id.valid() ? a.id == b.id : a.text == b.text;
}

// Triples come grouped by subject and, within it, by predicate, so that a syntax can share them. No triple comes twice.
class TripleSink {
 public:
  virtual ~TripleSink() = default;
  virtual void triple(const Term& subject, const Term& predicate, const Term& object) = 0;
  // One triple of a named graph. All of them come after the last triple(); each graph's come together.
  virtual void quad(const Term& subject, const Term& predicate, const Term& object, const Term& graph) = 0;
  // reifier rdf:reifies <<( subject predicate object )>> (RDF 1.2).
  virtual void reifies(const Term& reifier, const Term& subject, const Term& predicate, const Term& object) = 0;
};

}  // namespace relata::exporters
