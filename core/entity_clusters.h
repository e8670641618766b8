// Which entities of different documents are one: those of one canonical name and compatible type.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/local_graph.h"

namespace relata {

// For each document and each of its nodes the IRI without its base ("entity/Angela_Merkel"); empty for nodes that are
// no entities. Namesakes (one name, incompatible types, or two entities of one document) take a suffix: "~" and the
// coarse type, or "~" and their smallest member where the type does not tell them apart.
[[nodiscard]] std::vector<std::vector<std::string>> entity_iris(std::span<const LocalGraph> documents);

// person, organisation, place or other; empty when the types say nothing. Classes of a graph that
// was read count by their names.
[[nodiscard]] std::string_view coarse_type(std::span<const std::string> types);

}  // namespace relata
