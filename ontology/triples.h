// A small RDF graph in memory, for ontologies, shapes and what they are applied to: terms as numbers, triples once, in
// the order in which they came, found by any of their parts.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "core/ids.h"

namespace relata::ontology {

enum class TermKind : std::uint8_t { iri, blank, literal };

struct Term {
  TermKind kind = TermKind::iri;
  std::string text;      // IRI; a blank node's label; a literal's lexical form
  std::string datatype;  // of literals, full IRI: xsd:string, or rdf:langString with a language
  std::string language;  // of literals, lower case
  bool operator==(const Term&) const = default;
};

using TermId = Id<struct TermTag>;

struct Triple {
  TermId subject, predicate, object;
  bool operator==(const Triple&) const = default;
};

// Where a triple was read.
struct Origin {
  std::uint32_t file = 0;  // counted by the caller
  std::uint32_t line = 0;  // from 1; 0: not known
};

class Triples {
 public:
  TermId iri(std::string_view text) { return intern({TermKind::iri, std::string(text), {}, {}}); }
  TermId intern(const Term& term);
  // Not valid where no such term is known.
  [[nodiscard]] TermId find(const Term& term) const;
  [[nodiscard]] TermId find_iri(std::string_view text) const { return find({TermKind::iri, std::string(text), {}, {}}); }
  [[nodiscard]] const Term& term(TermId id) const { return terms_[id.index()]; }
  [[nodiscard]] std::size_t term_count() const { return terms_.size(); }

  // False where it is there already.
  bool add(const Triple& triple, Origin origin = {});
  [[nodiscard]] bool contains(const Triple& triple) const { return known_.contains(triple); }
  [[nodiscard]] std::size_t size() const { return triples_.size(); }
  [[nodiscard]] const Triple& operator[](std::size_t index) const { return triples_[index]; }
  [[nodiscard]] Origin origin(std::size_t index) const { return origins_[index]; }

  // Indices of triples, ascending; valid until the next add().
  [[nodiscard]] std::span<const std::uint32_t> with_subject(TermId term) const { return of(by_subject_, term); }
  [[nodiscard]] std::span<const std::uint32_t> with_predicate(TermId term) const { return of(by_predicate_, term); }
  [[nodiscard]] std::span<const std::uint32_t> with_object(TermId term) const { return of(by_object_, term); }

  [[nodiscard]] std::vector<TermId> objects(TermId subject, TermId predicate) const;
  [[nodiscard]] std::vector<TermId> subjects(TermId predicate, TermId object) const;
  // The first one; not valid where there is none.
  [[nodiscard]] TermId object(TermId subject, TermId predicate) const;

 private:
  struct TripleHash {
    std::size_t operator()(const Triple& t) const;
  };
  using Index = std::vector<std::vector<std::uint32_t>>;  // by term
  static void put(Index& index, TermId term, std::size_t triple);
  static std::span<const std::uint32_t> of(const Index& index, TermId term);

  std::vector<Term> terms_;
  std::unordered_map<std::string, std::uint32_t> by_key_;  // looked up only, never walked
  std::vector<Triple> triples_;
  std::vector<Origin> origins_;
  std::unordered_set<Triple, TripleHash> known_;  // looked up only, never walked
  Index by_subject_, by_predicate_, by_object_;
};

// The members of an rdf:List, in order; a list that is broken or runs in a circle ends there.
[[nodiscard]] std::vector<TermId> list_members(const Triples& triples, TermId list);

}  // namespace relata::ontology
