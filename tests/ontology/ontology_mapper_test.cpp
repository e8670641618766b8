#include <string>
#include <vector>

#include "ontology/ontology_mapper.h"
#include "ontology/ontology_reader.h"
#include "ontology/turtle_reader.h"
#include "ontology/value_coercion.h"
#include "tests/catch.h"

using namespace relata;
using namespace relata::ontology;

namespace {

const std::string kMergers = R"ttl(
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> . @prefix lex: <http://relata.example/lex#> . @prefix : <m:> .
:Agent a owl:Class . :Person a owl:Class ; rdfs:subClassOf :Agent ; lex:nodeType "person" .
:Company a owl:Class ; rdfs:subClassOf :Agent ; lex:nodeType "organisation" ; lex:noun "firm" .
:Place a owl:Class ; lex:nodeType "place" .
:bought a owl:ObjectProperty ; rdfs:domain :Company ; rdfs:range :Company ; lex:verb "buy" .
:seller a owl:ObjectProperty ; rdfs:label "seller" ;
  lex:expressedBy [ lex:verb "buy" ; lex:subject "object" ; lex:object "source(from)" ; lex:precision 0.5 ] .
:founded a owl:ObjectProperty ; owl:inverseOf :founder .
:founder a owl:ObjectProperty ; rdfs:label "founder" ; rdfs:domain :Company ; rdfs:range :Person ;
  lex:expressedBy [ lex:verb "found" ; lex:subject "object" ; lex:object "subject" ] ,
                  [ lex:noun "founder" ; lex:subject "organisation" ; lex:object "subject" ] .
:director a owl:ObjectProperty ; rdfs:label "director" ; lex:expressedBy [ lex:verb "direct" ; lex:subject "object" ; lex:object "subject" ] .
:since a owl:DatatypeProperty ; rdfs:label "since" ; rdfs:range xsd:gYear ; lex:expressedBy [ lex:verb "found" ; lex:subject "object" ; lex:object "time" ] .
:met a owl:ObjectProperty ; rdfs:domain :Person ; lex:verb "meet" ; lex:expressedBy [ lex:verb "meet" ; lex:object "(with)" ] .
:led a owl:ObjectProperty ; rdfs:range :Agent ; lex:verb "lead" .
:ledCompany a owl:ObjectProperty ; rdfs:domain :Person ; rdfs:range :Company ; lex:verb "lead" .
)ttl";

LocalNode node(NodeKind kind, std::string label, std::vector<std::string> types, std::string datatype = {}) {
  LocalNode made;
  made.kind = kind;
  made.label = std::move(label);
  made.types = std::move(types);
  made.datatype = std::move(datatype);
  return made;
}

enum Known : std::size_t { ann, acme, bolt, paris, year, title, firm, nobody = 99 };

LocalGraph graph_of(std::vector<LocalClaim> claims) {
  LocalGraph graph;
  graph.nodes = {node(NodeKind::entity, "Ann", {"person"}),
                 node(NodeKind::entity, "Acme", {"organisation"}),
                 node(NodeKind::entity, "Bolt", {"organisation"}),
                 node(NodeKind::entity, "Paris", {"place"}),
                 node(NodeKind::literal, "2012-05", {}, "xsd:gYearMonth"),
                 node(NodeKind::literal, "Co-Founder of the Firm", {}),
                 node(NodeKind::particular, "small firm", {})};
  graph.nodes[title].label = "founder";
  graph.nodes[firm].key = "firm-0123456789abcdef-0";
  graph.claims = std::move(claims);
  return graph;
}

LocalClaim claim(std::size_t subject, std::string predicate, std::size_t object,
                 std::vector<LocalQualifier> qualifiers = {}) {
  LocalClaim made;
  if (subject != nobody) made.subject = LocalNodeId{subject};
  if (object != nobody) made.object = LocalNodeId{object};
  made.predicate = std::move(predicate);
  made.qualifiers = std::move(qualifiers);
  made.evidence.push_back({0, {0, 1}, "q", {"rule"}, 0.5F});
  return made;
}

struct Mapped {
  Ontology ontology;
  LocalGraph graph;
  MappingReport report;
};

Mapped map(std::vector<LocalClaim> claims, const std::string& turtle = kMergers) {
  Diagnostics diagnostics([](const Diagnostic& d) { FAIL(d.message()); });
  Triples triples;
  const std::vector<std::string> paths{"m.ttl"};
  REQUIRE(read_turtle(turtle, paths[0], 0, triples, diagnostics));
  Mapped mapped{ontology_of(triples, paths, diagnostics), graph_of(std::move(claims)), {}};
  const OntologyMapper mapper(mapped.ontology);
  mapper.map(mapped.graph, diagnostics);
  mapped.report = mapper.report();
  return mapped;
}

LocalQualifier qualifier(Role role, std::string preposition, std::size_t value) {
  return {role, std::move(preposition), LocalNodeId{value}, "as said"};
}

}  // namespace

TEST_CASE("A claim takes the property of its words and nothing else of it changes") {
  const Mapped m = map({claim(acme, "buy", bolt), claim(ann, "meet with", paris), claim(ann, "sing", paris)});
  REQUIRE(m.graph.claims.size() == 3);
  CHECK(m.graph.claims[0].property == "m:bought");
  CHECK(m.graph.claims[0].predicate == "buy");
  CHECK(m.graph.claims[1].property == "m:met");
  CHECK(m.graph.claims[2].property.empty());
  CHECK(m.report.claims == 3);
  CHECK(m.report.mapped == 2);
  REQUIRE(m.report.unmapped.size() == 1);
  CHECK(m.report.unmapped[0].predicate == "sing");
  CHECK(m.report.unmapped[0].object_type == "place");
}

TEST_CASE("A claim outside domain or range stays open and is counted") {
  const Mapped m =
      map({claim(acme, "buy", paris), claim(ann, "buy", bolt), claim(acme, "buy", firm), claim(acme, "buy", year)});
  CHECK(m.graph.claims[0].property.empty());
  CHECK(m.graph.claims[1].property.empty());
  CHECK(m.graph.claims[2].property == "m:bought");
  CHECK(m.graph.claims[3].property.empty());
  REQUIRE(m.report.violations.size() == 3);
  CHECK(m.report.unmapped.empty());
}

TEST_CASE("Subject and object change places by a declared inverse, or in a claim beside") {
  const Mapped m = map({claim(ann, "found", acme), claim(ann, "direct", paris)});
  CHECK(m.graph.claims[0].property == "m:founded");  // Ann founded Acme: no second claim
  CHECK(m.graph.claims[1].property.empty());
  REQUIRE(m.graph.claims.size() == 3);
  CHECK(m.graph.claims[2].property == "m:director");
  CHECK(m.graph.claims[2].predicate == "director");
  CHECK(m.graph.claims[2].subject == LocalNodeId{paris});
  CHECK(m.graph.claims[2].object == LocalNodeId{ann});
  CHECK(m.graph.claims[2].evidence[0].rules == std::vector<std::string>{"rule", "ontology-projection"});
}

TEST_CASE("Other arguments of the same words give claims of the same status") {
  LocalClaim sale =
      claim(nobody, "buy", acme, {qualifier(Role::source, "from", bolt), qualifier(Role::condition, "if", ann)});
  sale.modality = Modality::planned;
  const Mapped m = map({sale});
  REQUIRE(m.graph.claims.size() == 2);
  const LocalClaim& seller = m.graph.claims[1];
  CHECK(seller.property == "m:seller");
  CHECK(seller.subject == LocalNodeId{acme});
  CHECK(seller.object == LocalNodeId{bolt});
  CHECK(seller.modality == Modality::planned);
  REQUIRE(seller.qualifiers.size() == 1);
  CHECK(seller.qualifiers[0].role == Role::condition);
  CHECK(seller.confidence == 0.25F);
  sale.polarity = Polarity::negative;
  CHECK(map({sale}).graph.claims.size() == 1);  // what was not bought was not sold by anybody in particular
}

TEST_CASE("Role nouns name a property") {
  const Mapped m = map({claim(ann, "position", title, {qualifier(Role::organisation, "", acme)})});
  REQUIRE(m.graph.claims.size() == 2);
  CHECK(m.graph.claims[1].property == "m:founder");
  CHECK(m.graph.claims[1].subject == LocalNodeId{acme});
}

TEST_CASE("Values are coerced to the range's datatype in the claim beside") {
  const Mapped m = map({claim(ann, "found", acme, {qualifier(Role::time, "in", year)})});
  REQUIRE(m.graph.claims.size() == 2);
  const LocalNode& value = m.graph.node(m.graph.claims[1].object);
  CHECK(value.label == "2012");
  CHECK(value.datatype == "xsd:gYear");
  CHECK(m.graph.nodes[year].label == "2012-05");
}

TEST_CASE("Of several properties the one whose domain and range fit best is taken") {
  const Mapped m = map({claim(ann, "lead", acme), claim(acme, "lead", bolt)});
  CHECK(m.graph.claims[0].property == "m:ledCompany");
  CHECK(m.graph.claims[1].property == "m:led");
}

TEST_CASE("A noun says more than the predicate that goes with any") {
  const std::string turtle =
      "@prefix owl: <http://www.w3.org/2002/07/owl#> . @prefix lex: <http://relata.example/lex#> . @prefix : <m:> .\n"
      ":at a owl:ObjectProperty ; lex:expressedBy [ lex:predicate \"position\" ; lex:object \"organisation\" ] .\n"
      ":started a owl:ObjectProperty ; lex:noun \"founder\" .";
  const Mapped m = map({claim(ann, "position", title, {qualifier(Role::organisation, "", acme)})}, turtle);
  REQUIRE(m.graph.claims.size() == 2);
  CHECK(m.graph.claims[1].property == "m:started");
}

TEST_CASE("Nothing is made up when a value is coerced") {
  CHECK(coerced("2012-05-07", "xsd:date", "xsd:gYear") == "2012");
  CHECK_FALSE(coerced("2012", "xsd:gYear", "xsd:date"));
  CHECK_FALSE(coerced("soon", "", "xsd:gYear"));
  CHECK(coerced("1,200", "", "xsd:integer") == "1200");
  CHECK_FALSE(coerced("1,2", "", "xsd:integer"));
  CHECK_FALSE(coerced("0", "xsd:integer", "xsd:positiveInteger"));
  CHECK(coerced("2.5", "", "xsd:decimal") == "2.5");
  CHECK_FALSE(coerced("USD 5", "", "xsd:decimal"));
  CHECK(coerced("x", "xsd:date", "xsd:string") == "x");
}
