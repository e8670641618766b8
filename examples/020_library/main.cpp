// Prints the facts of a text file, one a line: subject | predicate | object ; qualifiers [status].
// Usage: facts FILE
#include <iostream>
#include <vector>

#include "core/input_file.h"
#include "core/notation.h"
#include "core/resolution.h"
#include "extractors/text/text_extractor.h"

int main(int count, char** arguments) try {
  if (count != 2) return 2;
  relata::Diagnostics diagnostics([](const relata::Diagnostic& problem) { std::cerr << problem.message() << '\n'; });
  const auto extractor = relata::text::TextExtractor::load();  // models and lexicons, once for any number of texts
  relata::Document document;
  document.id = "example";
  document.text = relata::read_input(arguments[1]);
  const std::vector documents{extractor->extract(document, diagnostics)};    // what each document says
  const relata::KnowledgeGraph graph = relata::resolve(documents);           // one node for one thing
  for (std::size_t i = 0; i < graph.claim_count(); ++i)
    std::cout << relata::notation(graph, relata::ClaimId(i)) << '\n';
} catch (const relata::EnvironmentError& error) {
  std::cerr << error.what() << '\n';
  return 3;
}
