#include "extractors/text/text_extractor.h"

#include <utility>

#include "core/part_joiner.h"
#include "core/sha256.h"
#include "extractors/nlp/coreference.h"
#include "extractors/nlp/document_parts.h"
#include "extractors/text/claim_builder.h"

namespace relata::text {

TextExtractor::TextExtractor()
    : reference_lexicon_(nlp::CoreferenceLexicon::load()),
      antecedents_(nlp::AntecedentModel::load()),
      rule_lexicon_(RuleLexicon::load()) {}

std::unique_ptr<const TextExtractor> TextExtractor::load() { return std::make_unique<const TextExtractor>(); }

LocalGraph TextExtractor::extract(const Document& document, Diagnostics&) const {
  return extract_with(document, [](LocalGraph&, const Document&, const Analysis&) {});
}

LocalGraph TextExtractor::extract_with(const Document& document, const Addition& also) const {
  PartJoiner parts;
  Span part;
  do {
    part = nlp::part_of(document.text, part.end);
    const Analysis analysis = analyze(document, part);
    LocalGraph graph = unsigned_graph_of(document, analysis);
    also(graph, document, analysis);
    parts.add(std::move(graph));
  } while (part.end < document.text.size());
  LocalGraph whole = parts.take();
  whole.text_sha256 = hexadecimal(sha256(document.text));
  return whole;
}

Analysis TextExtractor::analyze(const Document& document) const {
  return analyze(document, {0, static_cast<std::uint32_t>(document.text.size())});
}

Analysis TextExtractor::analyze(const Document& document, Span part) const {
  Analysis analysis = analyzer_.analyze(document, part);
  nlp::resolve_coreference(analysis, reference_lexicon_, antecedents_);
  return analysis;
}

Analysis TextExtractor::analyze_sentence(const Document& document) const {
  Analysis analysis = analyzer_.analyze_sentence(document);
  nlp::resolve_coreference(analysis, reference_lexicon_, antecedents_);
  return analysis;
}

Analysis TextExtractor::complete(Analysis analysis) const {
  analyzer_.complete(analysis);
  nlp::resolve_coreference(analysis, reference_lexicon_, antecedents_);
  return analysis;
}

Extraction TextExtractor::propositions(const Document& document, const Analysis& analysis) const {
  return extract_propositions(document, analysis, rule_lexicon_);
}

LocalGraph TextExtractor::graph_of(const Document& document, const Analysis& analysis) const {
  LocalGraph graph = unsigned_graph_of(document, analysis);
  graph.text_sha256 = hexadecimal(sha256(document.text));
  return graph;
}

LocalGraph TextExtractor::unsigned_graph_of(const Document& document, const Analysis& analysis) const {
  const Extraction extraction = propositions(document, analysis);
  LocalGraph graph = build_local_graph(document, analysis, extraction, rule_lexicon_, reference_lexicon_);
  graph.clauses = extraction.clauses;
  graph.clauses_covered = extraction.clauses_covered;
  return graph;
}

}  // namespace relata::text
