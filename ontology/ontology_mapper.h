// Claims to the properties of an ontology.
//
// A claim whose own subject and object are what a lexicalisation links takes the property (LocalClaim::property). Where
// they are other arguments of the same words, or where a value must be coerced to the range's datatype, the property's
// fact is a claim of its own beside it: same status, evidence and further qualifiers, the property's label as its
// predicate. Subject and object change places only where the lexicalisation says so; a declared inverse is preferred
// then, because it needs no second claim. A denied claim gives no second claim: what it denies is the whole.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "core/interfaces.h"
#include "ontology/lexicon_index.h"
#include "ontology/node_classes.h"
#include "ontology/ontology.h"

namespace relata::ontology {

// What the rule that makes a claim of its own is called, in its evidence.
inline constexpr std::string_view kProjectionRule = "ontology-projection";

// What mapping left open, over all documents.
struct UnmappedPhrase {
  std::string predicate;
  std::string noun;  // what the subject is said to be ("be a member": member), lower case; else empty
  std::string subject_type, object_type;  // the most usual ones, of nodes: person, claim, literal ...; empty: none said
  std::string example;                    // the quote of the first in alphabetical order
  std::uint32_t count = 0;
};
struct Violation {
  PropertyId property;
  bool of_range = false;    // else of the domain
  std::string predicate, node_type, example;
  std::uint32_t count = 0;
};
struct MappingReport {
  std::uint64_t claims = 0, mapped = 0, projected = 0;
  std::vector<UnmappedPhrase> unmapped;  // most frequent first, then by words
  std::vector<Violation> violations;     // likewise
};

class OntologyMapper final : public Mapper {
 public:
  explicit OntologyMapper(const Ontology& ontology);  // which outlives it
  ~OntologyMapper() override;

  void map(LocalGraph& graph, Diagnostics& diagnostics) const override;
  // Of all that was mapped so far; the same for any order of documents.
  [[nodiscard]] MappingReport report() const;

 private:
  class Tally;  // counts behind a mutex
  struct Fact;
  struct Misfit;
  void map_claim(LocalGraph& graph, std::size_t index) const;
  [[nodiscard]] std::vector<Fact> facts_of(const LocalGraph& graph, const LocalClaim& claim,
                                           const Lexicalisation& words, std::vector<Misfit>& misfits) const;
  [[nodiscard]] bool check(const LocalGraph& graph, Fact& fact, std::vector<Misfit>& misfits) const;
  [[nodiscard]] bool is_better(const Fact& fact, const Fact& rival) const;
  void project(LocalGraph& graph, std::size_t index, const Fact& fact) const;

  const Ontology& ontology_;
  NodeClasses classes_;
  LexiconIndex lexicon_;
  std::unique_ptr<Tally> tally_;
};

}  // namespace relata::ontology
