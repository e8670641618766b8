// Folders of the benchmark Text2KGBench (Mihindukulasooriya et al., ISWC 2023).
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/diagnostics.h"
#include "extractors/learning/example.h"

namespace relata::learning {

// train_sentences.tsv (id, sentence) and train_gold.tsv (id, subject, relation, object); the same sentence twice is one
// example. Faulty lines are reported and left out. Throws EnvironmentError where a file cannot be read.
[[nodiscard]] std::vector<Example> read_text2kg_examples(const std::string& folder, Diagnostics& diagnostics);

struct Text2kgOntology {
  std::string turtle;
  std::map<std::string, std::string> iris;    // of each relation, by its label
  std::map<std::string, std::string> ranges;  // of the ontology's relations: their class's label, or a datatype
};
// ontology.tsv (concept or relation, id, label, domain, range) as Turtle, and the relations that examples have besides.
[[nodiscard]] Text2kgOntology read_text2kg_ontology(const std::string& folder, const std::vector<Example>& examples,
                                                    Diagnostics& diagnostics);

}  // namespace relata::learning
