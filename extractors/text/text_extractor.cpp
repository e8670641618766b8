#include "extractors/text/text_extractor.h"

#include <utility>

#include "core/sha256.h"
#include "extractors/nlp/coreference.h"
#include "extractors/text/claim_builder.h"

namespace relata::text {

TextExtractor::TextExtractor()
    : reference_lexicon_(nlp::CoreferenceLexicon::load()),
      antecedents_(nlp::AntecedentModel::load()),
      rule_lexicon_(RuleLexicon::load()) {}

std::unique_ptr<const TextExtractor> TextExtractor::load() { return std::make_unique<const TextExtractor>(); }

LocalGraph TextExtractor::extract(const Document& document, Diagnostics&) const {
  return graph_of(document, analyze(document));
}

LocalGraph TextExtractor::extract_sentence(const Document& document) const {
  return graph_of(document, analyze_sentence(document));
}

LocalGraph TextExtractor::extract_from(const Document& document, Analysis analysis) const {
  return graph_of(document, complete(std::move(analysis)));
}

Analysis TextExtractor::analyze(const Document& document) const {
  Analysis analysis = analyzer_.analyze(document);
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
  const Extraction extraction = propositions(document, analysis);
  LocalGraph graph = build_local_graph(document, analysis, extraction.propositions, reference_lexicon_);
  graph.text_sha256 = hexadecimal(sha256(document.text));
  graph.clauses = extraction.clauses;
  graph.clauses_covered = extraction.clauses_covered;
  return graph;
}

}  // namespace relata::text
