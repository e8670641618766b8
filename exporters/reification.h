// Which reification a writer uses, from what was asked and what its syntax can say.
#pragma once

#include <string_view>

#include "core/diagnostics.h"
#include "exporters/options.h"

namespace relata::exporters {

struct RdfSyntax {
  std::string_view name;
  Reification usual;
  bool has_graphs;
  bool has_triple_terms;  // RDF 1.2
};

// Says so where the syntax cannot do what was asked.
[[nodiscard]] inline Reification reification_for(const ExportOptions& options, const RdfSyntax& syntax,
                                                 Diagnostics& diagnostics) {
  if (options.view == View::simple) return Reification::none;
  const Reification wanted = options.reification.value_or(syntax.usual);
  const bool fits = wanted == Reification::named   ? syntax.has_graphs
                    : wanted == Reification::rdf12 ? syntax.has_triple_terms
                                                   : true;
  if (fits) return wanted;
  diagnostics.warning({std::string(syntax.name), 0, 0}, "has no way to write this reification: standard is used",
                      "Write .trig or .nq instead.");
  return Reification::standard;
}

}  // namespace relata::exporters
