#include "exporters/registry.h"

#include <set>
#include <string>

#include "tests/catch.h"

using namespace relata::exporters;

namespace {

std::string name_of(std::string_view path) {
  const Format* format = format_of_path(path);
  return format == nullptr ? "" : std::string(format->name);
}

}  // namespace

TEST_CASE("a file's name tells its format") {
  CHECK(name_of("a/b.nt") == "ntriples");
  CHECK(name_of("b.nq.gz") == "nquads");
  CHECK(name_of("b.ttl") == "turtle");
  CHECK(name_of("b.trig") == "trig");
  CHECK(name_of("b.rdf") == "rdfxml");
  CHECK(name_of("b.graphml") == "graphml");
  CHECK(name_of("b.dot") == "dot");
  CHECK(name_of("b.jsonl") == "jsonl");
  CHECK(name_of("b.graph.jsonl") == "graph");
  CHECK(name_of("b.graph.jsonl.gz") == "graph");
  CHECK(name_of("b.txt").empty());
  CHECK(name_of("nt").empty());
  CHECK(name_of("").empty());
}

TEST_CASE("names and extensions are unique, and each format can be made") {
  std::set<std::string_view> names;
  for (const Format& format : formats()) {
    CHECK(names.insert(format.name).second);
    CHECK(format_named(format.name) == &format);
    if (!is_store(format)) CHECK(format.make({}) != nullptr);
  }
  CHECK(format_named("no such format") == nullptr);
}
