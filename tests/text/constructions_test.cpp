// The drawn constructions from gold trees: what must not be stated is not, and as much as before is found.
#include <filesystem>
#include <map>

#include "extractors/nlp/analyzer.h"
#include "extractors/nlp/conllu_reader.h"
#include "tests/catch.h"
#include "tests/text/construction_lines.h"

namespace {

using namespace relata;

const std::string kFolder = std::string(RELATA_SOURCE_DIR) + "/tests/text/constructions/";
constexpr std::size_t kFoundBefore = 557;  // raised when rules improve, never lowered without a reason

}  // namespace

TEST_CASE("drawn constructions: nothing that is absent is stated, from gold trees") {
  Diagnostics diagnostics([](const Diagnostic& diagnostic) { FAIL(diagnostic.message()); });
  const text::RuleLexicon lexicon = text::RuleLexicon::load();
  std::map<std::string, nlp::ConlluDocument> trees;
  for (nlp::ConlluDocument& document : nlp::read_conllu_file(kFolder + "drawn.conllu", diagnostics))
    trees.emplace(document.document.id, std::move(document));
  std::size_t found = 0, sentences = 0;
  for (const auto& entry : std::filesystem::directory_iterator(kFolder)) {
    if (entry.path().extension() != ".txt") continue;
    for (const testing::Construction& construction : testing::read_constructions(entry.path().string())) {
      REQUIRE(trees.contains(construction.sentence));
      const nlp::ConlluDocument& tree = trees.at(construction.sentence);
      const text::Extraction extraction = text::extract_propositions(tree.document, tree.analysis, lexicon);
      ++sentences;
      for (const testing::ConstructionLine& line : construction.lines) {
        const bool right = testing::holds(line, tree.analysis, extraction);
        if (!line.absent) {
          found += right ? 1 : 0;
          continue;
        }
        INFO(construction.text << "\n" << line.text);
        CHECK(right);
      }
    }
  }
  CHECK(sentences >= 400);
  CHECK(found >= kFoundBefore);
}

TEST_CASE("answers that contradict the binding documents: each stands in the suite, and what is demanded comes, from gold trees") {
  Diagnostics diagnostics([](const Diagnostic& diagnostic) { FAIL(diagnostic.message()); });
  const text::RuleLexicon lexicon = text::RuleLexicon::load();
  const std::vector<testing::ContradictedLine> contradicted = testing::read_contradicted(kFolder + "contradicted.tsv");
  std::map<std::string, nlp::ConlluDocument> trees;
  for (nlp::ConlluDocument& document : nlp::read_conllu_file(kFolder + "drawn.conllu", diagnostics))
    trees.emplace(document.document.id, std::move(document));
  std::size_t replaced = 0;
  for (const auto& entry : std::filesystem::directory_iterator(kFolder)) {
    if (entry.path().extension() != ".txt") continue;
    for (const testing::Construction& construction : testing::read_constructions(entry.path().string())) {
      const testing::Construction demanded = testing::as_demanded(construction, contradicted);
      REQUIRE(demanded.lines.size() == construction.lines.size());
      const nlp::ConlluDocument& tree = trees.at(construction.sentence);
      const text::Extraction extraction = text::extract_propositions(tree.document, tree.analysis, lexicon);
      for (std::size_t i = 0; i < demanded.lines.size(); ++i) {
        if (demanded.lines[i].text == construction.lines[i].text) continue;
        ++replaced;
        INFO(construction.text << "\n" << demanded.lines[i].text);
        CHECK_FALSE(testing::holds(construction.lines[i], tree.analysis, extraction));  // else nothing contradicts it
        CHECK(testing::holds(demanded.lines[i], tree.analysis, extraction));
      }
    }
  }
  CHECK(replaced == contradicted.size());
}

TEST_CASE("scopes of saying, denial, hope and condition: nothing that is absent is stated, from raw text") {
  const nlp::Analyzer analyzer;
  const text::RuleLexicon lexicon = text::RuleLexicon::load();
  std::size_t found = 0, wanted = 0;
  for (const testing::Construction& construction :
       testing::read_constructions(std::string(RELATA_SOURCE_DIR) + "/tests/text/scopes.txt")) {
    Document document;
    document.text = construction.text;
    const Analysis analysis = analyzer.analyze(document);
    const text::Extraction extraction = text::extract_propositions(document, analysis, lexicon);
    for (const testing::ConstructionLine& line : construction.lines) {
      const bool right = testing::holds(line, analysis, extraction);
      if (!line.absent) {
        ++wanted;
        found += right ? 1 : 0;
        continue;
      }
      INFO(construction.text << "\n" << line.text);
      CHECK(right);
    }
  }
  CHECK(wanted >= 70);
  CHECK(found * 100 >= wanted * 90);  // what the parser may get wrong
}
