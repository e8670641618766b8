#include "query/diff.h"

#include <string>
#include <vector>

#include "core/notation.h"
#include "core/resolution.h"
#include "query/explanation.h"
#include "query/pattern.h"
#include "tests/catch.h"
#include "tests/exporters/sample_graph.h"

using namespace relata;
using Catch::Matchers::Contains;

namespace {

std::vector<std::string> lines_of(const KnowledgeGraph& before, const KnowledgeGraph& after) {
  std::vector<std::string> lines;
  const query::GraphDiff diff = query::diff(before, after);
  for (const query::StatementChange& each : diff.changes)
    lines.push_back(std::string(query::label_of(each.change)) + ": " +
                    (each.after.empty() ? notation(before, each.before[0]) : notation(after, each.after[0])));
  for (const query::RenamedNode& each : diff.renamed)
    lines.push_back("renamed: " + notation(before, each.before) + " -> " + notation(after, each.after));
  return lines;
}

}  // namespace

TEST_CASE("nothing became of a graph that is the same") {
  CHECK(lines_of(resolve(sample::harbour()), resolve(sample::harbour())).empty());
}

TEST_CASE("statements are added, removed, put otherwise, held up by something else") {
  const KnowledgeGraph before = resolve(sample::harbour());
  std::vector<LocalGraph> documents = sample::harbour();
  documents[0].claims[1].qualifiers.pop_back();              // signed the treaty, no time
  documents[0].claims[3].modality = Modality::certain;       // the harbour expands
  documents[0].claims.back().evidence.front().span.end += 1;  // ships were sold
  documents[1].claims[2].predicate = "near";                 // Aarhus near Denmark
  const KnowledgeGraph after = resolve(documents);
  CHECK(lines_of(before, after) ==
        std::vector<std::string>{"added: Aarhus | near | Denmark", "removed: Aarhus | in | Denmark",
                                 "status: Lena Novak | sign | n:treaty ; accompaniment(with): Siemens",
                                 "status: n:harbour | expand | ∅",
                                 "evidence: ∅ | sell | n:ten ships ; price(for): EUR 10000000"});
}

TEST_CASE("the same words in another place are told apart from other words") {
  const KnowledgeGraph before = resolve(sample::harbour());
  std::vector<LocalGraph> documents = sample::harbour();
  LocalEvidence& evidence = documents[0].claims.back().evidence.front();
  evidence.span.begin += 7;
  evidence.span.end += 7;
  evidence.sentence += 1;
  CHECK(lines_of(before, resolve(documents)) ==
        std::vector<std::string>{"place: ∅ | sell | n:ten ships ; price(for): EUR 10000000"});
}

TEST_CASE("a node under another name is renamed, and its statements are no changes") {
  std::vector<LocalGraph> documents = sample::harbour();
  for (LocalGraph& document : documents)
    for (LocalNode& node : document.nodes)
      if (node.label == "Siemens") node.label = "Siemens AG";
  const KnowledgeGraph before = resolve(sample::harbour()), after = resolve(documents);
  const query::GraphDiff diff = query::diff(before, after);
  REQUIRE(diff.renamed.size() == 1);
  CHECK(notation(after, diff.renamed[0].after) == "Siemens AG");
  CHECK(diff.moved == 2);
  REQUIRE(diff.changes.size() == 1);  // Siemens is a qualifier there: the claim is another one
  CHECK(diff.changes[0].change == query::Change::status);
}

TEST_CASE("patterns find nodes and claims") {
  const KnowledgeGraph graph = resolve(sample::harbour());
  const auto count = [&](const char* pattern) {
    const query::Matches found = query::find(graph, pattern);
    return std::pair(found.nodes.size(), found.claims.size());
  };
  using Count = std::pair<std::size_t, std::size_t>;
  CHECK(count("novak") == Count(1, 0));
  CHECK(count("http://relata.example/entity/Siemens") == Count(1, 0));
  CHECK(count("*|oppose|*") == Count(0, 2));
  CHECK(count("Lena Novak | position | mayor") == Count(0, 1));
  CHECK(count("|close|*") == Count(0, 1));
  CHECK(count("*|*|") == Count(0, 2));
  CHECK(count("97e13d4a11325f5fd46f225b24e7e4a4") == Count(0, 1));
  CHECK(count("entity:Siemens") == Count(1, 0));
  CHECK(count("<http://relata.example/entity/Siemens>") == Count(1, 0));
  CHECK(count("claim:97e13d4a11325f5fd46f225b24e7e4a4") == Count(0, 1));
  CHECK(count("*|relation:oppose|*") == Count(0, 2));
  CHECK(count("entity:Lena_Novak|oppo*|*") == Count(0, 2));
  CHECK(count("concept:Siemens") == Count(0, 0));
  CHECK(count("nobody") == Count(0, 0));
}

TEST_CASE("an explanation names documents, reasons, quotes and rules") {
  const std::vector<LocalGraph> documents = sample::harbour();
  const KnowledgeGraph graph = resolve(documents);
  const query::Explanation explanation(documents, graph, {});
  const std::string node = explanation.of(query::find(graph, "Lena Novak").nodes.at(0));
  CHECK_THAT(node, Contains("entity, of type person\n  also named: Novak\n  made of 2 nodes of documents: one name\n"));
  CHECK_THAT(node, Contains("gazette-12: \"Lena Novak\" (person), mentioned as \"Lena Novak\" 0..10\n"));
  const std::string claim = explanation.of(query::find(graph, "*|buy|*").claims.at(0));
  CHECK_THAT(claim, Contains("not asserted: it is conditional; it holds only with \"if [n:council | agree | ∅]\"\n"));
  CHECK_THAT(claim, Contains("herald-7, sentence 2, characters "));
  CHECK_THAT(claim, Contains("by the rules active-clause\n"));
  CHECK_THAT(explanation.of(query::find(graph, "*|join|*").claims.at(0)),
             Contains("asserted: the text itself says so"));
}
