// Relative IRIs (RFC 3986, section 5.2).
#pragma once

#include <string>
#include <string_view>

namespace relata::ontology {

// `iri` as it is where it is absolute, else resolved against `base`.
[[nodiscard]] std::string resolve_iri(std::string_view iri, const std::string& base);

}  // namespace relata::ontology
