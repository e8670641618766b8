// explain_trees [--tree] FILE.conllu [DOCUMENT-ID ...]: the propositions of each sentence, to be read by people.
#include <algorithm>
#include <cstdio>
#include <string>
#include <vector>

#include "extractors/nlp/conllu_reader.h"
#include "extractors/text/explain.h"

int main(int argc, char** argv) {
  std::vector<std::string> arguments(argv + 1, argv + argc);
  const bool tree = std::erase(arguments, "--tree") > 0;
  if (arguments.empty()) {
    std::fputs("usage: explain_trees [--tree] FILE.conllu [DOCUMENT-ID ...]\n", stderr);
    return 2;
  }
  relata::Diagnostics diagnostics(
      [](const relata::Diagnostic& d) { std::fprintf(stderr, "%s\n", d.message().c_str()); });
  const relata::text::RuleLexicon lexicon = relata::text::RuleLexicon::load();
  for (const auto& document : relata::nlp::read_conllu_file(arguments[0], diagnostics)) {
    if (arguments.size() > 1 &&
        std::find(arguments.begin() + 1, arguments.end(), document.document.id) == arguments.end())
      continue;
    const auto extraction = relata::text::extract_propositions(document.document, document.analysis, lexicon);
    std::printf("## %s: %zu propositions, clauses %u, covered %u\n", document.document.id.c_str(),
                extraction.propositions.size(), extraction.clauses, extraction.clauses_covered);
    for (std::uint32_t s = 0; s < document.analysis.sentences.size(); ++s)
      std::fputs(relata::text::explain(document.analysis, extraction, s, tree ? &lexicon : nullptr).c_str(), stdout);
  }
  return diagnostics.errors() == 0 ? 0 : 3;
}
