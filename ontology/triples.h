// A small RDF graph in memory, for ontologies, shapes and what they are applied to: terms as numbers, triples once, in
// the order in which they came, found by any of their parts.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
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
  TermId iri(std::string_view text) { return intern_view({TermKind::iri, text, {}, {}}); }
  TermId literal(std::string_view text, std::string_view datatype) {
    return intern_view({TermKind::literal, text, datatype, {}});
  }
  TermId intern(const Term& term) { return intern_view(view_of(term)); }
  // Not valid where no such term is known.
  [[nodiscard]] TermId find(const Term& term) const { return find_view(view_of(term)); }
  [[nodiscard]] TermId find_iri(std::string_view text) const { return find_view({TermKind::iri, text, {}, {}}); }
  [[nodiscard]] const Term& term(TermId id) const { return terms_[id.index()]; }
  [[nodiscard]] std::size_t term_count() const { return terms_.size(); }

  // False where it is there already.
  bool add(const Triple& triple, Origin origin = {});
  [[nodiscard]] bool contains(const Triple& triple) const { return place_of(triple) != kNone; }
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
  struct TermView {
    TermKind kind;
    std::string_view text, datatype, language;
  };
  [[nodiscard]] static TermView view_of(const Term& term) {
    return {term.kind, term.text, term.datatype, term.language};
  }
  static constexpr std::uint32_t kNone = 0xFFFFFFFFU;

  // Numbers of terms or triples by hash, in the first free place from it on; looked up only, never walked. Half of the
  // places stay free.
  using Places = std::vector<std::uint32_t>;
  template <class HashOf>
  static void make_room(Places& places, std::size_t count, const HashOf& hash_of);

  TermId intern_view(const TermView& term);
  [[nodiscard]] TermId find_view(const TermView& term) const;
  [[nodiscard]] std::size_t slot_of(const TermView& term) const;
  [[nodiscard]] std::size_t slot_of(const Triple& triple) const;
  [[nodiscard]] std::uint32_t place_of(const Triple& triple) const {
    return triple_places_.empty() ? kNone : triple_places_[slot_of(triple)];
  }

  using Index = std::vector<std::vector<std::uint32_t>>;  // by term
  static void put(Index& index, TermId term, std::size_t triple);
  static std::span<const std::uint32_t> of(const Index& index, TermId term);

  std::vector<Term> terms_;
  Places term_places_, triple_places_;
  std::vector<Triple> triples_;
  std::vector<Origin> origins_;
  Index by_subject_, by_predicate_, by_object_;
};

// The members of an rdf:List, in order; a list that is broken or runs in a circle ends there.
[[nodiscard]] std::vector<TermId> list_members(const Triples& triples, TermId list);

}  // namespace relata::ontology
