#include "extractors/nlp/training/layers.h"

#include <cmath>

namespace relata::training {

PackedBatch pack(const std::vector<const Instance*>& batch) {
  std::vector<std::uint32_t> lengths;
  for (const Instance* instance : batch) lengths.push_back(static_cast<std::uint32_t>(instance->example->size()));
  return PackedBatch(std::move(lengths));
}

Matrix make_mask(Eigen::Index rows, Eigen::Index sentences, float probability, Random& random) {
  if (probability <= 0) return {};
  Matrix mask(rows, sentences);
  const float kept = 1.0F / (1.0F - probability);
  for (Eigen::Index at = 0; at < mask.size(); ++at) mask.data()[at] = random.chance(probability) ? 0.0F : kept;
  return mask;
}

void apply_mask(const Matrix& mask, const PackedBatch& packed, Matrix& values) {
  if (mask.size() == 0) return;
  for (std::size_t time = 0; time < packed.begins.size(); ++time) {
    values.middleCols(packed.begins[time], packed.active[time]).array() *= mask.leftCols(packed.active[time]).array();
  }
}

void leaky_relu(Matrix& values) { values = values.array().max(kLeak * values.array()).matrix(); }

void leaky_relu_backward(const Matrix& values, Matrix& gradient) {
  gradient.array() *= (values.array() > 0).select(Eigen::ArrayXXf::Ones(values.rows(), values.cols()), kLeak);
}

double softmax_loss(Eigen::Ref<Vector> scores, Eigen::Index target, float scale) {
  const float most = scores.maxCoeff();
  const float target_score = scores(target) - most;
  scores = (scores.array() - most).exp().matrix();
  const float sum = scores.sum();
  scores *= scale / sum;
  scores(target) -= scale;
  return static_cast<double>(std::log(sum) - target_score);
}

void mask_miscellaneous(Matrix& logits) { logits.middleRows(nlp::begin_tag(4), 2).setConstant(kMasked); }

Matrix linear(const Parameter& weight, const Parameter& bias, const Matrix& inputs) {
  Matrix outputs = weight.value * inputs;
  outputs.colwise() += bias.value.col(0);
  return outputs;
}

void linear_backward(Parameter& weight, Parameter& bias, const Matrix& inputs, const Matrix& output_gradient,
                     Matrix& input_gradient) {
  weight.gradient.noalias() += output_gradient * inputs.transpose();
  bias.gradient += output_gradient.rowwise().sum();
  input_gradient.noalias() += weight.value.transpose() * output_gradient;
}

}  // namespace relata::training
