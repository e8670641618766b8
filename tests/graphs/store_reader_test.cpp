#include "extractors/graphs/store_reader.h"

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "exporters/store_writer.h"
#include "tests/catch.h"
#include "tests/exporters/sample_graph.h"

using namespace relata;
using Catch::Matchers::StartsWith;

namespace {

struct Reading {
  std::vector<LocalGraph> graphs;
  std::vector<std::string> messages;  // without the folder
};

Reading read(const std::string& bytes) {
  const std::filesystem::path folder = std::filesystem::temp_directory_path();
  const std::string path = (folder / ("store_reader_test_" + std::to_string(getpid()) + ".graph.jsonl")).string();
  std::ofstream(path, std::ios::binary) << bytes;
  Reading reading;
  Diagnostics diagnostics(
      [&](const Diagnostic& diagnostic) { reading.messages.push_back(diagnostic.message().substr(path.size())); });
  {
    LineReader file(path);
    graphs::StoreReader reader(file);
    for (LocalGraph graph; reader.next(graph, diagnostics);) reading.graphs.push_back(std::move(graph));
  }
  std::filesystem::remove(path);
  return reading;
}

std::string written(const std::vector<LocalGraph>& graphs) {
  StringSink sink;
  exporters::write_store(graphs, sink);
  return sink.take();
}

const std::string kHeader = "{\"record\":\"header\",\"format\":\"relata graph\",\"version\":1}\n";
const std::string kNode = "{\"record\":\"node\",\"id\":0,\"kind\":\"entity\",\"label\":\"A\"}\n";
const std::string kGood = "{\"record\":\"document\",\"id\":\"good\",\"nodes\":1,\"mentions\":0,\"claims\":0}\n" + kNode;

std::string document(int nodes, int claims) {
  return "{\"record\":\"document\",\"id\":\"d\",\"nodes\":" + std::to_string(nodes) +
         ",\"mentions\":0,\"claims\":" + std::to_string(claims) + "}\n";
}

std::string claim(const std::string& rest) {
  return "{\"record\":\"claim\",\"id\":0,\"predicate\":\"p\"," + rest + "\"evidence\":[{\"begin\":0,\"end\":1}]}\n";
}

// What the reader says of `body`; the document after it must come through.
std::string complaint(const std::string& body) {
  const Reading reading = read(kHeader + body + kGood);
  INFO(body.substr(0, 300));
  CHECK(reading.graphs.size() == 1);
  if (!reading.graphs.empty()) CHECK(reading.graphs.back().document.id == "good");
  REQUIRE(reading.messages.size() == 1);
  return reading.messages.front();
}

}  // namespace

TEST_CASE("a store read and written again is the same bytes") {
  const std::string first = written(sample::harbour());
  const Reading reading = read(first);
  CHECK(reading.messages.empty());
  REQUIRE(reading.graphs.size() == 2);
  CHECK(written(reading.graphs) == first);
  CHECK(reading.graphs[0].claims[4].attribution.size() == 1);
  CHECK(reading.graphs[0].mentions.size() == 2);
  CHECK(reading.graphs[0].claims[1].qualifiers[1].text == "May 2012");
}

TEST_CASE("hostile strings come through the store, broken UTF-8 replaced once") {
  const std::string first = written(sample::hostile());
  const Reading reading = read(first);
  CHECK(reading.messages.empty());
  REQUIRE(reading.graphs.size() == 1);
  CHECK(written(reading.graphs) == first);
  CHECK(reading.graphs[0].nodes[0].label == sample::hostile()[0].nodes[0].label);
}

TEST_CASE("documents stand in the order of their ids") {
  std::vector<LocalGraph> graphs = sample::harbour();
  std::swap(graphs[0], graphs[1]);
  CHECK(written(graphs) == written(sample::harbour()));
}

TEST_CASE("faulty records are reported with their place, and only their document is lost") {
  CHECK_THAT(complaint(document(1, 0) + "{\"record\":\"node\",\"id\":0,\n"),
             StartsWith(":3:25: error: the line stops in the middle of its JSON."));
  CHECK_THAT(complaint(document(1, 0) + "{\"record\" \"node\"}\n"), StartsWith(":3:16: error: not valid JSON."));
  CHECK_THAT(complaint(document(1, 0) + "{\"record\":\"node\",\"id\":1,\"kind\":\"entity\"}\n"),
             StartsWith(":3:18: error: the id should be 0"));
  CHECK_THAT(complaint(document(1, 0) + "{\"record\":\"node\",\"id\":0,\"kind\":\"thing\"}\n"),
             StartsWith(":3:25: error: \"thing\" is no kind."));
  CHECK_THAT(complaint(document(1, 0) + "{\"record\":\"node\",\"id\":0,\"kind\":7}\n"),
             StartsWith(":3:25: error: \"kind\" is not a string."));
  CHECK_THAT(complaint(document(1, 0) + "[1]\n"), StartsWith(":3:1: error: this is not a JSON object."));
  CHECK_THAT(complaint(document(1, 0) + "{\"record\":\"edge\"}\n"),
             StartsWith(":3:2: error: \"edge\" is no kind of record."));
  CHECK_THAT(complaint(document(1, 0) + "{\"record\":\"node\",\"id\":0,\"kind\":\"entity\",\"label\":\"\xFF\"}\n"),
             StartsWith(":3:50: error: a byte that is not UTF-8."));
  CHECK_THAT(complaint(document(2, 0) + kNode), StartsWith(":2:1: error: this document's records stop"));
  CHECK_THAT(complaint(document(1, 1) + kNode + claim("\"subject\":1,")),
             StartsWith(":4: error: claim 0 names a node that is not there."));
  CHECK_THAT(complaint(document(0, 1) + "{\"record\":\"claim\",\"id\":0,\"predicate\":\"p\"}\n"),
             StartsWith(":3:1: error: a claim without evidence."));
  CHECK_THAT(complaint(document(0, 1) + claim("\"confidence\":1.5,")),
             StartsWith(":3:42: error: \"confidence\" is not a number"));
  CHECK_THAT(complaint(document(0, 1) + claim("\"modality\":\"sure\",")),
             StartsWith(":3:42: error: \"sure\" is no modality."));
  CHECK_THAT(complaint("{\"record\":\"document\",\"nodes\":0}\n"), StartsWith(":2:1: error: \"id\" is missing."));
  CHECK_THAT(complaint(kNode), StartsWith(":2:2: error: a \"node\" record outside a document."));
}

TEST_CASE("claim nodes must stand for claims, and claims must not contain themselves") {
  const std::string claim_node = "{\"record\":\"node\",\"id\":0,\"kind\":\"claim\",\"claim\":0}\n";
  CHECK_THAT(complaint(document(1, 0) + claim_node),
             StartsWith(":2: error: node 0 stands for a claim that is not there."));
  CHECK_THAT(complaint(document(1, 1) + "{\"record\":\"node\",\"id\":0,\"kind\":\"entity\",\"claim\":0}\n" + claim("")),
             StartsWith(":2: error: node 0 names a claim but is none."));
  CHECK_THAT(complaint(document(1, 1) + claim_node + claim("\"object\":0,")),
             StartsWith(":4: error: claim 0 contains itself"));
}

TEST_CASE("deep nesting and a header of another version are errors, not crashes") {
  CHECK_THAT(complaint(document(1, 0) + std::string(100000, '[') + "\n"),
             StartsWith(":3:100001: error: the line stops"));
  const Reading reading = read("{\"record\":\"header\",\"format\":\"relata graph\",\"version\":2}\n" + kGood);
  CHECK(reading.graphs.empty());
  REQUIRE(reading.messages.size() == 1);
  CHECK_THAT(reading.messages[0], StartsWith(":1:44: error: only version 1 can be read here."));
}

TEST_CASE("a store cut at any byte never crashes and loses no document before the cut") {
  const std::string whole = written(sample::harbour());
  const std::size_t second = whole.find("{\"record\":\"document\"", whole.find("herald") - 40);
  for (std::size_t length = 0; length < whole.size(); length += 13) {
    const Reading reading = read(whole.substr(0, length));
    CHECK(reading.graphs.size() == (length + 1 >= whole.size() ? 2U : length + 1 >= second ? 1U : 0U));
  }
}
