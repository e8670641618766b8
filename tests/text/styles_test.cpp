// Open-extraction styles over the same propositions.
#include "extractors/text/styles/fold_style.h"

#include <algorithm>

#include "extractors/nlp/analyzer.h"
#include "tests/catch.h"

namespace {

using namespace relata;

std::vector<std::string> folded(const std::string& text) {
  static const nlp::Analyzer analyzer;
  static const text::RuleLexicon lexicon = text::RuleLexicon::load();
  Document document;
  document.text = text;
  const Analysis analysis = analyzer.analyze_sentence(document);
  std::vector<std::string> lines;
  for (const text::OpenFact& fact : text::fold_facts(document, analysis, text::extract_propositions(document, analysis, lexicon)))
    lines.push_back(fact.subject + " | " + fact.relation + " | " + fact.objects.front());
  return lines;
}

bool has(const std::vector<std::string>& lines, const std::string& line) {
  return std::find(lines.begin(), lines.end(), line) != lines.end();
}

}  // namespace

TEST_CASE("folded facts have one complement each, what precedes it in the relation") {
  const auto lines = folded("Siemens sold its division to Alstom in 2018 .");
  CHECK(has(lines, "Siemens | sold | its division"));
  CHECK(has(lines, "Siemens | sold its division to | Alstom"));
  CHECK(has(lines, "Siemens | sold its division in | 2018"));
}

TEST_CASE("folded passives stay passive and chains of verbs stay whole") {
  CHECK(has(folded("The treaty was signed by Germany ."), "The treaty | was signed by | Germany"));
  CHECK(has(folded("The firm agreed to sell the mine ."), "The firm | agreed to sell | the mine"));
  CHECK(has(folded("There is no evidence ."), "There | is | no evidence"));
}
