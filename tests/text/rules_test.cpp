// Each rule on its example, from gold trees: tests/text/rules.conllu gives the tree, rules_expected.txt all that comes
// of it.
#include "extractors/text/rules.h"

#include <fstream>
#include <map>
#include <set>

#include "extractors/nlp/conllu_reader.h"
#include "extractors/text/explain.h"
#include "tests/catch.h"

namespace {

using namespace relata;

const std::string kFolder = std::string(RELATA_SOURCE_DIR) + "/tests/text/";

// "## id" and then one proposition a line.
std::map<std::string, std::vector<std::string>> read_expected(const std::string& name) {
  std::ifstream file(kFolder + name);
  std::map<std::string, std::vector<std::string>> expected;
  std::vector<std::string>* lines = nullptr;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with("## "))
      lines = &expected[line.substr(3)];
    else if (!line.empty() && line[0] != '#' && lines != nullptr)
      lines->push_back(line);
  }
  return expected;
}

std::vector<nlp::ConlluDocument> read_trees(const std::string& name) {
  Diagnostics diagnostics([](const Diagnostic& diagnostic) { FAIL(diagnostic.message()); });
  return nlp::read_conllu_file(kFolder + name, diagnostics);
}

std::vector<std::string> lines_of(const Analysis& analysis, const text::Extraction& extraction) {
  std::vector<std::string> lines;
  for (std::size_t p = 0; p < extraction.propositions.size(); ++p)
    lines.push_back(text::readable(analysis, extraction, p));
  return lines;
}

const text::RuleLexicon& lexicon() {
  static const text::RuleLexicon loaded = text::RuleLexicon::load();
  return loaded;
}

std::string heading_of(const Document& document) { return document.id == "heading" ? "heading" : ""; }

}  // namespace

TEST_CASE("each rule has a description and an example of its own") {
  std::set<std::string_view> names;
  for (const text::Rule& rule : text::all_rules()) {
    CHECK(names.insert(rule.name).second);
    CHECK_FALSE(rule.description.empty());
    CHECK_FALSE(rule.example.empty());
    CHECK(text::find_rule(rule.name) == &rule);
  }
  CHECK(text::find_rule("no such rule") == nullptr);
}

TEST_CASE("each rule gives what its example says, and nothing else") {
  const auto expected = read_expected("rules_expected.txt");
  std::set<std::string> seen;
  for (nlp::ConlluDocument& document : read_trees("rules.conllu")) {
    const std::string& name = document.document.id;
    INFO(name);
    const text::Rule* rule = text::find_rule(name);
    REQUIRE(rule != nullptr);
    CHECK(document.document.text == rule->example);
    seen.insert(name);
    if (heading_of(document.document) == "heading") document.analysis.sentences[0].kind = SentenceKind::heading;
    const text::Extraction extraction = text::extract_propositions(document.document, document.analysis, lexicon());
    bool applied = false;
    for (const Proposition& proposition : extraction.propositions)
      applied = applied ||
                std::find(proposition.rules.begin(), proposition.rules.end(), rule->name) != proposition.rules.end();
    CHECK(applied);
    REQUIRE(expected.contains(name));
    CHECK(lines_of(document.analysis, extraction) == expected.at(name));
  }
  for (const text::Rule& rule : text::all_rules()) {
    INFO(rule.name << " has no tree in rules.conllu");
    CHECK(seen.contains(std::string(rule.name)));
  }
}

TEST_CASE("constructions give what is expected of them, from gold trees") {
  const auto expected = read_expected("constructions_expected.txt");
  for (const nlp::ConlluDocument& document : read_trees("constructions.conllu")) {
    INFO(document.document.id << ": " << document.document.text);
    const text::Extraction extraction = text::extract_propositions(document.document, document.analysis, lexicon());
    REQUIRE(expected.contains(document.document.id));
    CHECK(lines_of(document.analysis, extraction) == expected.at(document.document.id));
  }
}
