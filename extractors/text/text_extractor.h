// Documents to local graphs: analyser, coreference, rules, claims, one after the other.
#pragma once

#include <functional>
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
  // The same; of each part of the document (extractors/nlp/document_parts.h), `also` adds to the graph what else it says.
  using Addition = std::function<void(LocalGraph&, const Document&, const Analysis&)>;
  [[nodiscard]] LocalGraph extract_with(const Document& document, const Addition& also) const;

  // Sentences with trees, names and coreference.
  [[nodiscard]] Analysis analyze(const Document& document) const;
  // Of a part of it (extractors/nlp/document_parts.h).
  [[nodiscard]] Analysis analyze(const Document& document, Span part) const;
  // The whole text as one sentence.
  [[nodiscard]] Analysis analyze_sentence(const Document& document) const;
  // From sentences with trees: lemmas and names are added where there are none, coreference is resolved anew.
  [[nodiscard]] Analysis complete(Analysis analysis) const;
  // What an analysis of analyze(), analyze_sentence() or complete() says, before its words become nodes.
  [[nodiscard]] Extraction propositions(const Document& document, const Analysis& analysis) const;
  // The same as a graph.
  [[nodiscard]] LocalGraph graph_of(const Document& document, const Analysis& analysis) const;

  [[nodiscard]] const nlp::CoreferenceLexicon& reference_lexicon() const { return reference_lexicon_; }
  [[nodiscard]] const RuleLexicon& rule_lexicon() const { return rule_lexicon_; }

 private:
  [[nodiscard]] LocalGraph unsigned_graph_of(const Document& document, const Analysis& analysis) const;

  nlp::Analyzer analyzer_;
  nlp::CoreferenceLexicon reference_lexicon_;
  nlp::AntecedentModel antecedents_;
  RuleLexicon rule_lexicon_;
};

}  // namespace relata::text
