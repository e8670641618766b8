// What is wrong with an ontology beyond its syntax: circles, and words that can never match.
#pragma once

#include "core/diagnostics.h"
#include "ontology/ontology.h"

namespace relata::ontology {

// Reports each fault where it was read.
void check_ontology(const Ontology& ontology, Diagnostics& diagnostics);

}  // namespace relata::ontology
