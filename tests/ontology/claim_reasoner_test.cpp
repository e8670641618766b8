#include <algorithm>
#include <string>
#include <vector>

#include "ontology/claim_reasoner.h"
#include "ontology/event_builder.h"
#include "ontology/ontology_reader.h"
#include "ontology/turtle_reader.h"
#include "tests/catch.h"

using namespace relata;
using namespace relata::ontology;

namespace {

const std::string kPlaces = R"ttl(
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix lex: <http://relata.example/lex#> . @prefix : <m:x#> .
:Person a owl:Class ; rdfs:label "person" ; lex:nodeType "person" . :Place a owl:Class ; rdfs:label "place" ; lex:nodeType "city" .
:in a owl:ObjectProperty, owl:TransitiveProperty ; rdfs:label "in" .
:near a owl:ObjectProperty, owl:SymmetricProperty ; rdfs:label "near" ; rdfs:subPropertyOf :about .
:about a owl:ObjectProperty ; rdfs:label "about" .
:holds a owl:ObjectProperty ; rdfs:label "holds" ; owl:inverseOf :heldBy ; rdfs:domain :Person ; rdfs:range :Place .
:heldBy a owl:ObjectProperty ; rdfs:label "held by" .
:Visit a owl:Class ; rdfs:label "visit" ; lex:verb "visit" ; lex:eventNoun "visit" ;
  lex:object "place" ; lex:during "agent" .
:Arrest a owl:Class ; rdfs:label "arrest" ; lex:verb "arrest" .
:Take a owl:Class ; rdfs:label "taking" ; lex:verb "take" .
:Capture a owl:Class ; rdfs:label "capture" ; lex:verb "take" ; lex:patient :Place .
:Delivery a owl:Class ; rdfs:label "delivery" ; lex:verb "deliver" .
:did a owl:ObjectProperty ; rdfs:label "did" ; rdfs:range :Visit .
)ttl";

enum Known : std::size_t { ann, delft, holland, europe, year, stay };

LocalGraph empty_graph() {
  LocalGraph graph;
  for (const char* name : {"Ann", "Delft", "Holland", "Europe", "2012", "visit"}) {
    LocalNode node;
    node.kind = NodeKind::entity;
    node.label = name;
    graph.nodes.push_back(node);
  }
  graph.nodes[ann].types = {"person"};
  graph.nodes[year].kind = NodeKind::literal;
  graph.nodes[stay].kind = NodeKind::particular;
  return graph;
}

LocalClaim claim(Known subject, std::string predicate, Known object, std::string property = {}) {
  LocalClaim made;
  made.subject = LocalNodeId{subject};
  made.object = LocalNodeId{object};
  made.predicate = std::move(predicate);
  made.property = std::move(property);
  made.evidence.push_back({static_cast<std::uint32_t>(subject), {0, 1}, "q", {"rule"}, 0.5F});
  return made;
}

Ontology places() {
  Diagnostics diagnostics([](const Diagnostic& d) { FAIL(d.message()); });
  Triples triples;
  const std::vector<std::string> paths{"m.ttl"};
  REQUIRE(read_turtle(kPlaces, paths[0], 0, triples, diagnostics));
  return ontology_of(triples, paths, diagnostics);
}

// What is added, one "subject predicate object" each, sorted.
std::vector<std::string> added(const LocalGraph& graph, std::size_t given) {
  std::vector<std::string> lines;
  for (std::size_t i = given; i < graph.claims.size(); ++i) {
    const LocalClaim& c = graph.claims[i];
    lines.push_back(graph.node(c.subject).label + ' ' + c.predicate + ' ' + graph.node(c.object).label);
  }
  std::sort(lines.begin(), lines.end());
  return lines;
}

LocalGraph inferred(std::vector<LocalClaim> claims) {
  const Ontology ontology = places();
  LocalGraph graph = empty_graph();
  graph.claims = std::move(claims);
  Diagnostics diagnostics([](const Diagnostic& d) { FAIL(d.message()); });
  ClaimReasoner(ontology).map(graph, diagnostics);
  return graph;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("A transitive property joins claims, and both are the evidence") {
  const LocalGraph graph = inferred({claim(delft, "in", holland, "m:x#in"), claim(holland, "in", europe, "m:x#in")});
  CHECK(added(graph, 2) == Lines{"Delft in Europe"});
  const LocalClaim& made = graph.claims.back();
  CHECK(made.inferred);
  REQUIRE(made.evidence.size() == 2);
  CHECK(made.evidence[0].rules == Lines{"rule", "prp-trp:in"});
}

TEST_CASE("Inverse, symmetric and super properties and classes follow from one claim") {
  CHECK(added(inferred({claim(delft, "near", holland, "m:x#near")}), 1) ==
        Lines{"Delft about Holland", "Holland about Delft", "Holland near Delft"});
  CHECK(added(inferred({claim(ann, "hold", delft, "m:x#holds")}), 1) == Lines{"Delft held by Ann", "Delft type place"});
}

TEST_CASE("What is denied, reported, planned or unmapped infers nothing, nor do joined claims of some time") {
  LocalClaim denied = claim(delft, "near", holland, "m:x#near"), reported = denied, planned = denied;
  denied.polarity = Polarity::negative;
  reported.attribution.push_back({LocalNodeId{ann}, "say"});
  planned.modality = Modality::planned;
  CHECK(added(inferred({denied, reported, planned, claim(delft, "near", holland)}), 4).empty());
  LocalClaim once = claim(delft, "in", holland, "m:x#in");
  once.qualifiers.push_back({Role::time, "in", LocalNodeId{year}, "2012"});
  CHECK(added(inferred({once, claim(holland, "in", europe, "m:x#in")}), 2).empty());
}

TEST_CASE("Claims of one and the same words are one event; what is denied is none") {
  const Ontology ontology = places();
  LocalGraph graph = empty_graph();
  LocalClaim both = claim(ann, "arrest", delft);
  both.qualifiers.push_back({Role::time, "during", LocalNodeId{stay}, "a visit"});
  LocalClaim other = both;
  other.object = LocalNodeId{holland};
  LocalClaim denied = claim(europe, "visit", delft);
  denied.polarity = Polarity::negative;
  graph.claims = {both, other, denied};
  Diagnostics diagnostics([](const Diagnostic& d) { FAIL(d.message()); });
  EventBuilder(ontology).map(graph, diagnostics);
  const std::string event = "arrest (Ann, Delft and Holland)";
  CHECK(added(graph, 3) == Lines{event + " agent Ann", event + " patient Delft", event + " patient Holland",
                                 event + " type arrest", "visit agent Ann", "visit sub-event " + event,
                                 "visit type visit"});
}

TEST_CASE("A verb whose object is an event of its property's range tells of that event: a speech that is delivered") {
  const Ontology ontology = places();
  LocalGraph graph = empty_graph();
  LocalClaim done = claim(ann, "deliver", stay, "m:x#did");
  done.qualifiers.push_back({Role::time, "in", LocalNodeId{year}, "2012"});
  graph.claims = {done, claim(ann, "deliver", delft)};
  Diagnostics diagnostics([](const Diagnostic& d) { FAIL(d.message()); });
  EventBuilder(ontology).map(graph, diagnostics);
  const std::string event = "delivery (Ann, Delft)";
  CHECK(added(graph, 2) == Lines{event + " agent Ann", event + " patient Delft", event + " type delivery",
                                 "visit agent Ann", "visit time 2012", "visit type visit"});
}

TEST_CASE("A visit has its place, what is named has what locates it, and what is after an event is no part of it") {
  const Ontology ontology = places();
  LocalGraph graph = empty_graph();
  graph.nodes[delft].types = {"city"};
  graph.nodes[year].datatype = "xsd:gYear";
  LocalClaim visit = claim(ann, "visit", delft);
  visit.qualifiers.push_back({Role::other, "with", LocalNodeId{europe}, "Europe"});
  LocalClaim arrest = claim(ann, "arrest", holland);
  arrest.qualifiers.push_back({Role::time, "after", LocalNodeId{year}, "2012"});
  arrest.qualifiers.push_back({Role::time, "during", LocalNodeId{stay}, "a visit by Bo"});
  LocalClaim located = claim(stay, "to", delft);
  graph.claims = {visit, arrest, located, claim(europe, "in", delft)};
  Diagnostics diagnostics([](const Diagnostic& d) { FAIL(d.message()); });
  EventBuilder(ontology).map(graph, diagnostics);
  CHECK(added(graph, 4) == Lines{"arrest (Ann, Holland) after 2012", "arrest (Ann, Holland) agent Ann",
                                 "arrest (Ann, Holland) patient Holland", "arrest (Ann, Holland) type arrest",
                                 "visit (Ann) agent Ann", "visit (Ann) place Delft", "visit (Ann) type visit",
                                 "visit (Ann) with Europe", "visit place Delft",
                                 "visit sub-event arrest (Ann, Holland)", "visit type visit"});
}

TEST_CASE("Of an event's classes the one counts that asks for what its object is") {
  const Ontology ontology = places();
  LocalGraph graph = empty_graph();
  graph.nodes[delft].types = {"city"};
  graph.claims = {claim(europe, "take", delft), claim(holland, "take", ann)};
  Diagnostics diagnostics([](const Diagnostic& d) { FAIL(d.message()); });
  EventBuilder(ontology).map(graph, diagnostics);
  CHECK(added(graph, 2) == Lines{"capture (Europe, Delft) agent Europe", "capture (Europe, Delft) patient Delft",
                                 "capture (Europe, Delft) type capture", "taking (Holland, Ann) agent Holland",
                                 "taking (Holland, Ann) patient Ann", "taking (Holland, Ann) type taking"});
}
