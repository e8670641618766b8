// One direction of an LSTM layer over a packed batch, forward and backward (Hochreiter and Schmidhuber 1997, with
// forget gates).
#pragma once

#include <string>

#include "extractors/nlp/training/packed_batch.h"
#include "extractors/nlp/training/parameters.h"

namespace relata::training {

class Lstm {
 public:
  // Rows of the weights: input, forget and output gates, then the candidate, `width` each.
  Lstm(ParameterSet& parameters, const std::string& name, Eigen::Index inputs, Eigen::Index width, bool reversed,
       Random& random);

  // inputs: inputs x columns. Returns width x columns; keeps what backward() needs.
  const Matrix& forward(const Matrix& inputs, const PackedBatch& batch);
  // Adds to the gradients of the weights and to input_gradient, given that of forward()'s result.
  void backward(const Matrix& inputs, const PackedBatch& batch, const Eigen::Ref<const Matrix>& output_gradient,
                Matrix& input_gradient);

 private:
  void step_forward(const PackedBatch& batch, Eigen::Index time);
  void step_backward(const PackedBatch& batch, Eigen::Index time, const Eigen::Ref<const Matrix>& output_gradient);

  Eigen::Index width_;
  bool reversed_;
  Parameter& from_input_;
  Parameter& from_state_;
  Parameter& bias_;
  Matrix gates_, cells_, squashed_, outputs_, previous_outputs_, previous_cells_;  // a column a word
  Matrix state_, cell_;                                                            // a column a sentence
  Matrix gate_gradients_, state_gradient_, cell_gradient_;
};

}  // namespace relata::training
