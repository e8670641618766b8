// Does a graph look as its shapes say? SHACL Core, sections 2 to 4.
#pragma once

#include <string>
#include <vector>

#include "ontology/shacl/shapes.h"
#include "ontology/triples.h"

namespace relata::ontology::shacl {

struct ValidationResult {
  TermId focus;                // of the data
  TermId path;                 // not valid: of the node as a whole
  bool inverse = false;        // of the path
  TermId value;                // not valid: of no value in particular
  ConstraintKind component;
  ShapeIndex shape;            // that has the constraint
};

struct ValidationReport {
  std::vector<ValidationResult> results;  // by shape, focus node and constraint, in the order of the files
  std::size_t focus_nodes = 0;            // that were checked, once for each shape
  [[nodiscard]] bool conforms() const { return results.empty(); }
};

// Throws std::invalid_argument where shapes run in a circle over one node, for which SHACL leaves the outcome open.
[[nodiscard]] ValidationReport validate(const Triples& data, const Shapes& shapes);

}  // namespace relata::ontology::shacl
