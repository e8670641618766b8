// Values of one datatype as values of another, where nothing is made up: XML Schema Part 2 (datatypes), 3.2 and 3.3.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace relata::ontology {

// "xsd:gYear" for the full IRI of an XSD name, as datatypes stand in a graph; any other IRI as it is.
[[nodiscard]] std::string short_datatype(std::string_view iri);

// The lexical form under `wanted` of a value of `datatype` (both as in a graph; the empty one is a plain string).
// A day is a month and a year, a number in words of digits is a number, all is a string. Nothing where the value has no
// such form: a year is no day.
[[nodiscard]] std::optional<std::string> coerced(std::string_view value, std::string_view datatype,
                                                 std::string_view wanted);

}  // namespace relata::ontology
