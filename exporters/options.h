// What a user may choose about an output.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace relata::exporters {

// How RDF says which triple a claim is about.
enum class Reification : std::uint8_t {
  named,     // rdf:subject, rdf:predicate and rdf:object, and a named graph for each asserted claim
  standard,  // rdf:subject, rdf:predicate and rdf:object
  rdf12,     // rdf:reifies <<( s p o )>>, read by RDF 1.2 stores only
  none,      // plain triples alone
};

enum class Dialect : std::uint8_t { generic, gephi, yed, neo4j, tinkerpop };  // of GraphML

enum class View : std::uint8_t {
  full,    // claims with their status, qualifiers, holders and evidence
  simple,  // asserted claims as direct edges, and nothing else
};

enum class ClusterBy : std::uint8_t { none, type, document };  // frames in a picture

// How Graphviz arranges a picture. Automatic: in layers (dot) while it is small, else by forces (sfdp; fdp where there
// are frames, which sfdp does not draw).
enum class Layout : std::uint8_t { automatic, dot, neato, fdp, sfdp, twopi, circo };

struct ExportOptions {
  std::optional<Reification> reification;  // none given: the format's own
  Dialect dialect = Dialect::generic;
  View view = View::full;
  // DOT only.
  std::string focus;  // a node's IRI or label: only what lies within `hops` of it; empty: all
  std::uint32_t hops = 1;
  std::uint32_t top = 0;  // only so many nodes, the most important ones; 0: all
  ClusterBy cluster = ClusterBy::none;
  Layout layout = Layout::automatic;
};

[[nodiscard]] std::optional<Reification> reification_from(std::string_view name);
[[nodiscard]] std::optional<Dialect> dialect_from(std::string_view name);
[[nodiscard]] std::optional<View> view_from(std::string_view name);
[[nodiscard]] std::string_view name_of(Layout layout);  // as Graphviz calls it

}  // namespace relata::exporters
