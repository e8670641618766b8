// The facts of the text given as argument, a line each.
#include <cstdio>
#include <vector>

#include "core/notation.h"
#include "core/resolution.h"
#include "extractors/text/text_extractor.h"

int main(int, char** arguments) {
  relata::Diagnostics diagnostics([](const relata::Diagnostic& d) { std::fprintf(stderr, "%s\n", d.message().c_str()); });
  const auto extractor = relata::text::TextExtractor::load();
  relata::Document document;
  document.id = "argument";
  document.text = arguments[1];
  const std::vector documents{extractor->extract(document, diagnostics)};
  const relata::KnowledgeGraph graph = relata::resolve(documents);
  for (std::size_t i = 0; i < graph.claim_count(); ++i) std::puts(relata::notation(graph, relata::ClaimId(i)).c_str());
}
