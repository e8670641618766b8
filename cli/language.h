// Documents to local graphs: the text extractor, with trees from outside where an input brings its own.
#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>

#include "core/interfaces.h"
#include "core/sentence.h"
#include "extractors/text/text_extractor.h"

namespace relata::cli {

class Language final : public Extractor {
 public:
  // Loads models and lexicons. one_sentence: each document is one sentence, never split. Throws EnvironmentError.
  explicit Language(bool one_sentence);

  [[nodiscard]] LocalGraph extract(const Document& document, Diagnostics& diagnostics) const override;
  // The same, as far as the sentences.
  [[nodiscard]] Analysis analyze(const Document& document) const;

  // The next extract() or analyze() of the document with this id takes these sentences as they are.
  void give_trees(const std::string& document_id, Analysis trees);

 private:
  [[nodiscard]] std::optional<Analysis> take_trees(const std::string& document_id) const;

  std::unique_ptr<text::TextExtractor> extractor_;
  mutable std::mutex mutex_;
  mutable std::unordered_map<std::string, Analysis> trees_;  // by document id; looked up only, never walked
};

}  // namespace relata::cli
