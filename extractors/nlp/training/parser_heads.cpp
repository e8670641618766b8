// The four heads of ParserModel: tags on the first layer; arcs, labels and names on the second.
#include <algorithm>

#include "extractors/nlp/network/name_decoder.h"
#include "extractors/nlp/network/tree_decoder.h"
#include "extractors/nlp/training/layers.h"
#include "extractors/nlp/training/name_sequence_loss.h"

namespace relata::training {
namespace {

constexpr float kMasked = -1.0e9F;
constexpr Eigen::Index kMiscellaneousTag = 7;  // B-MISC; I-MISC follows

float weight_of(const PackedBatch& packed) { return 1.0F / static_cast<float>(packed.columns); }

}  // namespace

double ParserModel::learn_tags(const std::vector<const Instance*>& batch, const PackedBatch& packed) {
  Matrix scores = linear(tag_weight_, tag_bias_, layer1_);
  double loss = 0;
  for (std::size_t sentence = 0; sentence < batch.size(); ++sentence) {
    const Example& example = *batch[sentence]->example;
    for (std::size_t word = 0; word < example.size(); ++word) {
      const Eigen::Index column = packed.column(sentence, word);
      if (example.has_tree) {
        loss += softmax_loss(scores.col(column), example.tags[word], weight_of(packed));
      } else {
        scores.col(column).setZero();
      }
    }
  }
  linear_backward(tag_weight_, tag_bias_, layer1_, scores, layer1_gradient_);
  return loss;
}

double ParserModel::learn_arcs(const std::vector<const Instance*>& batch, const PackedBatch& packed) {
  const Eigen::Index width = shape_.projection;
  Matrix hidden = linear(arc_weight_, arc_bias_, layer2_);
  leaky_relu(hidden);
  Matrix dropped = hidden;
  apply_mask(arc_mask_, packed, dropped);
  Matrix products = arc_product_.value * dropped.topRows(width);
  products.colwise() += arc_product_bias_.value.col(0);
  Matrix product_gradient = Matrix::Zero(width, packed.columns);
  Matrix hidden_gradient = Matrix::Zero(2 * width, packed.columns);
  double loss = 0;
  for (std::size_t sentence = 0; sentence < batch.size(); ++sentence) {
    const Example& example = *batch[sentence]->example;
    if (!example.has_tree) continue;
    const auto words = static_cast<Eigen::Index>(example.size());
    Matrix heads(width, words + 1);
    Matrix dependents(width, words);
    heads.col(0) = arc_root_.value;
    for (Eigen::Index word = 0; word < words; ++word) {
      const Eigen::Index column = packed.column(sentence, static_cast<std::size_t>(word));
      heads.col(word + 1) = dropped.col(column).tail(width);
      dependents.col(word) = products.col(column);
    }
    Matrix scores = heads.transpose() * dependents;  // a column a dependent
    for (Eigen::Index word = 0; word < words; ++word) {
      scores(word + 1, word) = kMasked;
      loss += softmax_loss(scores.col(word), example.heads[static_cast<std::size_t>(word)] + 1, weight_of(packed));
    }
    const Matrix head_gradient = dependents * scores.transpose();
    const Matrix dependent_gradient = heads * scores;
    arc_root_.gradient += head_gradient.col(0);
    for (Eigen::Index word = 0; word < words; ++word) {
      const Eigen::Index column = packed.column(sentence, static_cast<std::size_t>(word));
      hidden_gradient.col(column).tail(width) = head_gradient.col(word + 1);
      product_gradient.col(column) = dependent_gradient.col(word);
    }
  }
  arc_product_.gradient.noalias() += product_gradient * dropped.topRows(width).transpose();
  arc_product_bias_.gradient += product_gradient.rowwise().sum();
  hidden_gradient.topRows(width).noalias() += arc_product_.value.transpose() * product_gradient;
  apply_mask(arc_mask_, packed, hidden_gradient);
  leaky_relu_backward(hidden, hidden_gradient);
  linear_backward(arc_weight_, arc_bias_, layer2_, hidden_gradient, layer2_gradient_);
  return loss;
}

double ParserModel::learn_labels(const std::vector<const Instance*>& batch, const PackedBatch& packed) {
  const Eigen::Index width = shape_.projection;
  const Matrix parts = linear(label_weight_, label_bias_, layer2_);
  Matrix hidden = Matrix::Zero(width, packed.columns);
  const auto head_column = [&](std::size_t sentence, std::int32_t head) { return packed.column(sentence, static_cast<std::size_t>(head)); };
  for (std::size_t sentence = 0; sentence < batch.size(); ++sentence) {
    const Example& example = *batch[sentence]->example;
    if (!example.has_tree) continue;
    for (std::size_t word = 0; word < example.size(); ++word) {
      const std::int32_t head = example.heads[word];
      auto sum = hidden.col(packed.column(sentence, word));
      sum = parts.col(packed.column(sentence, word)).head(width);
      if (head < 0) sum += label_root_.value;
      if (head >= 0) sum += parts.col(head_column(sentence, head)).tail(width);
    }
  }
  leaky_relu(hidden);
  Matrix scores = linear(label_output_, label_output_bias_, hidden);
  double loss = 0;
  for (std::size_t sentence = 0; sentence < batch.size(); ++sentence) {
    const Example& example = *batch[sentence]->example;
    for (std::size_t word = 0; word < example.size(); ++word) {
      auto column = scores.col(packed.column(sentence, word));
      if (example.has_tree) loss += softmax_loss(column, example.labels[word], weight_of(packed));
      if (!example.has_tree) column.setZero();
    }
  }
  Matrix hidden_gradient = Matrix::Zero(width, packed.columns);
  linear_backward(label_output_, label_output_bias_, hidden, scores, hidden_gradient);
  leaky_relu_backward(hidden, hidden_gradient);
  Matrix part_gradient = Matrix::Zero(2 * width, packed.columns);
  part_gradient.topRows(width) = hidden_gradient;
  for (std::size_t sentence = 0; sentence < batch.size(); ++sentence) {
    const Example& example = *batch[sentence]->example;
    for (std::size_t word = 0; example.has_tree && word < example.size(); ++word) {
      const auto gradient = hidden_gradient.col(packed.column(sentence, word));
      const std::int32_t head = example.heads[word];
      if (head < 0) label_root_.gradient += gradient;
      if (head >= 0) part_gradient.col(head_column(sentence, head)).tail(width) += gradient;
    }
  }
  linear_backward(label_weight_, label_bias_, layer2_, part_gradient, layer2_gradient_);
  return loss;
}

Matrix ParserModel::name_hidden(const std::vector<std::uint32_t>& sets) const {
  Matrix hidden = linear(name_weight_, name_bias_, layer2_);
  for (std::size_t column = 0; column < sets.size(); ++column) hidden.col(static_cast<Eigen::Index>(column)) += name_sets_.value.col(sets[column]);
  leaky_relu(hidden);
  return hidden;
}

double ParserModel::learn_names(const std::vector<const Instance*>& batch, const PackedBatch& packed) {
  std::vector<std::uint32_t> sets(static_cast<std::size_t>(packed.columns));
  for (std::size_t sentence = 0; sentence < batch.size(); ++sentence) {
    for (std::size_t word = 0; word < batch[sentence]->example->size(); ++word) {
      sets[static_cast<std::size_t>(packed.column(sentence, word))] = batch[sentence]->example->set;
    }
  }
  const Matrix hidden = name_hidden(sets);
  Matrix scores = linear(name_output_, name_output_bias_, hidden);
  double loss = 0;
  for (std::size_t sentence = 0; sentence < batch.size(); ++sentence) {
    const Example& example = *batch[sentence]->example;
    Matrix logits(static_cast<Eigen::Index>(nlp::kNameTags), static_cast<Eigen::Index>(example.size()));
    for (std::size_t word = 0; word < example.size(); ++word) logits.col(static_cast<Eigen::Index>(word)) = scores.col(packed.column(sentence, word));
    if (!marks_miscellaneous(example.set)) logits.middleRows(kMiscellaneousTag, 2).setConstant(kMasked);
    if (example.has_names) {
      loss += name_sequence_loss(logits, example.names, weight_of(packed), name_transitions_.value, name_transitions_.gradient);
    } else {
      logits.setZero();
    }
    for (std::size_t word = 0; word < example.size(); ++word) scores.col(packed.column(sentence, word)) = logits.col(static_cast<Eigen::Index>(word));
  }
  Matrix hidden_gradient = Matrix::Zero(shape_.projection, packed.columns);
  linear_backward(name_output_, name_output_bias_, hidden, scores, hidden_gradient);
  leaky_relu_backward(hidden, hidden_gradient);
  for (std::size_t column = 0; column < sets.size(); ++column) {
    name_sets_.gradient.col(sets[column]) += hidden_gradient.col(static_cast<Eigen::Index>(column));
  }
  linear_backward(name_weight_, name_bias_, layer2_, hidden_gradient, layer2_gradient_);
  return loss;
}

std::vector<Prediction> ParserModel::predict(const std::vector<const Instance*>& batch, std::uint32_t name_set) {
  const PackedBatch packed = pack(batch);
  layer1_mask_ = layer2_mask_ = arc_mask_ = Matrix();
  embed(batch, packed, {}, nullptr);
  run_layers(packed);
  arcs_ = linear(arc_weight_, arc_bias_, layer2_);
  leaky_relu(arcs_);
  label_parts_ = linear(label_weight_, label_bias_, layer2_);
  Matrix dependents = arc_product_.value * arcs_.topRows(shape_.projection);
  dependents.colwise() += arc_product_bias_.value.col(0);
  const Matrix tags = linear(tag_weight_, tag_bias_, layer1_);
  Matrix names = linear(name_output_, name_output_bias_,
                        name_hidden(std::vector<std::uint32_t>(static_cast<std::size_t>(packed.columns), name_set)));
  if (!marks_miscellaneous(name_set)) names.middleRows(kMiscellaneousTag, 2).setConstant(kMasked);
  std::vector<Prediction> predictions(batch.size());
  std::vector<float> logits;
  const Matrix by_row = name_transitions_.value.transpose();
  const std::span<const float> transitions(by_row.data(), static_cast<std::size_t>(by_row.size()));
  for (std::size_t sentence = 0; sentence < batch.size(); ++sentence) {
    logits.clear();
    for (std::size_t word = 0; word < packed.lengths[sentence]; ++word) {
      const Eigen::Index column = packed.column(sentence, word);
      Eigen::Index tag = 0;
      tags.col(column).maxCoeff(&tag);
      predictions[sentence].tags.push_back(static_cast<std::uint16_t>(tag));
      logits.insert(logits.end(), names.col(column).data(), names.col(column).data() + nlp::kNameTags);
    }
    nlp::decode_names(logits, transitions, predictions[sentence].names);
    predict_sentence(packed, sentence, dependents, predictions[sentence]);
  }
  return predictions;
}

void ParserModel::predict_sentence(const PackedBatch& packed, std::size_t sentence, const Matrix& arc_dependents, Prediction& out) {
  const Eigen::Index width = shape_.projection;
  const std::size_t words = packed.lengths[sentence];
  std::vector<float> scores(words * (words + 1));
  for (std::size_t word = 0; word < words; ++word) {
    const auto dependent = arc_dependents.col(packed.column(sentence, word));
    scores[word * (words + 1)] = arc_root_.value.col(0).dot(dependent);
    for (std::size_t head = 0; head < words; ++head) {
      scores[word * (words + 1) + head + 1] = arcs_.col(packed.column(sentence, head)).tail(width).dot(dependent);
    }
  }
  nlp::decode_tree(scores, words, out.heads);
  for (std::size_t word = 0; word < words; ++word) {
    Vector hidden = label_parts_.col(packed.column(sentence, word)).head(width);
    const std::int32_t head = out.heads[word];
    if (head < 0) hidden += label_root_.value.col(0);
    if (head >= 0) hidden += label_parts_.col(packed.column(sentence, static_cast<std::size_t>(head))).tail(width);
    hidden = hidden.array().max(kLeak * hidden.array()).matrix().eval();
    Eigen::Index label = 0;
    (label_output_.value * hidden + label_output_bias_.value.col(0)).maxCoeff(&label);
    out.labels.push_back(static_cast<std::uint16_t>(label));
  }
}

}  // namespace relata::training
