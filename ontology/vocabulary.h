// The terms of RDF Schema, OWL and our own lexicon vocabulary that ontologies are read from.
#pragma once

#include <string>
#include <string_view>

#include "core/vocabulary.h"

namespace relata::ontology::terms {

inline constexpr std::string_view kOwl = "http://www.w3.org/2002/07/owl#";
inline constexpr std::string_view kLex = "http://relata.example/lex#";

// The Simple Event Model.
inline constexpr std::string_view kSem = "http://semanticweb.cs.vu.nl/2009/11/sem/";
inline constexpr std::string_view kNews = "http://relata.example/news#";  // of the ontology that ships
inline constexpr std::string_view kSemEvent = "http://semanticweb.cs.vu.nl/2009/11/sem/Event";
inline constexpr std::string_view kSemEventType = "http://semanticweb.cs.vu.nl/2009/11/sem/eventType";
inline constexpr std::string_view kSemHasActor = "http://semanticweb.cs.vu.nl/2009/11/sem/hasActor";
inline constexpr std::string_view kSemHasPlace = "http://semanticweb.cs.vu.nl/2009/11/sem/hasPlace";
inline constexpr std::string_view kSemHasTime = "http://semanticweb.cs.vu.nl/2009/11/sem/hasTime";
inline constexpr std::string_view kSemHasTimeStamp = "http://semanticweb.cs.vu.nl/2009/11/sem/hasTimeStamp";
inline constexpr std::string_view kSemHasBeginTimeStamp = "http://semanticweb.cs.vu.nl/2009/11/sem/hasBeginTimeStamp";
inline constexpr std::string_view kSemHasEndTimeStamp = "http://semanticweb.cs.vu.nl/2009/11/sem/hasEndTimeStamp";
inline constexpr std::string_view kSemHasEarliestBeginTimeStamp =
    "http://semanticweb.cs.vu.nl/2009/11/sem/hasEarliestBeginTimeStamp";
inline constexpr std::string_view kSemHasLatestEndTimeStamp =
    "http://semanticweb.cs.vu.nl/2009/11/sem/hasLatestEndTimeStamp";
inline constexpr std::string_view kSemHasSubEvent = "http://semanticweb.cs.vu.nl/2009/11/sem/hasSubEvent";

inline std::string rdf(std::string_view name) { return std::string(vocabulary::kRdf).append(name); }
inline std::string rdfs(std::string_view name) { return std::string(vocabulary::kRdfs).append(name); }
inline std::string xsd(std::string_view name) { return std::string(vocabulary::kXsd).append(name); }
inline std::string owl(std::string_view name) { return std::string(kOwl).append(name); }
inline std::string lex(std::string_view name) { return std::string(kLex).append(name); }

// The IRI up to its last "#" or "/", that included; empty where it has neither.
inline std::string_view namespace_of(std::string_view iri) {
  const std::size_t cut = iri.find_last_of("#/");
  return cut == std::string_view::npos ? std::string_view{} : iri.substr(0, cut + 1);
}
inline std::string_view local_name(std::string_view iri) { return iri.substr(namespace_of(iri).size()); }

}  // namespace relata::ontology::terms
