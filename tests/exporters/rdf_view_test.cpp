#include "exporters/rdf_view.h"

#include <map>
#include <set>
#include <string>
#include <tuple>

#include "core/resolution.h"
#include "core/vocabulary.h"
#include "tests/catch.h"
#include "tests/exporters/sample_graph.h"

using namespace relata;
using namespace relata::exporters;

namespace {

// Keeps what it is told, and whether it was told in the promised order.
class RecordingSink final : public TripleSink {
 public:
  using Triple = std::tuple<std::string, std::string, std::string>;
  std::set<Triple> triples;
  std::map<Triple, std::string> quads;
  std::size_t calls = 0;
  bool grouped = true;

  void triple(const Term& s, const Term& p, const Term& o) override {
    ++calls;
    const std::string subject(s.text);
    if (subject != last_subject_ && !subjects_.insert(subject).second) grouped = false;
    last_subject_ = subject;
    triples.emplace(subject, p.text, o.text);
  }
  void quad(const Term& s, const Term& p, const Term& o, const Term& g) override {
    quads.emplace(Triple(s.text, p.text, o.text), g.text);
  }
  void reifies(const Term& r, const Term&, const Term&, const Term&) override { reifiers.emplace(r.text); }
  std::set<std::string> reifiers;

 private:
  std::string last_subject_;
  std::set<std::string> subjects_;
};

RecordingSink walked(const KnowledgeGraph& graph, Reification reification) {
  RecordingSink sink;
  RdfView(graph, reification, sink).walk();
  return sink;
}

std::size_t count_of(const RecordingSink& sink, std::string_view predicate) {
  std::size_t count = 0;
  for (const auto& [s, p, o] : sink.triples) count += p == predicate;
  return count;
}

}  // namespace

TEST_CASE("no triple comes twice, and subjects come together") {
  for (const auto& documents : {sample::harbour(), sample::hostile(100)}) {
    const RecordingSink sink = walked(resolve(documents), Reification::named);
    CHECK(sink.calls == sink.triples.size());
    CHECK(sink.grouped);
  }
}

TEST_CASE("claims that are not asserted are described and never stated") {
  const KnowledgeGraph graph = resolve(sample::harbour());
  for (const Reification each : {Reification::named, Reification::standard, Reification::rdf12, Reification::none}) {
    const RecordingSink sink = walked(graph, each);
    const std::string base(graph.base());
    const std::string relation = base + "relation/";
    for (const auto& [s, p, o] : sink.triples) {
      CHECK(p != relation + "oppose");
      CHECK(p != relation + "own");
      CHECK(p != relation + "buy");
      CHECK(p != "http://www.wikidata.org/prop/direct/P1");
    }
    CHECK(sink.triples.contains({base + "entity/Denmark", relation + "join", base + "entity/Nordic_Council"}));
    CHECK(sink.triples.contains(
        {base + "entity/Denmark", "http://www.wikidata.org/prop/direct/P463", base + "entity/Nordic_Council"}));
    CHECK(count_of(sink, vocabulary::kPolarity) == (each == Reification::none ? 0 : graph.claim_count()));
  }
}

TEST_CASE("a named graph holds one asserted claim") {
  const KnowledgeGraph graph = resolve(sample::harbour());
  const RecordingSink sink = walked(graph, Reification::named);
  std::size_t direct = 0;
  for (std::size_t i = 0; i < graph.claim_count(); ++i) direct += graph.has_direct_edge(ClaimId{i});
  CHECK(sink.quads.size() == direct);
  for (const auto& [triple, name] : sink.quads) {
    CHECK(sink.triples.contains(triple));
    CHECK(name.starts_with(std::string(graph.base()) + "claim/"));
  }
  CHECK(walked(graph, Reification::standard).quads.empty());
}

TEST_CASE("every claim points at the characters that it came from") {
  const KnowledgeGraph graph = resolve(sample::harbour());
  const RecordingSink sink = walked(graph, Reification::standard);
  CHECK(count_of(sink, vocabulary::kWasDerivedFrom) == graph.claim_count());
  CHECK(sink.triples.contains({std::string(graph.base()) + "document/herald-7#char=55,75",
                               std::string(vocabulary::kAnchorOf), "Aarhus is in Denmark"}));
}

TEST_CASE("RDF 1.2 names the triple of each claim that has all three parts") {
  const KnowledgeGraph graph = resolve(sample::harbour());
  std::size_t whole = 0;
  for (std::size_t i = 0; i < graph.claim_count(); ++i) {
    whole += graph.claim(ClaimId{i}).subject.valid() && graph.claim(ClaimId{i}).object.valid();
  }
  CHECK(walked(graph, Reification::rdf12).reifiers.size() == whole);
}
