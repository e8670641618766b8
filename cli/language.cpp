#include "cli/language.h"

#include <utility>

#include "extractors/nlp/document_parts.h"

namespace relata::cli {

LocalGraph Language::extract(const Document& document, Diagnostics& /*diagnostics*/) const {
  const auto add_learned = [this](LocalGraph& graph, const Document& of, const Analysis& analysis) {
    if (learned_) learned_->add_to(graph, of, analysis);
  };
  std::optional<Analysis> trees = take_trees(document.id);
  if (!trees && !one_sentence_) return extractor_->extract_with(document, add_learned);
  const Analysis analysis =
      trees ? extractor_->complete(std::move(*trees)) : extractor_->analyze_sentence(document);
  LocalGraph graph = extractor_->graph_of(document, analysis);
  add_learned(graph, document, analysis);
  return graph;
}

Analysis Language::analyze(const DocumentPart& part) const {
  if (std::optional<Analysis> trees = take_trees(part.document->id)) return extractor_->complete(std::move(*trees));
  return one_sentence_ ? extractor_->analyze_sentence(*part.document) : extractor_->analyze(*part.document, part.span);
}

Span Language::part_of(const Document& document, std::uint32_t begin) const {
  const std::lock_guard lock(mutex_);
  if (one_sentence_ || trees_.contains(document.id)) return {begin, static_cast<std::uint32_t>(document.text.size())};
  return nlp::part_of(document.text, begin);
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
