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

// The folders of BASE, and the prefixes that Turtle and TriG give them.
inline constexpr std::string_view kFolders[] = {"entity/",    "concept/",  "thing/",   "claim/",
                                                "statement/", "relation/", "document/"};

// A datatype in a graph is an XSD name with this prefix, or a full IRI; none is a plain string.
inline constexpr std::string_view kXsdPrefix = "xsd:";
inline constexpr std::string_view kInteger = "xsd:integer";
inline constexpr std::string_view kDecimal = "xsd:decimal";
inline constexpr std::string_view kBoolean = "xsd:boolean";
inline constexpr std::string_view kNonNegativeInteger = "xsd:nonNegativeInteger";

// Standard terms.
inline constexpr std::string_view kType = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
inline constexpr std::string_view kProperty = "http://www.w3.org/1999/02/22-rdf-syntax-ns#Property";
inline constexpr std::string_view kStatement = "http://www.w3.org/1999/02/22-rdf-syntax-ns#Statement";
inline constexpr std::string_view kSubject = "http://www.w3.org/1999/02/22-rdf-syntax-ns#subject";
inline constexpr std::string_view kPredicate = "http://www.w3.org/1999/02/22-rdf-syntax-ns#predicate";
inline constexpr std::string_view kObject = "http://www.w3.org/1999/02/22-rdf-syntax-ns#object";
inline constexpr std::string_view kReifies = "http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies";
inline constexpr std::string_view kLabel = "http://www.w3.org/2000/01/rdf-schema#label";
inline constexpr std::string_view kAltLabel = "http://www.w3.org/2004/02/skos/core#altLabel";
inline constexpr std::string_view kIdentifier = "http://purl.org/dc/terms/identifier";
inline constexpr std::string_view kTitle = "http://purl.org/dc/terms/title";
inline constexpr std::string_view kDate = "http://purl.org/dc/terms/date";
inline constexpr std::string_view kPublisher = "http://purl.org/dc/terms/publisher";
inline constexpr std::string_view kWasDerivedFrom = "http://www.w3.org/ns/prov#wasDerivedFrom";
inline constexpr std::string_view kQualifiedDerivation = "http://www.w3.org/ns/prov#qualifiedDerivation";
inline constexpr std::string_view kDerivation = "http://www.w3.org/ns/prov#Derivation";
inline constexpr std::string_view kProvEntity = "http://www.w3.org/ns/prov#entity";
inline constexpr std::string_view kContext = "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#Context";
inline constexpr std::string_view kOffsetString =
    "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#RFC5147String";
inline constexpr std::string_view kBeginIndex =
    "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#beginIndex";
inline constexpr std::string_view kEndIndex = "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#endIndex";
inline constexpr std::string_view kAnchorOf = "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#anchorOf";
inline constexpr std::string_view kReferenceContext =
    "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#referenceContext";

// Our own classes.
inline constexpr std::string_view kDocument = "http://relata.example/ns#Document";
inline constexpr std::string_view kEntity = "http://relata.example/ns#Entity";
inline constexpr std::string_view kConcept = "http://relata.example/ns#Concept";
inline constexpr std::string_view kParticular = "http://relata.example/ns#Particular";
inline constexpr std::string_view kClaim = "http://relata.example/ns#Claim";
inline constexpr std::string_view kQualifier = "http://relata.example/ns#Qualifier";
inline constexpr std::string_view kAttribution = "http://relata.example/ns#Attribution";
// A type of a node ("person") is a class of ours, its first letter a capital: relata:Person.

// Our own properties. A qualifier's value hangs on its claim by its role (relata:recipient), and on a resource of its
// own by kValue, beside what else is known of the qualifier.
inline constexpr std::string_view kSha256 = "http://relata.example/ns#sha256";
inline constexpr std::string_view kStatementId = "http://relata.example/ns#statement";
inline constexpr std::string_view kMappedProperty = "http://relata.example/ns#property";
inline constexpr std::string_view kPolarity = "http://relata.example/ns#polarity";
inline constexpr std::string_view kModality = "http://relata.example/ns#modality";
inline constexpr std::string_view kVoice = "http://relata.example/ns#voice";
inline constexpr std::string_view kAsserted = "http://relata.example/ns#asserted";
inline constexpr std::string_view kInferred = "http://relata.example/ns#inferred";
inline constexpr std::string_view kConfidence = "http://relata.example/ns#confidence";
inline constexpr std::string_view kSubjectText = "http://relata.example/ns#subjectText";
inline constexpr std::string_view kPredicateText = "http://relata.example/ns#predicateText";
inline constexpr std::string_view kObjectText = "http://relata.example/ns#objectText";
inline constexpr std::string_view kHasQualifier = "http://relata.example/ns#qualifier";
inline constexpr std::string_view kQualifierRole = "http://relata.example/ns#qualifierRole";
inline constexpr std::string_view kPreposition = "http://relata.example/ns#preposition";
inline constexpr std::string_view kValue = "http://relata.example/ns#value";
inline constexpr std::string_view kText = "http://relata.example/ns#text";
inline constexpr std::string_view kHolder = "http://relata.example/ns#holder";
inline constexpr std::string_view kHasAttribution = "http://relata.example/ns#attribution";
inline constexpr std::string_view kSayingPredicate = "http://relata.example/ns#sayingPredicate";
inline constexpr std::string_view kOrdinal = "http://relata.example/ns#ordinal";  // from 0, outermost first
inline constexpr std::string_view kRules = "http://relata.example/ns#rules";
inline constexpr std::string_view kScore = "http://relata.example/ns#score";
inline constexpr std::string_view kSentence = "http://relata.example/ns#sentence";

}  // namespace relata::vocabulary
