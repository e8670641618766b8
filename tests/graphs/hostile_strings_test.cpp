// Whatever the texts of a graph hold, each writer writes a file that its reader reads back to the same graph.
#include <string>
#include <vector>

#include "core/resolution.h"
#include "tests/catch.h"
#include "tests/exporters/sample_graph.h"
#include "tests/graphs/graph_reading.h"
#include "tests/graphs/random_documents.h"

using namespace relata;

namespace {

struct Format {
  std::string name, file;
  bool is_xml;  // control characters cannot be written: they are replaced, and the writer says so
};
const std::vector<Format> kFormats{{"graph", "g.graph.jsonl", false}, {"nquads", "g.nq", false},
                                   {"trig", "g.trig", false},         {"ntriples", "g.nt", false},
                                   {"turtle", "g.ttl", false},        {"rdfxml", "g.rdf", true},
                                   {"graphml", "g.graphml", true}};

}  // namespace

TEST_CASE("every text comes back from every writer that has a reader") {
  for (const Format& format : kFormats) {
    for (std::uint32_t seed = 0; seed < 12; ++seed) {
      const auto documents =
          sample::random_documents(seed, 2, format.is_xml ? sample::Texts::hostile : sample::Texts::controls);
      const sample::GraphReading reading = sample::read_graph(sample::written(documents, format.name), format.file);
      INFO(format.name << ", seed " << seed);
      CHECK(reading.messages.empty());
      CHECK((sample::written(reading.documents, "jsonl") == sample::written(documents, "jsonl")));
    }
  }
}

TEST_CASE("what a format has no way to write is replaced once, and stays so") {
  for (const Format& format : kFormats) {
    const std::string first = sample::written(sample::hostile(), format.name);
    const sample::GraphReading reading = sample::read_graph(first, format.file);
    INFO(format.name);
    CHECK(reading.messages.empty());
    CHECK(resolve(reading.documents).claim_count() == resolve(sample::hostile()).claim_count());
    const std::string second = sample::written(reading.documents, format.name);
    CHECK((sample::written(sample::read_graph(second, format.file).documents, format.name) == second));
  }
}
