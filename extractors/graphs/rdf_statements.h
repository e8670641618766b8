// Triples that describe no claim of ours: each is an asserted claim that its file states.
#pragma once

#include "core/diagnostics.h"
#include "extractors/graphs/rdf_described.h"

namespace relata::graphs {

// Adds them in the order of the file. rdf:type, rdfs:label and skos:altLabel tell about nodes and are no claims. What a
// graph does not keep is said once.
void read_statements(const RdfGraph& rdf, const RdfTerms& terms, const GraphFile& file, const RdfDescribed& described,
                     RdfNodes& nodes, GraphRows& rows, DocumentId own, Diagnostics& diagnostics);

}  // namespace relata::graphs
