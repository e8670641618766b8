#include "extractors/graphs/graph_reader.h"

#include <algorithm>
#include <string>
#include <vector>

#include "core/notation.h"
#include "core/resolution.h"
#include "tests/catch.h"
#include "tests/exporters/sample_graph.h"
#include "tests/graphs/graph_reading.h"

using namespace relata;
using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;

namespace {

// The claims as lines for people, sorted.
std::vector<std::string> claims_in(const std::string& bytes, const std::string& name) {
  const sample::GraphReading reading = sample::read_graph(bytes, name);
  const KnowledgeGraph graph = resolve(reading.documents);
  std::vector<std::string> lines;
  for (std::size_t i = 0; i < graph.claim_count(); ++i) lines.push_back(notation(graph, ClaimId{i}));
  std::sort(lines.begin(), lines.end());
  return lines;
}

// The one message about a faulty file.
std::string complaint(const std::string& bytes, const std::string& name) {
  const sample::GraphReading reading = sample::read_graph(bytes, name);
  INFO(bytes.substr(0, 200));
  CHECK(reading.documents.empty());
  REQUIRE(reading.messages.size() == 1);
  return reading.messages.front();
}

std::string repeated(const std::string& text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

const std::string kGraphml = "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n";

}  // namespace

TEST_CASE("anybody's triples are asserted claims that the file states, under their own IRIs") {
  const std::string turtle =
      "@prefix ex: <http://example.org/> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n"
      "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
      "ex:Lena a ex:Person ; rdfs:label \"Lena Novak\" ; skos:altLabel \"Novak\" ; ex:mayorOf ex:Aarhus ; ex:born 1952 "
      ".\n"
      "<#here> ex:near [ ex:name \"bridge\" ] .\n";
  CHECK(claims_in(turtle, "g.ttl") == std::vector<std::string>{"Lena Novak | born | 1952",
                                                               "Lena Novak | mayorOf | Aarhus", "here | near | n:b1",
                                                               "n:b1 | name | bridge"});
  const sample::GraphReading reading = sample::read_graph(turtle, "g.ttl");
  CHECK(reading.messages.empty());
  const std::string quads = sample::written(reading.documents, "nquads");
  CHECK_THAT(quads, Contains("<http://example.org/Lena> <http://example.org/mayorOf> <http://example.org/Aarhus> .\n"));
  CHECK_THAT(quads, Contains("<http://example.org/Lena> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> "
                             "<http://example.org/Person> .\n"));
  CHECK_THAT(quads, Contains("<http://relata.example/document/g.ttl#here> <http://example.org/near>"));
  CHECK_THAT(quads, Contains("<http://www.w3.org/2004/02/skos/core#altLabel> \"Novak\" .\n"));
  CHECK(reading.documents[0].document.id == "g.ttl");
  CHECK(reading.documents[0].claims[0].evidence[0].rules == std::vector<std::string>{"rdf-triple"});
}

TEST_CASE("a node of a graph and one of a text are one where the name is") {
  std::vector<LocalGraph> documents = sample::harbour();
  const std::string foreign = "<http://ex.org/LN> <http://www.w3.org/2000/01/rdf-schema#label> \"Lena Novak\" .\n"
                              "<http://ex.org/LN> <http://ex.org/likes> <http://ex.org/tea> .\n";
  documents.push_back(sample::read_graph(foreign, "x.nt").documents.at(0));
  static_cast<void>(sort_documents(documents));
  const std::string quads = sample::written(documents, "nquads");
  CHECK_THAT(quads, Contains("<http://ex.org/LN> <http://relata.example/relation/sign>"));
  CHECK_THAT(quads, Contains("<http://ex.org/LN> <http://ex.org/likes> <http://ex.org/tea>"));
  CHECK_THAT(quads, !Contains("entity/Lena_Novak"));
}

TEST_CASE("what RDF says and a graph does not keep is said once") {
  const sample::GraphReading reading = sample::read_graph(
      "<a:s> <a:p> \"x\"@en <a:g> .\n<a:s> <a:p> \"y\"@fr <a:h> .\n"
      "<a:t> <http://www.w3.org/2000/01/rdf-schema#label> \"alone\" .\n", "g.nq");
  REQUIRE(reading.messages.size() == 3);
  CHECK_THAT(reading.messages[0], StartsWith(": warning: the languages of texts are not kept."));
  CHECK_THAT(reading.messages[1], StartsWith(": warning: the names of its graphs are not kept."));
  CHECK_THAT(reading.messages[2],
             StartsWith(": warning: 1 node that has types or names, but of which nothing is stated"));
}

TEST_CASE("RDF/XML in all its forms") {
  const std::string xml =
      "<?xml version=\"1.0\"?>\n<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" "
      "xmlns:e=\"http://e.org/\" "
      "xml:base=\"http://b.org/x\">\n"
      "<rdf:Description rdf:about=\"#a\" e:flag=\"yes\"><e:p rdf:resource=\"b\"/><e:q>text</e:q>"
      "<e:n rdf:datatype=\"http://www.w3.org/2001/XMLSchema#integer\">7</e:n></rdf:Description>\n"
      "<e:Town rdf:ID=\"t\"><e:r><rdf:Description rdf:nodeID=\"k\"/></e:r><e:s "
      "rdf:parseType=\"Resource\"><e:u>v</e:u></e:s>"
      "<e:l rdf:parseType=\"Collection\"><rdf:Description "
      "rdf:about=\"http://e.org/one\"/></e:l></e:Town>\n</rdf:RDF>\n";
  CHECK(claims_in(xml, "g.rdf") == std::vector<std::string>{"a | flag | yes", "a | n | 7", "a | p | b", "a | q | text",
                                                            "n:b1 | u | v", "n:b2 | first | one", "n:b2 | rest | nil",
                                                            "t | l | n:b2", "t | r | n:nk", "t | s | n:b1"});
  CHECK_THAT(sample::written(sample::read_graph(xml, "g.rdf").documents, "ntriples"),
             Contains("<http://b.org/x#a> <http://e.org/p> <http://b.org/b> .\n"));
}

TEST_CASE("faults of RDF have a place") {
  CHECK_THAT(complaint("<a:b> <a:c> <a:d> .\n<a:b> <a:c> \"x\n", "g.nt"),
             StartsWith(":2:14: error: not valid RDF: line end in short string."));
  CHECK_THAT(complaint("@prefix a: <b:c> .\n\n  a:x b:y 1 .\n", "g.ttl"),
             Contains("the prefix of 'b:y' is not declared"));
  CHECK_THAT(complaint("<a:b> <a:c> \"\xFF\" .\n", "g.nt"), StartsWith(":1:14: error: a byte that is not UTF-8."));
  CHECK_THAT(complaint(std::string("<a:b> <a:c> \"\0\" .\n", 18), "g.nt"),
             StartsWith(":1:14: error: a character U+0000."));
  CHECK_THAT(complaint("<a:b> <a:c> " + repeated("[ <a:c> ", 100000), "g.ttl"),
             StartsWith(":1:2061: error: the brackets are nested too deep."));
  CHECK_THAT(complaint("<a:b> <a:c> <<( <a:b> <a:c> <a:d> )>> .\n", "g.nt"), Contains("--reify named or standard"));
  CHECK_THAT(complaint("<rdf:RDF>\n<x>", "g.rdf"), StartsWith(":1:1: error: not valid XML: unbound prefix."));
  CHECK_THAT(complaint("<?xml version=\"1.0\"?>\n<!DOCTYPE r [<!ENTITY a \"b\">]>\n<r/>", "g.rdf"),
             StartsWith(":2:13: error: a document type declaration, which is not read."));
}

TEST_CASE("broken claims of ours are reported and left out, the others stay") {
  std::string quads = sample::written(sample::harbour(), "nquads");
  const std::string wanted = "<http://relata.example/ns#polarity> \"negative\"";
  quads.replace(quads.find(wanted), wanted.size(), "<http://relata.example/ns#polarity> \"perhaps\"");
  const sample::GraphReading reading = sample::read_graph(quads, "g.nq");
  REQUIRE(reading.messages.size() == 2);  // the second: a node is in no other claim
  CHECK_THAT(reading.messages[0], Contains("has a polarity, a modality or a voice that there is not"));
  CHECK(resolve(reading.documents).claim_count() + 1 == resolve(sample::harbour()).claim_count());
}

TEST_CASE("anybody's GraphML: labels, types, data, edges") {
  const std::string graphml =
      kGraphml +
      "<key id=\"d0\" for=\"node\" attr.name=\"label\" attr.type=\"string\"/><key id=\"d1\" for=\"node\" "
      "attr.name=\"age\" attr.type=\"int\"/>"
      "<key id=\"d2\" for=\"edge\" attr.name=\"weight\" attr.type=\"double\"><default>1.0</default></key>\n"
      "<key id=\"d3\" for=\"edge\" attr.name=\"label\" attr.type=\"string\"/>"
      "<graph edgedefault=\"directed\"><node id=\"a\"><data key=\"d0\">Lena Novak</data><data "
      "key=\"d1\">52</data></node>"
      "<node id=\"b\" labels=\":City:Place\"/>\n<edge source=\"a\" target=\"b\"><data key=\"d3\">mayor of</data></edge>"
      "<edge source=\"b\" target=\"a\"><data key=\"d2\">0.5</data></edge></graph></graphml>";
  CHECK(claims_in(graphml, "g.graphml") == std::vector<std::string>{"Lena Novak | age | 52",
                                                                    "Lena Novak | mayor of | b ; other(weight): 1.0",
                                                                    "b | linked to | Lena Novak ; other(weight): 0.5"});
  const std::string quads = sample::written(sample::read_graph(graphml, "g.graphml").documents, "nquads");
  CHECK_THAT(
      quads,
      Contains("entity/b> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://relata.example/ns#City> .\n"));
}

TEST_CASE("what GraphML says and a graph does not keep is said once") {
  const sample::GraphReading reading = sample::read_graph(
      kGraphml +
          "<graph edgedefault=\"undirected\"><node id=\"a\"><port name=\"p\"/><graph><node id=\"b\"/></graph></node>"
          "<node id=\"c\"/><edge source=\"a\" target=\"b\"/><hyperedge/></graph></graphml>",
      "g.graphml");
  CHECK(reading.messages.size() == 5);
}

TEST_CASE("faults of GraphML have a place") {
  const auto in_graph = [](const std::string& body) { return kGraphml + "<graph>\n" + body + "</graph></graphml>"; };
  CHECK_THAT(complaint(in_graph("<node id=\"a\"/>\n <node/>"), "g.graphml"),
             StartsWith(":4:2: error: a node without an id."));
  CHECK_THAT(complaint(in_graph("<edge source=\"a\"/>"), "g.graphml"),
             StartsWith(":3:1: error: an edge without a source or a target."));
  CHECK_THAT(complaint(in_graph("<node id=\"a\"/><edge source=\"a\" target=\"b\"/>"), "g.graphml"),
             StartsWith(":3: error: an edge to a node that is not there: 'b'."));
  CHECK_THAT(complaint(in_graph("<node id=\"a\"/>\n<node id=\"a\"/>"), "g.graphml"),
             StartsWith(":4: error: the node 'a' stands here twice."));
  CHECK_THAT(complaint(in_graph("<node id=\"a\"><data key=\"k\"/></node>"), "g.graphml"),
             StartsWith(":3:14: error: the key 'k' of these data is not declared."));
  CHECK_THAT(complaint(kGraphml + "<graph>", "g.graphml"), StartsWith(":2:8: error: not valid XML: no element found."));
  CHECK_THAT(complaint("<html/>", "g.graphml"),
             StartsWith(":1:1: error: the file begins with <html> instead of <graphml>."));
  CHECK_THAT(
      complaint("<!DOCTYPE g [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><graphml>&b;</graphml>", "g.graphml"),
      StartsWith(":1:13: error: a document type declaration, which is not read."));
  CHECK_THAT(complaint(kGraphml + repeated("<graph>", 100000), "g.graphml"),
             StartsWith(":2:3578: error: the elements are nested too deep."));
}

TEST_CASE("a graph is known by its beginning where its name says nothing") {
  CHECK(claims_in("<a:b> <a:c> <a:d> .\n", "g").size() == 1);
  CHECK(claims_in("# nothing yet\n@prefix e: <a:> .\ne:b e:c e:d .\n", "g.data").size() == 1);
  CHECK(claims_in(sample::written(sample::harbour(), "rdfxml"), "g").size() == 14);
  CHECK(claims_in(sample::written(sample::harbour(), "graphml"), "g").size() == 14);
  CHECK(claims_in(sample::written(sample::harbour(), "trig"), "g").size() == 14);
}
