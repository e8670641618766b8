// Lexical forms of XML Schema Part 2 (datatypes), second edition, section 3.
#pragma once

#include <string_view>

namespace relata::ontology::shacl {

// True where the text is a value of the datatype, a full IRI; of datatypes that are not known here every text is one.
[[nodiscard]] bool is_well_formed(std::string_view text, std::string_view datatype);

}  // namespace relata::ontology::shacl
