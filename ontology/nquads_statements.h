// N-Triples and N-Quads (W3C Recommendations 2014), a line at a time: several times quicker than by serd.
#pragma once

#include "ontology/turtle_statements.h"

namespace relata::ontology {

// As read_statements() of turtle_statements.h, which hands N-Quads to it.
bool read_nquads_statements(const TurtleSource& source, TurtleHandler& handler);

}  // namespace relata::ontology
