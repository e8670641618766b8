// The four heads of ParserModel: tags on the first layer; arcs, labels and names on the second.
#include <algorithm>

#include "extractors/nlp/network/name_decoder.h"
#include "extractors/nlp/training/layers.h"
#include "extractors/nlp/training/name_sequence_loss.h"

namespace relata::training {
namespace {

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

// The arc scores of one sentence, their loss and its gradients. heads: width x columns of the batch, likewise the
// others.
double ParserModel::learn_arcs_of(const Example& example, std::size_t sentence, const PackedBatch& packed,
                                  const Matrix& dropped, const Matrix& products, Matrix& hidden_gradient,
                                  Matrix& product_gradient) {
  const Eigen::Index width = shape_.projection;
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
  double loss = 0;
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
    loss += learn_arcs_of(example, sentence, packed, dropped, products, hidden_gradient, product_gradient);
  }
  arc_product_.gradient.noalias() += product_gradient * dropped.topRows(width).transpose();
  arc_product_bias_.gradient += product_gradient.rowwise().sum();
  hidden_gradient.topRows(width).noalias() += arc_product_.value.transpose() * product_gradient;
  apply_mask(arc_mask_, packed, hidden_gradient);
  leaky_relu_backward(hidden, hidden_gradient);
  linear_backward(arc_weight_, arc_bias_, layer2_, hidden_gradient, layer2_gradient_);
  return loss;
}

// The sum of a word's projection and its gold head's, a column a word; zeros where there is no tree.
Matrix ParserModel::label_sums(const std::vector<const Instance*>& batch, const PackedBatch& packed,
                               const Matrix& parts) const {
  const Eigen::Index width = shape_.projection;
  Matrix sums = Matrix::Zero(width, packed.columns);
  for (std::size_t sentence = 0; sentence < batch.size(); ++sentence) {
    const Example& example = *batch[sentence]->example;
    for (std::size_t word = 0; example.has_tree && word < example.size(); ++word) {
      const std::int32_t head = example.heads[word];
      auto sum = sums.col(packed.column(sentence, word));
      sum = parts.col(packed.column(sentence, word)).head(width);
      if (head < 0) sum += label_root_.value;
      if (head >= 0) sum += parts.col(packed.column(sentence, static_cast<std::size_t>(head))).tail(width);
    }
  }
  return sums;
}

double ParserModel::learn_labels(const std::vector<const Instance*>& batch, const PackedBatch& packed) {
  const Eigen::Index width = shape_.projection;
  Matrix hidden = label_sums(batch, packed, linear(label_weight_, label_bias_, layer2_));
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
      if (head >= 0) part_gradient.col(packed.column(sentence, static_cast<std::size_t>(head))).tail(width) += gradient;
    }
  }
  linear_backward(label_weight_, label_bias_, layer2_, part_gradient, layer2_gradient_);
  return loss;
}

Matrix ParserModel::name_hidden(const std::vector<std::uint32_t>& sets) const {
  Matrix hidden = linear(name_weight_, name_bias_, layer2_);
  for (std::size_t column = 0; column < sets.size(); ++column) {
    hidden.col(static_cast<Eigen::Index>(column)) += name_sets_.value.col(sets[column]);
  }
  leaky_relu(hidden);
  return hidden;
}

// The loss of the names of one sentence; its columns of scores become the gradient.
double ParserModel::learn_names_of(const Example& example, std::size_t sentence, const PackedBatch& packed,
                                   Matrix& scores) {
  Matrix logits(static_cast<Eigen::Index>(nlp::kNameTags), static_cast<Eigen::Index>(example.size()));
  for (std::size_t word = 0; word < example.size(); ++word) {
    logits.col(static_cast<Eigen::Index>(word)) =
        scores.col(packed.column(sentence, word)).segment(first_name_row(example.set), logits.rows());
  }
  if (!marks_miscellaneous(example.set)) mask_miscellaneous(logits);
  double loss = 0;
  if (example.has_names) {
    loss = name_sequence_loss(logits, example.names, name_loss_weight_ * weight_of(packed), name_transitions_.value,
                              name_transitions_.gradient);
  } else {
    logits.setZero();
  }
  for (std::size_t word = 0; word < example.size(); ++word) {
    auto column = scores.col(packed.column(sentence, word));
    column.setZero();
    column.segment(first_name_row(example.set), logits.rows()) = logits.col(static_cast<Eigen::Index>(word));
  }
  return loss;
}

double ParserModel::learn_names(const std::vector<const Instance*>& batch, const PackedBatch& packed) {
  std::vector<std::uint32_t> sets(static_cast<std::size_t>(packed.columns));
  for (std::size_t sentence = 0; sentence < batch.size(); ++sentence) {
    for (std::size_t word = 0; word < batch[sentence]->example->size(); ++word) {
      sets[static_cast<std::size_t>(packed.column(sentence, word))] = batch[sentence]->example->set;
    }
  }
  const Matrix hidden = name_hidden(sets);
  Matrix dropped = hidden;
  apply_mask(name_mask_, packed, dropped);
  Matrix scores = linear(name_output_, name_output_bias_, dropped);
  double loss = 0;
  for (std::size_t sentence = 0; sentence < batch.size(); ++sentence) {
    loss += learn_names_of(*batch[sentence]->example, sentence, packed, scores);
  }
  Matrix hidden_gradient = Matrix::Zero(shape_.projection, packed.columns);
  linear_backward(name_output_, name_output_bias_, dropped, scores, hidden_gradient);
  apply_mask(name_mask_, packed, hidden_gradient);
  leaky_relu_backward(hidden, hidden_gradient);
  for (std::size_t column = 0; column < sets.size(); ++column) {
    name_sets_.gradient.col(sets[column]) += hidden_gradient.col(static_cast<Eigen::Index>(column));
  }
  linear_backward(name_weight_, name_bias_, layer2_, hidden_gradient, layer2_gradient_);
  return loss;
}

}  // namespace relata::training
