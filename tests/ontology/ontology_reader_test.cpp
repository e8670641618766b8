#include <algorithm>
#include <string>
#include <vector>

#include "ontology/ontology_check.h"
#include "ontology/ontology_reader.h"
#include "ontology/path_pattern.h"
#include "ontology/turtle_reader.h"
#include "tests/catch.h"

using namespace relata;
using namespace relata::ontology;

namespace {

const std::string kPrefixes =
    "@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> . @prefix rdfs: "
    "<http://www.w3.org/2000/01/rdf-schema#> . "
    "@prefix owl: <http://www.w3.org/2002/07/owl#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> . "
    "@prefix lex: <http://relata.example/lex#> . @prefix : <http://example.org/m#> .\n";

struct Outcome {
  Ontology ontology;
  std::vector<std::string> messages;
};

Outcome read(const std::string& turtle) {
  Outcome outcome;
  Diagnostics diagnostics([&](const Diagnostic& d) { outcome.messages.push_back(d.message()); });
  const std::vector<std::string> paths{"m.ttl"};
  Triples triples;
  if (!read_turtle(kPrefixes + turtle, paths[0], 0, triples, diagnostics)) return outcome;
  outcome.ontology = ontology_of(triples, paths, diagnostics);
  check_ontology(outcome.ontology, diagnostics);
  return outcome;
}

// The one message of a faulty file.
std::string fault(const std::string& turtle) {
  const Outcome outcome = read(turtle);
  std::string all;
  for (const std::string& message : outcome.messages) all += (all.empty() ? "" : "\n") + message;
  return all;
}

const Property& property(const Ontology& ontology, const std::string& name) {
  const PropertyId id = ontology.find_property("http://example.org/m#" + name);
  REQUIRE(id.valid());
  return ontology.at(id);
}

}  // namespace

TEST_CASE("Classes and properties come with all that is said of them") {
  const Outcome outcome = read(
      ":m a owl:Ontology .\n"
      ":Agent a owl:Class . :Person a owl:Class ; rdfs:subClassOf :Agent ; rdfs:label \"Person\"@de, \"person\"@en ;\n"
      "  rdfs:comment \"One human.\" ; owl:equivalentClass <http://schema.org/Person> ; lex:nodeType \"person\" ; "
      "lex:noun \"man\" .\n"
      ":Visit a owl:Class ; rdfs:subClassOf <http://sem.example/Event> ; lex:verb \"visit\" ; lex:eventNoun \"trip\" "
      ".\n"
      ":knows a owl:ObjectProperty, owl:SymmetricProperty ; rdfs:domain :Person ; rdfs:range :Person ; "
      "rdfs:subPropertyOf :meets .\n"
      ":meets a rdf:Property, owl:TransitiveProperty, owl:FunctionalProperty, owl:InverseFunctionalProperty .\n"
      ":employs a owl:ObjectProperty ; owl:inverseOf :worksFor ; owl:equivalentProperty <http://schema.org/employee> "
      ".\n"
      ":worksFor a owl:ObjectProperty ; rdfs:domain [ owl:unionOf ( :Person :Visit ) ] .\n"
      ":born a owl:DatatypeProperty ; rdfs:range xsd:date .\n");
  CHECK(outcome.messages.empty());
  const Ontology& o = outcome.ontology;
  CHECK(o.iri == "http://example.org/m#m");
  const OntologyClass& person = o.at(o.find_class("http://example.org/m#Person"));
  CHECK(label_of(person) == "person");
  CHECK(person.comment == "One human.");
  CHECK(person.superclasses.front() == o.find_class("http://example.org/m#Agent"));
  CHECK(person.equivalents == std::vector<std::string>{"http://schema.org/Person"});
  CHECK(person.node_types == std::vector<std::string>{"person"});
  CHECK(person.nouns == std::vector<std::string>{"man"});
  const OntologyClass& visit = o.at(o.find_class("http://example.org/m#Visit"));
  REQUIRE(visit.frames.size() == 2);
  CHECK(visit.frames[1].word_class == WordClass::noun);
  CHECK(property(o, "knows").symmetric);
  CHECK(property(o, "knows").superproperties.front() == o.find_property("http://example.org/m#meets"));
  CHECK(
      (property(o, "meets").transitive && property(o, "meets").functional && property(o, "meets").inverse_functional));
  CHECK(property(o, "worksFor").inverses.front() == o.find_property("http://example.org/m#employs"));
  const ClassId either = property(o, "worksFor").domain.front();
  CHECK(std::count(visit.superclasses.begin(), visit.superclasses.end(), either) == 1);
  CHECK(std::count(person.superclasses.begin(), person.superclasses.end(), either) == 1);
  CHECK(property(o, "born").datatype == "http://www.w3.org/2001/XMLSchema#date");
}

TEST_CASE("Lexicalisations come with arguments, support and examples") {
  const Outcome outcome = read(
      ":soldTo a owl:ObjectProperty ; lex:verb \"sell to\" ; lex:noun \"seller\" ; lex:path \"<nsubj sell >obl(to)\" "
      ";\n"
      "  lex:expressedBy [ lex:verb \"sell\" ; lex:subject \"object\" ; lex:object \"recipient(to)\" ; lex:count 7 ;\n"
      "                    lex:precision 0.5 ; lex:example \"A sold B to C.\" ] ,\n"
      "                  [ lex:adjective \"fond\" ; lex:object \"(of)\" ] , [ lex:path \"<nsubj give/VERB >iobj\" ; "
      "lex:count 1 ] .\n");
  CHECK(outcome.messages.empty());
  const Property& sold = property(outcome.ontology, "soldTo");
  REQUIRE(sold.frames.size() == 4);
  CHECK(sold.frames[1].object.role == Role::organisation);
  CHECK(sold.frames[2].subject.role == Role::object);
  CHECK(format_slot(sold.frames[2].object) == "recipient(to)");
  CHECK(sold.frames[2].support.count == 7);
  CHECK(sold.frames[2].support.precision == 0.5F);
  CHECK(sold.frames[2].examples == std::vector<std::string>{"A sold B to C."});
  CHECK(sold.frames[2].place.line == 3);
  REQUIRE(sold.paths.size() == 2);
  CHECK(format_path(sold.paths[1].steps) == "<nsubj give/VERB >iobj");
}

TEST_CASE("Faults are told with file, line and hint") {
  CHECK(fault(":Person a owl:Class .\n:knows a owl:ObjectProperty ;\n  rdfs:domain :Preson .") ==
        "m.ttl:4: error: 'http://example.org/m#Preson' is no class that the files define. Did you mean 'Person'?");
  CHECK(fault(":A rdfs:subClassOf :Q .") ==
        "m.ttl:2: error: 'http://example.org/m#Q' is no class that the files define. Define it: "
        "<http://example.org/m#Q> a owl:Class .");
  CHECK(fault(":A rdfs:subClassOf <http://elsewhere.example/Q> .").empty());
  CHECK(fault(":A a owl:Class .\n:A rdfs:subClassOf :B . :B rdfs:subClassOf :C . :C rdfs:subClassOf :A .") ==
        "m.ttl:2: error: rdfs:subClassOf runs in a circle: A -> B -> C -> A. Take one of them out, or declare them "
        "equivalent.");
  CHECK(fault(":p a owl:DatatypeProperty ; rdfs:range xsd:datetime .") ==
        "m.ttl:2: error: there is no datatype xsd:datetime. Did you mean 'dateTime'?");
  CHECK(fault(":p a rdf:Property ; lex:vreb \"go\" .") ==
        "m.ttl:2: error: lex:vreb says nothing of a property. Did you mean 'verb'?");
  CHECK(fault(":V a owl:Class ; lex:object \"place\" ; lex:during \"agent\" ; lex:patient :V .").empty());
  CHECK(fault(":V a owl:Class ; lex:patient :W .").find("is no class that the files define") != std::string::npos);
  CHECK(
      fault(":V a owl:Class ; lex:during \"place\" .") ==
      "m.ttl:2: error: lex:during of a class cannot be 'place'. Write lex:object \"place\" or lex:during \"agent\", or "
      "leave it out.");
  CHECK(fault(":p a rdf:Property ; owl:inverseOf :q .").find("is no property that the files define") !=
        std::string::npos);
}

TEST_CASE("Words that can never match are faults") {
  CHECK(fault(":p a rdf:Property ; lex:verb \"delivered to\" .") ==
        "m.ttl:2: error: 'delivered to' can never match: predicates are lemmas. Write 'deliver to'.");
  CHECK(fault(":p a rdf:Property ; lex:verb \"stopping\" .").find("Write 'stop'.") != std::string::npos);
  CHECK(fault(":p a rdf:Property ; lex:noun \"Founder\" .").find("predicates are in lower case") != std::string::npos);
  CHECK(fault(":p a rdf:Property ; lex:adjective \"fond\" .").find("an adjective has no object") != std::string::npos);
  CHECK(fault(":p a rdf:Property ; lex:expressedBy [ lex:verb \"go\" ; lex:object \"subject\" ] .")
            .find("its subject and its object are the same argument") != std::string::npos);
  CHECK(fault(":p a rdf:Property ; lex:path \">obj <obj\" .").find("it goes down and up again") != std::string::npos);
  CHECK(fault(":p a rdf:Property ; lex:verb \"speed\", \"process\", \"feed\", \"meet with\" .").empty());
}

TEST_CASE("Turtle that is broken or hostile is told, never more") {
  CHECK(fault(":p a foo:Bar .").find("m.ttl:2: error: the prefix of 'foo:Bar' is not declared") == 0);
  CHECK(fault(":p a <relative> .").find("is relative, and there is no @base") != std::string::npos);
  CHECK(fault(":p a").find("m.ttl:2") == 0);
  CHECK(fault(":p rdfs:label \"\xC3\xA9\xff\" .").find("m.ttl:2:17: error: a byte that is not UTF-8") == 0);
  std::string deep = ":p rdfs:domain ", close;
  for (int i = 0; i < 100000; ++i) deep += "[ :q ", close += " ]";
  CHECK(fault(deep + ":r" + close + " .").find("the brackets are nested too deep") != std::string::npos);
  CHECK(fault(":p rdfs:comment \"((((\" ; rdfs:seeAlso <http://x/((((> . # ((((").empty());
  std::string chain;  // deep hierarchies need no stack
  for (int i = 0; i < 20000; ++i)
    chain += ":C" + std::to_string(i) + " rdfs:subClassOf :C" + std::to_string(i + 1) + " .\n";
  CHECK(fault(chain + ":C20000 a owl:Class .").empty());
  CHECK(
      fault(":p a rdf:Property ; rdfs:domain [ owl:unionOf _:l ] . _:l rdf:rest _:l ; rdf:first :A . :A a owl:Class .")
          .empty());
}
