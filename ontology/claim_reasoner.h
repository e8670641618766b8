// --infer: what follows from the mapped claims of a document under the ontology, as claims marked `inferred`.
//
// Only claims that the text asserts are premises: a denied or reported one infers nothing. An inferred claim's
// evidence is that of its premises, with the rule and the property it came by ("rdfs7:attended") behind the rules that
// gave them. A single premise hands on its qualifiers; where two are joined, premises that hold at a time only infer
// nothing.
#pragma once

#include "core/interfaces.h"
#include "ontology/closure.h"
#include "ontology/node_classes.h"
#include "ontology/ontology.h"
#include "ontology/triples.h"

namespace relata::ontology {

class ClaimReasoner final : public Mapper {
 public:
  explicit ClaimReasoner(const Ontology& ontology);  // which outlives it

  void map(LocalGraph& graph, Diagnostics& diagnostics) const override;

 private:
  const Ontology& ontology_;
  NodeClasses classes_;
  Triples schema_;  // closed
};

}  // namespace relata::ontology
