// Documents to local graphs: the text extractor, with trees from outside where an input brings its own.
#pragma once

#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

#include "cli/document_part.h"
#include "core/interfaces.h"
#include "core/sentence.h"
#include "extractors/learning/learned_claims.h"
#include "extractors/text/text_extractor.h"

namespace relata::cli {

class Language final : public Extractor {
 public:
  // Loads models and lexicons. one_sentence: each document is one sentence, never split. Throws EnvironmentError.
  explicit Language(bool one_sentence) : one_sentence_(one_sentence), extractor_(text::TextExtractor::load()) {}

  [[nodiscard]] LocalGraph extract(const Document& document, Diagnostics& diagnostics) const override;
  // The same, as far as the sentences, of a part that part_of() gave.
  [[nodiscard]] Analysis analyze(const DocumentPart& part) const;
  // The part that begins at `begin`. A document that is one sentence, or whose trees were given, is one part.
  [[nodiscard]] Span part_of(const Document& document, std::uint32_t begin) const;
  [[nodiscard]] text::Extraction propositions(const Document& document, const Analysis& analysis) const {
    return extractor_->propositions(document, analysis);
  }
  [[nodiscard]] LocalGraph graph_of(const Document& document, const Analysis& analysis) const {
    return extractor_->graph_of(document, analysis);
  }

  // From here on extract() adds the facts of learnt properties.
  void add_learned(learning::RelationModel model) {
    learned_ = std::make_unique<const learning::LearnedClaims>(std::move(model), reference_lexicon());
  }

  [[nodiscard]] const nlp::CoreferenceLexicon& reference_lexicon() const { return extractor_->reference_lexicon(); }
  [[nodiscard]] const text::RuleLexicon& rule_lexicon() const { return extractor_->rule_lexicon(); }

  // The next extract() or analyze() of the document with this id takes these sentences as they are.
  void give_trees(const std::string& document_id, Analysis trees);

 private:
  [[nodiscard]] std::optional<Analysis> take_trees(const std::string& document_id) const;

  bool one_sentence_;
  std::unique_ptr<const text::TextExtractor> extractor_;
  std::unique_ptr<const learning::LearnedClaims> learned_;  // null where nothing was learnt
  mutable std::mutex mutex_;  // of trees_
  mutable std::unordered_map<std::string, Analysis> trees_;  // by document id; looked up only, never walked
};

}  // namespace relata::cli
