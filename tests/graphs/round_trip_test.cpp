// Writer -> reader -> writer: what Relata wrote comes back, every claim, piece of evidence and status.
#include <string>
#include <vector>

#include "core/decomposition.h"
#include "core/resolution.h"
#include "tests/catch.h"
#include "tests/exporters/sample_graph.h"
#include "tests/graphs/graph_reading.h"
#include "tests/graphs/random_documents.h"

using namespace relata;

namespace {

struct Lossless {
  std::string format, file;
};
const std::vector<Lossless> kLossless{{"graph", "g.graph.jsonl"}, {"nquads", "g.nq"}, {"trig", "g.trig"},
                                      {"ntriples", "g.nt"},       {"turtle", "g.ttl"}, {"rdfxml", "g.rdf"},
                                      {"graphml", "g.graphml"}};

// Read back from each format and written in others, the graph is the same bytes.
void check_round_trips(const std::vector<LocalGraph>& documents) {
  const std::string statements = sample::written(documents, "jsonl"), quads = sample::written(documents, "nquads");
  for (const Lossless& each : kLossless) {
    const sample::GraphReading reading = sample::read_graph(sample::written(documents, each.format), each.file);
    INFO(each.format);
    CHECK(reading.messages.empty());
    REQUIRE(reading.documents.size() == documents.size());
    CHECK((sample::written(reading.documents, "jsonl") == statements));
    CHECK((sample::written(reading.documents, "nquads") == quads));
    for (std::size_t i = 0; i < documents.size(); ++i)
      CHECK(reading.documents[i].document.id == documents[i].document.id);
  }
}

}  // namespace

TEST_CASE("the small graph comes back from every lossless format, byte for byte") {
  check_round_trips(sample::harbour());
}

TEST_CASE("generated graphs come back from every lossless format, byte for byte") {
  for (std::uint32_t seed = 0; seed < 12; ++seed) {
    INFO("seed " << seed);
    check_round_trips(sample::random_documents(seed, 1 + seed % 5));
  }
}

TEST_CASE("a graph taken apart and resolved again is the same, in any mix with other documents") {
  for (std::uint32_t seed = 100; seed < 110; ++seed) {
    const std::vector<LocalGraph> documents = sample::random_documents(seed, 4);
    const std::vector<LocalGraph> apart = decompose(resolve(documents));
    INFO("seed " << seed);
    CHECK((sample::written(apart, "jsonl") == sample::written(documents, "jsonl")));
    // A store keeps what was read from RDF: the names that were given.
    const sample::GraphReading stored = sample::read_graph(sample::written(apart, "graph"), "g.graph.jsonl");
    CHECK((sample::written(stored.documents, "jsonl") == sample::written(documents, "jsonl")));
  }
}
