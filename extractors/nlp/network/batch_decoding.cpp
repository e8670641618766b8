// The second half of BatchRunner: from the projections of the second layer to trees, relations and names.
#include <algorithm>

#include "extractors/nlp/network/batch_runner.h"
#include "extractors/nlp/network/name_decoder.h"
#include "extractors/nlp/network/tree_decoder.h"

namespace relata::nlp {
namespace {

// Words against words: both sides at this many levels, so that 128 products still fit an int32.
constexpr float kArcLevels = 4095.0F;

// The softmax's largest probability; scores become exponentials.
float share_of(const Kernels& kernels, float* scores, std::size_t count, std::size_t chosen) {
  kernels.exponentials(scores, count, *std::max_element(scores, scores + count));
  float sum = 0.0F;
  for (std::size_t at = 0; at < count; ++at) sum += scores[at];
  return sum > 0.0F ? scores[chosen] / sum : 0.0F;
}

}  // namespace

void BatchRunner::score_arcs(std::size_t begin, std::size_t size) {
  const std::size_t width = weights_.projection;
  arc_rows_.resize((size + 1) * width);
  head_scales_.resize(size + 1);
  dependent_rows_.resize(size * width);
  dependent_scales_.resize(size);
  head_scales_[0] = kernels_.quantize(weights_.arc_root.data(), width, kArcLevels, arc_rows_.data());
  for (std::size_t word = 0; word < size; ++word) {
    const float* const head = arc_.data() + (begin + word) * weights_.arc.stride() + width;
    head_scales_[word + 1] = kernels_.quantize(head, width, kArcLevels, arc_rows_.data() + (word + 1) * width);
    const float* const dependent = arc_products_.data() + (begin + word) * weights_.arc_product.stride();
    dependent_scales_[word] = kernels_.quantize(dependent, width, kArcLevels, dependent_rows_.data() + word * width);
  }
  arc_heads_.assign(arc_rows_.data(), size + 1, width, head_scales_);
  arc_scores_.resize(size * arc_heads_.stride());
  arc_heads_.multiply(kernels_, {dependent_rows_.data(), width, size, dependent_scales_.data(), 1}, arc_scores_.data());
}

void BatchRunner::set_heads(std::size_t at, const Window& window, Sentence& sentence) {
  const std::size_t begin = sentence_begins_[at];
  const std::size_t size = window.size();
  const std::size_t width = weights_.projection;
  score_arcs(begin, size);
  tree_scores_.resize(size * (size + 1));
  for (std::size_t word = 0; word < size; ++word) {
    std::copy_n(arc_scores_.data() + word * arc_heads_.stride(), size + 1, tree_scores_.data() + word * (size + 1));
  }
  decode_tree(tree_scores_, size, heads_);
  for (std::size_t word = 0; word < size; ++word) {
    Token& token = sentence.tokens[window.begin + word];
    float* const scores = tree_scores_.data() + word * (size + 1);
    scores[word + 1] = -1.0e9F;
    const std::int32_t head = heads_[word];
    token.score = share_of(kernels_, scores, size + 1, static_cast<std::size_t>(head + 1));
    token.head = head < 0 ? -1 : head + static_cast<std::int32_t>(window.begin);
    const float* const dependent_part = labels_.data() + (begin + word) * weights_.label.stride();
    const float* head_part = weights_.label_root.data();
    if (head >= 0)
      head_part = labels_.data() + (begin + static_cast<std::size_t>(head)) * weights_.label.stride() + width;
    float* const hidden = label_hidden_.data() + (begin + word) * width;
    for (std::size_t value = 0; value < width; ++value) hidden[value] = dependent_part[value] + head_part[value];
  }
}

void BatchRunner::set_labels(std::span<const Window> windows, std::span<Sentence* const> sentences) {
  kernels_.leaky_relu(label_hidden_.data(), label_hidden_.size());
  hidden_products(label_hidden_, weights_.label_output, label_scores_);
  for (std::size_t at = 0; at < windows.size(); ++at) {
    for (std::size_t word = 0; word < windows[at].size(); ++word) {
      Token& token = sentences[windows[at].sentence]->tokens[windows[at].begin + word];
      float* const scores = label_scores_.data() + (sentence_begins_[at] + word) * weights_.label_output.stride();
      std::size_t best = weights_.labels.size();
      // "root" belongs to the root alone.
      for (std::size_t label = 0; label < weights_.labels.size(); ++label) {
        if ((weights_.labels[label] == Deprel::root) != (token.head < 0)) continue;
        if (best == weights_.labels.size() || scores[label] > scores[best]) best = label;
      }
      if (best == weights_.labels.size()) best = 0;
      token.deprel = weights_.labels[best];
      token.score *= share_of(kernels_, scores, weights_.labels.size(), best);
    }
  }
}

void BatchRunner::set_names(std::size_t at, const Window& window, Sentence& sentence) {
  const std::size_t stride = weights_.name_output.stride();
  tree_scores_.resize(window.size() * kNameTags);
  for (std::size_t word = 0; word < window.size(); ++word) {
    std::copy_n(name_scores_.data() + (sentence_begins_[at] + word) * stride, kNameTags,
                tree_scores_.data() + word * kNameTags);
  }
  decode_names(tree_scores_, weights_.name_transitions, name_tags_);
  for (std::size_t word = 0; word < window.size(); ++word) {
    NameTag& name = sentence.tokens[window.begin + word].name;
    name.type = static_cast<NameClass>(class_of_tag(name_tags_[word]));
    name.begins = name.type != NameClass::none && begins(name_tags_[word]);
    name.fine = {};
  }
}

}  // namespace relata::nlp
