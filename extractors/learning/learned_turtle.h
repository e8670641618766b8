// A relation model as Turtle that people can read and change, and back. docs/ontology.md, "What is learnt", has the
// terms.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/byte_sink.h"
#include "core/diagnostics.h"
#include "extractors/learning/relation_model.h"
#include "ontology/ontology.h"
#include "ontology/triples.h"

namespace relata::learning {

// `iris`: of each property, by label. `paths`: tree paths of each, by label, as ontologies have them. Prefixes
// included.
void write_learned(const RelationModel& model, const std::map<std::string, std::string>& iris,
                   const std::map<std::string, std::vector<ontology::PathPattern>>& paths, ByteSink& sink);

// What was learnt, from an ontology's triples; nothing where they hold none. Faults are reported at their line and left
// out; paths[origin.file] names the file of each triple.
[[nodiscard]] std::optional<RelationModel> read_learned(const ontology::Triples& triples,
                                                        std::span<const std::string> paths, Diagnostics& diagnostics);

}  // namespace relata::learning
