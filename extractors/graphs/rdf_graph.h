// RDF in memory: terms as numbers, quads in the order of the file, looked up by subject and predicate.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/string_pool.h"

namespace relata::graphs {

enum class RdfKind : std::uint8_t { iri, blank, literal };

using RdfTermId = StringId;  // of a term's code in the graph's pool; not valid: the default graph

// Views into the graph, valid until the next term is added.
struct RdfTerm {
  RdfKind kind = RdfKind::iri;
  std::string_view text;      // IRI, label of a blank node, lexical form
  std::string_view datatype;  // literals: full IRI; empty: xsd:string
  std::string_view language;  // literals; else empty
};

struct RdfQuad {
  RdfTermId subject, predicate, object, graph;
  std::uint32_t order = 0;  // in the file
};

class RdfGraph {
 public:
  RdfTermId iri(std::string_view iri) { return add_code('I', iri); }
  RdfTermId blank(std::string_view label) { return add_code('B', label); }
  RdfTermId literal(std::string_view text, std::string_view datatype, std::string_view language);
  void add(RdfTermId subject, RdfTermId predicate, RdfTermId object, RdfTermId graph = {}) {
    quads_.push_back({subject, predicate, object, graph, static_cast<std::uint32_t>(quads_.size())});
  }

  // Sorts by subject and predicate, then by place in the file, and drops what stands there twice; call it once, after
  // the last add(). Terms may still be added.
  void index();

  [[nodiscard]] RdfTerm term(RdfTermId id) const;
  [[nodiscard]] bool is_iri(RdfTermId id) const { return terms_[id].front() == 'I'; }
  [[nodiscard]] std::size_t term_count() const { return terms_.size(); }

  // After index().
  [[nodiscard]] std::span<const RdfQuad> quads() const { return quads_; }
  [[nodiscard]] std::span<const RdfQuad> about(RdfTermId subject) const;
  [[nodiscard]] std::span<const RdfQuad> about(RdfTermId subject, RdfTermId predicate) const;
  // The first object, or an id that is not valid.
  [[nodiscard]] RdfTermId value(RdfTermId subject, RdfTermId predicate) const {
    const auto found = about(subject, predicate);
    return found.empty() ? RdfTermId{} : found.front().object;
  }

 private:
  RdfTermId add_code(char kind, std::string_view text);

  StringPool terms_;  // codes: a letter for the kind, literals then the id of datatype or language, the text
  std::vector<RdfQuad> quads_;
  std::vector<std::uint32_t> begins_;  // by subject: its first quad; one past the last subject at the end
  std::string code_;
};

}  // namespace relata::graphs
