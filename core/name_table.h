// A user's own table of names: which entities get which identifiers. It is asked after all merging.
//
// Lines of two or three columns, tabs between: a name, an IRI, and the type of what bears it (person, organisation,
// place, country ...), where that tells namesakes apart. Empty lines and lines that begin with # count for nothing.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/diagnostics.h"
#include "core/entity_clusters.h"
#include "core/local_graph.h"

namespace relata {

struct NameRow {
  std::string name;  // folded (core/name_forms.h)
  std::string iri;   // absolute
  std::string type;  // empty: any
};

using NameTable = std::vector<NameRow>;

// Faulty lines are reported and left out. Throws EnvironmentError where the file cannot be read.
[[nodiscard]] NameTable read_name_table(const std::string& path, Diagnostics& diagnostics);

// Gives an entity the IRI of its canonical name, else of another name that documents use for it. Abstains, and says why
// in the decisions (rule "name-table"), where the name has several IRIs, where several entities bear it, or where the
// types differ. Entities with one IRI become one.
void link_names(std::span<const LocalGraph> documents, const NameTable& names, std::string_view base,
                EntityClusters& clusters);

}  // namespace relata
