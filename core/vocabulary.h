// Every name that writers and readers share: namespaces, classes and properties of the RDF and property-graph views.
#pragma once

#include <string_view>

namespace relata::vocabulary {

struct Prefix {
  std::string_view name, iri;
};

inline constexpr std::string_view kRdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
inline constexpr std::string_view kRdfs = "http://www.w3.org/2000/01/rdf-schema#";
inline constexpr std::string_view kXsd = "http://www.w3.org/2001/XMLSchema#";
inline constexpr std::string_view kSkos = "http://www.w3.org/2004/02/skos/core#";
inline constexpr std::string_view kProv = "http://www.w3.org/ns/prov#";
inline constexpr std::string_view kDcterms = "http://purl.org/dc/terms/";
inline constexpr std::string_view kNif = "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#";
inline constexpr std::string_view kRelata = "http://relata.example/ns#";  // our own terms, whatever the base is

inline constexpr Prefix kPrefixes[] = {
    {"rdf", kRdf},   {"rdfs", kRdfs},       {"xsd", kXsd}, {"skos", kSkos},
    {"prov", kProv}, {"dcterms", kDcterms}, {"nif", kNif}, {"relata", kRelata},
};

}  // namespace relata::vocabulary
