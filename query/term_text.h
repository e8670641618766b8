// Terms as Turtle writes them.
#pragma once

#include <string>
#include <string_view>

#include "core/byte_sink.h"
#include "query/sparql_parser.h"

namespace relata::query {

// <iri>, _:label, "text"@en, "12"^^<datatype>; whole numbers as they are.
void put_turtle_term(ByteSink& sink, const TermText& term);

// An IRI by the longest prefix that leaves a plain name: entity:Oslo. Empty where there is none.
[[nodiscard]] std::string shortened(std::string_view iri, const Prefixes& prefixes);

}  // namespace relata::query
