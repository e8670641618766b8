// What tests/query/differential.py cannot ask Oxigraph: messages, limits, hostile queries, the formats of answers.
#include "query/query_engine.h"

#include <string>
#include <vector>

#include "query/result_writer.h"
#include "tests/catch.h"

using namespace relata;
using namespace relata::query;

namespace {

const std::string kPrefix = "PREFIX : <http://e.org/>\n";

// A ring of knows, a name each.
QuadStore ring(std::size_t size) {
  QuadStore store;
  const auto iri = [&](const std::string& name) {
    return store.terms.intern({TermType::iri, "http://e.org/" + name, {}});
  };
  for (const char* name : {"n0", "knows", "name"}) iri(name);  // in this order, which DESCRIBE shows
  for (std::size_t i = 0; i < size; ++i) {
    store.add(iri("n" + std::to_string(i)), iri("knows"), iri("n" + std::to_string((i + 1) % size)));
    store.add(iri("n" + std::to_string(i)), iri("name"), store.terms.intern(literal_of("name " + std::to_string(i))));
  }
  store.add(iri("n0"), iri("knows"), iri("n1"));  // again
  store.add(iri("n0"), iri("likes"), iri("n1"), iri("g"));
  store.freeze();
  return store;
}

struct Outcome {
  std::string text;   // the answer
  std::string fault;  // or why there is none
};

Outcome ask(const QuadStore& store, const std::string& query, ResultFormat format = ResultFormat::csv,
            std::uint64_t row_limit = 1'000'000) {
  Outcome out;
  Diagnostics diagnostics([&](const Diagnostic& diagnostic) { out.fault = diagnostic.message(); });
  QueryEngine engine(store);
  const auto answer = engine.run(query, {"q.rq", {{"e", "http://e.org/"}}, row_limit}, diagnostics);
  if (!answer) return out;
  StringSink sink;
  write_answer(*answer, engine.terms(), format, {{"e", "http://e.org/"}}, sink);
  out.text = sink.take();
  return out;
}

std::string repeated(const std::string& text, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += text;
  return out;
}

std::string nested(const std::string& open, const std::string& inside, const std::string& close, std::size_t depth) {
  return repeated(open, depth) + inside + repeated(close, depth);
}

bool mentions(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("Faults of a query are told with their line and column") {
  const QuadStore store = ring(3);
  CHECK(ask(store, "SELECT ?x {\n  ?x e:knows }").fault ==
        "q.rq:2:14: error: a variable or a term is expected here, and there is '}'.");
  CHECK(mentions(ask(store, "SELECT ?x { ?x p:knows ?y }").fault, "q.rq:1:16: error: the prefix 'p:' is not declared"));
  CHECK(mentions(ask(store, "SELECT ?x { \"Ä\" ?x \"open }").fault, "q.rq:1:20: error: the string has no end"));
  CHECK(mentions(ask(store, "SELECT ?x { ?x e:knows ?y } GROUP BY ?y").fault, "?x has no one value in a group"));
  CHECK(mentions(ask(store, "SELECT ?x { <rel> ?x ?y }").fault, "is relative"));
  CHECK(mentions(ask(store, "SELECT ?x { ?x \xff ?y }").fault, "not UTF-8"));
  CHECK(mentions(ask(store, "").fault, "SELECT, ASK, CONSTRUCT or DESCRIBE is expected"));
}

TEST_CASE("What has no answer here is refused by its name, with who answers it") {
  const QuadStore store = ring(3);
  CHECK(mentions(ask(store, "DELETE WHERE { ?s ?p ?o }").fault, "DELETE changes a graph"));
  CHECK(mentions(ask(store, kPrefix + "INSERT DATA { :a :b :c }").fault, "Oxigraph and Jena"));
  CHECK(mentions(ask(store, "SELECT * { SERVICE <http://e.org/> { ?s ?p ?o } }").fault, "SERVICE asks another server"));
  for (const char* name : {"RAND()", "NOW()", "UUID()", "STRUUID()", "BNODE()"})
    CHECK(mentions(ask(store, std::string("SELECT (") + name + " AS ?x) {}").fault, "another answer on every run"));
}

TEST_CASE("Nesting that could exhaust the stack is refused") {
  const QuadStore store = ring(3);
  constexpr std::size_t kDeep = 200'000;
  for (const auto& [open, close] : std::vector<std::pair<std::string, std::string>>{
           {"{", "}"}, {"{ SELECT * {", "}}"}, {"OPTIONAL {", "}"}, {"GRAPH ?g {", "}"}, {"FILTER EXISTS {", "}"}})
    CHECK(mentions(ask(store, "SELECT * {" + nested(open, "?s ?p ?o", close, kDeep) + "}").fault, "levels deep"));
  for (const auto& [open, close] : std::vector<std::pair<std::string, std::string>>{
           {"(", ")"}, {"!", ""}, {"-", ""}, {"STR(", ")"}, {"COALESCE(1,", ")"}})
    CHECK(mentions(ask(store, "SELECT * { FILTER(" + nested(open, "1", close, kDeep) + ") }").fault, "levels deep"));
  CHECK(mentions(ask(store, "SELECT * { ?s " + nested("(", "<p:p>", ")", kDeep) + " ?o }").fault, "levels deep"));
  CHECK(mentions(ask(store, "SELECT * { ?s ?p " + nested("[ ?p ", "1", "]", kDeep) + " }").fault, "levels deep"));
  CHECK(mentions(ask(store, "SELECT * { ?s ?p " + nested("( ", "1", ")", kDeep) + " }").fault, "levels deep"));
}

TEST_CASE("Queries of a megabyte are answered or refused") {
  const QuadStore store = ring(3);
  constexpr std::size_t kMany = 100'000;
  CHECK(ask(store, "SELECT (1 AS ?x) { FILTER(1 = 1" + repeated(" && 1 = 1", kMany) + ") }").text == "x\r\n1\r\n");
  CHECK(ask(store, "SELECT (1" + repeated(" + 1", kMany) + " AS ?x) {}").text == "x\r\n100001\r\n");
  CHECK(ask(store, "SELECT (COUNT(*) AS ?n) { VALUES ?x {" + repeated(" 1", kMany) + " } }").text == "n\r\n100000\r\n");
  CHECK(ask(store, "SELECT (STRLEN(\"" + repeated("x", 10 * kMany) + "\") AS ?n) {}").text == "n\r\n1000000\r\n");
  CHECK(ask(store, "ASK { ?s <p:p>" + repeated("/<p:p>", 900) + " ?o }").text == "false\r\n");
  CHECK(mentions(ask(store, "SELECT * { {}" + repeated(" UNION {}", kMany) + " }").fault, "patterns"));
  CHECK(mentions(ask(store, "SELECT * {" + repeated(" ?s ?p ?o .", kMany) + " }").fault, "triples"));
  std::string variables;
  for (std::size_t i = 0; i < kMany; ++i) variables += " ?v" + std::to_string(i);
  CHECK(mentions(ask(store, "SELECT" + variables + " {}").fault, "variables"));
}

TEST_CASE("A query that looks at too many rows is given up, however it does so") {
  const QuadStore store = ring(300);
  for (const char* query : {
           "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }",
           "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(STR(?a) = CONCAT(STR(?d), STR(?g))) }",
           "SELECT (COUNT(*) AS ?n) { { ?a ?b ?c } { SELECT ?x ?y ?z { ?x ?y ?z } } { SELECT ?u ?v { ?u ?v ?w } } }",
           "SELECT * { ?a (e:knows|^e:knows)* ?b . ?c e:knows* ?d }",
           "SELECT * { ?a ?b ?c OPTIONAL { ?d ?e ?f OPTIONAL { ?g ?h ?i } } }",
           "SELECT * { ?a ?b ?c MINUS { ?a ?x ?y . ?z ?u ?v } }",
       })
    CHECK(mentions(ask(store, query).fault, "more than 1000000 rows"));
  std::string doubling = "SELECT ?x40 { BIND(\"x\" AS ?x0)";
  for (int i = 0; i < 40; ++i)
    doubling +=
        " BIND(CONCAT(?x" + std::to_string(i) + ", ?x" + std::to_string(i) + ") AS ?x" + std::to_string(i + 1) + ")";
  CHECK(mentions(ask(store, doubling + " }").fault, "more than 1000000 rows"));
  CHECK(ask(store, "SELECT ?a { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } LIMIT 1").text == "a\r\nhttp://e.org/n0\r\n");
  CHECK(ask(store, "ASK { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }").text == "true\r\n");
}

TEST_CASE("Patterns of regular expressions cannot run away") {
  const QuadStore store = ring(3);
  const std::string query = "ASK { FILTER(REGEX(\"" + repeated("a", 50'000) + "\", \"(a*)*(a*)*b\")) }";
  CHECK(ask(store, query).text == "false\r\n");
  CHECK(ask(store, "ASK { FILTER(REGEX(\"abc\", \"((((((((((a{100}){100}){100}){100})\")) }").text == "false\r\n");
}

TEST_CASE("Every format of an answer") {
  const QuadStore store = ring(2);
  const std::string query = "SELECT ?a ?n ?u { ?a e:name ?n OPTIONAL { ?a e:none ?u } } ORDER BY ?n";
  CHECK(ask(store, query, ResultFormat::table).text ==
        "a     n       u\n"
        "e:n0  name 0  -\n"
        "e:n1  name 1  -\n");
  CHECK(ask(store, query, ResultFormat::csv).text == "a,n,u\r\nhttp://e.org/n0,name 0,\r\nhttp://e.org/n1,name 1,\r\n");
  CHECK(ask(store, query, ResultFormat::tsv).text ==
        "?a\t?n\t?u\n<http://e.org/n0>\t\"name 0\"\t\n<http://e.org/n1>\t\"name 1\"\t\n");
  CHECK(ask(store, "SELECT (\"a\\\"b,\\n\"@EN AS ?x) (1.5 AS ?y) {}", ResultFormat::json).text ==
        "{\"head\":{\"vars\":[\"x\",\"y\"]},\"results\":{\"bindings\":[\n"
        "{\"x\":{\"type\":\"literal\",\"value\":\"a\\\"b,\\n\",\"xml:lang\":\"en\"},"
        "\"y\":{\"type\":\"literal\",\"value\":\"1.5\",\"datatype\":\"http://www.w3.org/2001/"
        "XMLSchema#decimal\"}}\n]}}\n");
  CHECK(mentions(ask(store, "SELECT (\"<&\" AS ?x) {}", ResultFormat::xml).text,
                 "<binding name=\"x\"><literal>&lt;&amp;</literal></binding>"));
  CHECK(ask(store, "ASK {}", ResultFormat::table).text == "yes\n");
  CHECK(ask(store, "CONSTRUCT { ?a e:is [ e:of ?b ] } WHERE { ?a e:knows ?b } LIMIT 1", ResultFormat::turtle).text ==
        "@prefix e: <http://e.org/> .\n\n_:c_1 e:of e:n1 .\n\ne:n0 e:is _:c_1 .\n");
  CHECK(ask(store, "DESCRIBE e:n1", ResultFormat::turtle).text ==
        "@prefix e: <http://e.org/> .\n\ne:n1 e:knows e:n0 ;\n    e:name \"name 1\" .\n");
}

TEST_CASE("Repeats in the data are one triple, and named graphs stand apart") {
  const QuadStore store = ring(3);
  CHECK(ask(store, "SELECT (COUNT(*) AS ?n) { ?a e:knows ?b }").text == "n\r\n3\r\n");
  CHECK(ask(store, "SELECT * { ?a e:likes ?b }").text == "a,b\r\n");
  CHECK(ask(store, "SELECT ?g { GRAPH ?g { ?a e:likes ?b } }").text == "g\r\nhttp://e.org/g\r\n");
  CHECK(ask(store, "SELECT ?a FROM e:g { ?a ?p ?b }").text == "a\r\nhttp://e.org/n0\r\n");
}
