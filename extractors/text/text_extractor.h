// Documents to local graphs: analyser, coreference, rules, claims, one after the other.
#pragma once

#include <memory>

#include "core/interfaces.h"
#include "core/sentence.h"
#include "extractors/nlp/analyzer.h"
#include "extractors/nlp/coreference/antecedent_model.h"
#include "extractors/nlp/coreference_lexicon.h"
#include "extractors/text/propositions.h"
#include "extractors/text/rule_lexicon.h"

namespace relata::text {

// const and free of shared state: one serves all threads.
class TextExtractor final : public Extractor {
 public:
  // Loads models and lexicons, once for any number of documents. Throws EnvironmentError where one is absent.
  TextExtractor();
  [[nodiscard]] static std::unique_ptr<const TextExtractor> load();

  [[nodiscard]] LocalGraph extract(const Document& document, Diagnostics& diagnostics) const override;
  // The whole text as one sentence.
  [[nodiscard]] LocalGraph extract_sentence(const Document& document) const;
  // From sentences with trees: lemmas and names are added where there are none, coreference is resolved anew.
  [[nodiscard]] LocalGraph extract_from(const Document& document, Analysis analysis) const;

  // Sentences with trees, names and coreference.
  [[nodiscard]] Analysis analyze(const Document& document) const;
  [[nodiscard]] Analysis analyze_sentence(const Document& document) const;
  [[nodiscard]] Analysis complete(Analysis analysis) const;
  // What an analysis of analyze(), analyze_sentence() or complete() says, before its words become nodes.
  [[nodiscard]] Extraction propositions(const Document& document, const Analysis& analysis) const;
  // The same as a graph.
  [[nodiscard]] LocalGraph graph_of(const Document& document, const Analysis& analysis) const;

  [[nodiscard]] const nlp::CoreferenceLexicon& reference_lexicon() const { return reference_lexicon_; }

 private:
  nlp::Analyzer analyzer_;
  nlp::CoreferenceLexicon reference_lexicon_;
  nlp::AntecedentModel antecedents_;
  RuleLexicon rule_lexicon_;
};

}  // namespace relata::text
