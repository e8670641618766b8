// explain_text [--tree] FILE.txt ...: parses text and prints the propositions of each sentence, to be read by people.
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "extractors/nlp/analyzer.h"
#include "extractors/text/explain.h"

int main(int argc, char** argv) {
  std::vector<std::string> files(argv + 1, argv + argc);
  const bool tree = std::erase(files, "--tree") > 0;
  const relata::text::RuleLexicon lexicon = relata::text::RuleLexicon::load();
  const relata::nlp::Analyzer analyzer;
  for (const std::string& name : files) {
    std::ifstream file(name);
    relata::Document document;
    document.id = name;
    document.text.assign(std::istreambuf_iterator<char>(file), {});
    const relata::Analysis analysis = analyzer.analyze(document);
    const auto extraction = relata::text::extract_propositions(document, analysis, lexicon);
    std::printf("## %s: %zu propositions, clauses %u, covered %u\n", name.c_str(), extraction.propositions.size(),
                extraction.clauses, extraction.clauses_covered);
    for (std::uint32_t s = 0; s < analysis.sentences.size(); ++s)
      std::fputs(relata::text::explain(analysis, extraction, s, tree ? &lexicon : nullptr).c_str(), stdout);
  }
  return 0;
}
