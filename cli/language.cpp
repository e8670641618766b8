#include "cli/language.h"

#include <utility>

namespace relata::cli {

LocalGraph Language::extract(const Document& document, Diagnostics& diagnostics) const {
  if (learned_) {
    const Analysis analysis = analyze(document);
    LocalGraph graph = extractor_->graph_of(document, analysis);
    learned_->add_to(graph, document, analysis);
    return graph;
  }
  if (std::optional<Analysis> trees = take_trees(document.id)) return extractor_->extract_from(document, std::move(*trees));
  return one_sentence_ ? extractor_->extract_sentence(document) : extractor_->extract(document, diagnostics);
}

Analysis Language::analyze(const Document& document) const {
  if (std::optional<Analysis> trees = take_trees(document.id)) return extractor_->complete(std::move(*trees));
  return one_sentence_ ? extractor_->analyze_sentence(document) : extractor_->analyze(document);
}

void Language::give_trees(const std::string& document_id, Analysis trees) {
  const std::lock_guard lock(mutex_);
  trees_.insert_or_assign(document_id, std::move(trees));
}

std::optional<Analysis> Language::take_trees(const std::string& document_id) const {
  const std::lock_guard lock(mutex_);
  const auto found = trees_.find(document_id);
  if (found == trees_.end()) return std::nullopt;
  Analysis trees = std::move(found->second);
  trees_.erase(found);
  return trees;
}

}  // namespace relata::cli
