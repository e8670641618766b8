// What validation found: for people, and as SHACL's own report.
#pragma once

#include "core/byte_sink.h"
#include "ontology/shacl/validator.h"

namespace relata::cli {

// A heading with the counts, then a block a node: its label, and a line a violation.
void write_readable_report(const ontology::Triples& data, const ontology::shacl::Shapes& shapes,
                           const ontology::shacl::ValidationReport& report, ByteSink& sink);

// sh:ValidationReport (SHACL, section 3.6) in Turtle.
void write_report_turtle(const ontology::Triples& data, const ontology::shacl::Shapes& shapes,
                         const ontology::shacl::ValidationReport& report, ByteSink& sink);

}  // namespace relata::cli
