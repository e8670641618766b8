// The small pieces that the heads of the network share in training.
#pragma once

#include <vector>

#include "extractors/nlp/training/packed_batch.h"
#include "extractors/nlp/training/parameters.h"
#include "extractors/nlp/training/parser_model.h"

namespace relata::training {

inline constexpr float kLeak = 0.1F;       // slope of the leaky ReLU below zero
inline constexpr float kMasked = -1.0e9F;  // the logit of what cannot be

[[nodiscard]] PackedBatch pack(const std::vector<const Instance*>& batch);

// A column a sentence: 0 with the probability given, else 1 / (1 - probability). The same at every time step (Gal and
// Ghahramani 2016).
[[nodiscard]] Matrix make_mask(Eigen::Index rows, Eigen::Index sentences, float probability, Random& random);
void apply_mask(const Matrix& mask, const PackedBatch& packed, Matrix& values);

void leaky_relu(Matrix& values);
// Multiplies the gradient by the slope, given the values that came out of leaky_relu().
void leaky_relu_backward(const Matrix& values, Matrix& gradient);

// The negative log-likelihood of target under the softmax of logits; scores become its gradient times scale.
double softmax_loss(Eigen::Ref<Vector> scores, Eigen::Index target, float scale);

// Rules the two MISC tags out. logits: name tags x words.
void mask_miscellaneous(Matrix& logits);

// outputs = weight x inputs + bias, and back.
[[nodiscard]] Matrix linear(const Parameter& weight, const Parameter& bias, const Matrix& inputs);
void linear_backward(Parameter& weight, Parameter& bias, const Matrix& inputs, const Matrix& output_gradient,
                     Matrix& input_gradient);

}  // namespace relata::training
