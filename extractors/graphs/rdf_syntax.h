// RDF texts to quads: which syntax a text is in, and the reader of each.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/diagnostics.h"
#include "extractors/graphs/rdf_graph.h"

namespace relata::graphs {

enum class RdfSyntax : std::uint8_t { nquads, trig, rdfxml };  // N-Triples are N-Quads, Turtle is TriG

// By the name's extension, else by the text's beginning.
[[nodiscard]] RdfSyntax rdf_syntax_of(std::string_view path, std::string_view text);

struct RdfSource {
  std::string_view text;
  std::string path;      // for messages
  std::string base_iri;  // what relative IRIs are relative to, where the text does not say
};

// Adds all quads of the text. False where it is faulty: the first fault is reported with its place, and what was read
// before it has been added. Takes any bytes; nesting, encodings and sizes are checked first.
[[nodiscard]] bool read_turtle(const RdfSource& source, RdfSyntax syntax, RdfGraph& graph, Diagnostics& diagnostics);
[[nodiscard]] bool read_rdfxml(const RdfSource& source, RdfGraph& graph, Diagnostics& diagnostics);

}  // namespace relata::graphs
