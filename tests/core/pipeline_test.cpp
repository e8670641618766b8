#include "core/pipeline.h"

#include <stdexcept>
#include <thread>

#include "tests/catch.h"

using namespace relata;

namespace {

// Says how long each document's text is; later documents finish first.
class Lengths final : public Extractor {
 public:
  LocalGraph extract(const Document& document, Diagnostics& /*diagnostics*/) const override {
    if (document.text == "bad") throw std::runtime_error("bad document");
    std::this_thread::sleep_for(std::chrono::milliseconds(5 - static_cast<int>(document.text.size() % 5)));
    LocalGraph graph;
    graph.document.id = document.id;
    return graph;
  }
};

std::vector<std::string> run(unsigned threads, int count, int bad = -1) {
  Diagnostics diagnostics({});
  const Lengths extractor;
  const Pipeline pipeline{extractor, {}, diagnostics, threads};
  int next = 0;
  std::vector<std::string> ids;
  pipeline.run(
      [&]() -> std::optional<Document> {
        if (next == count) return std::nullopt;
        Document document;
        document.id = std::to_string(next);
        document.text = next == bad ? "bad" : std::string(static_cast<std::size_t>(next), 'x');
        ++next;
        return document;
      },
      [&](LocalGraph&& graph) { ids.push_back(graph.document.id); });
  return ids;
}

}  // namespace

TEST_CASE("the number of threads changes nothing in the order") {
  const auto one = run(1, 50);
  REQUIRE(one.size() == 50);
  CHECK(run(4, 50) == one);
  CHECK(run(4, 0).empty());
}

TEST_CASE("an exception in a stage ends the run and reaches the caller") {
  CHECK_THROWS_AS(run(1, 20, 7), std::runtime_error);
  CHECK_THROWS_AS(run(4, 20, 7), std::runtime_error);
}
