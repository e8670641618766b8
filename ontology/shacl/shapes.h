// Shapes: what a graph must look like. The core of the Shapes Constraint Language (SHACL, W3C Recommendation 2017) as
// far as read_shapes() takes it; terms are those of the data that the shapes are for.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/diagnostics.h"
#include "ontology/triples.h"

namespace re2 {
class RE2;
}

namespace relata::ontology::shacl {

using ShapeIndex = std::size_t;  // into Shapes::all

enum class ConstraintKind : std::uint8_t {
  min_count, max_count, datatype, class_, node_kind, in, has_value, pattern, min_length, max_length, closed, and_, or_,
  not_, xone, node, property
};

// "MinCount" ...: with "ConstraintComponent" behind it, the name in the namespace of SHACL.
[[nodiscard]] std::string_view component_of(ConstraintKind kind);

struct Constraint {
  ConstraintKind kind;
  std::uint64_t number = 0;              // of counts and lengths
  // in, has_value, datatype, class: of the data; node_kind: one; closed: what is allowed
  std::vector<TermId> terms;
  std::vector<ShapeIndex> shapes;        // and, or, xone, not, node, property
  std::shared_ptr<const re2::RE2> regex; // pattern
};

struct Shape {
  std::string name;         // its IRI, or the label of its blank node with "_:"
  Place place;
  bool is_property = false;
  bool inverse = false;     // [ sh:inversePath predicate ]
  TermId path;              // of property shapes: a predicate of the data
  std::string severity;     // IRI
  std::string message;      // sh:message; empty: none
  bool deactivated = false;
  std::vector<Constraint> constraints;
  std::vector<TermId> target_classes, target_nodes, target_subjects_of, target_objects_of;
  [[nodiscard]] bool has_target() const {
    return !target_classes.empty() || !target_nodes.empty() || !target_subjects_of.empty() ||
           !target_objects_of.empty();
  }
};

struct Shapes {
  std::vector<Shape> all;  // those with a target are checked; the others by those that refer to them
};

// Turtle files of shapes, for data whose terms they share. Nothing where one is faulty or uses what is not supported;
// all faults are reported.
[[nodiscard]] std::optional<Shapes> read_shapes(std::span<const std::string> paths, Triples& data,
                                                Diagnostics& diagnostics);

}  // namespace relata::ontology::shacl
