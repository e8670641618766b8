// Turtle files to an ontology. docs/ontology.md describes what is read.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "core/diagnostics.h"
#include "ontology/ontology.h"
#include "ontology/triples.h"

namespace relata::ontology {

// All files make one ontology, so that one may add to another. A name without a directory and an extension ("news")
// that is no file is looked for among those that ship (data/ontology/news.ttl). Nothing where a file has a fault; all
// faults are reported: syntax, unknown classes and datatypes, cycles, words that can never match.
[[nodiscard]] std::optional<Ontology> read_ontology(std::span<const std::string> paths, Diagnostics& diagnostics);

// The same of triples that were read; paths[origin.file] names the file of each.
[[nodiscard]] Ontology ontology_of(const Triples& triples, std::span<const std::string> paths,
                                   Diagnostics& diagnostics);

}  // namespace relata::ontology
