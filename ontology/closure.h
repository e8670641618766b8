// Forward chaining over triples: the entailment rules of RDF Schema, and those of OWL 2 RL for inverse, symmetric and
// transitive properties, each new triple with the rule and the premises that gave it.
// Sources: RDF 1.1 Semantics, section 9.2.1 (rdfs2 to rdfs13); OWL 2 Profiles, section 4.3 (prp-inv, prp-symp,
// prp-trp).
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "ontology/triples.h"

namespace relata::ontology {

struct Derivation {
  std::string_view rule;                 // "rdfs7", "prp-trp": a static string
  std::vector<std::uint32_t> premises;   // triples
};

enum class RuleSet : std::uint8_t {
  rdfs,         // all of RDF Schema's; that a term is a resource (rdfs4) only of the terms that were given
  facts         // rdfs2, 3, 5, 7, 9, 11 and OWL's three: what says something of the data
};

// Adds all that follows from the triples; those before `from` are closed already. Element i of the result is the
// derivation of triple number (size before) + i.
std::vector<Derivation> close(Triples& triples, RuleSet rules, std::size_t from = 0);

}  // namespace relata::ontology
