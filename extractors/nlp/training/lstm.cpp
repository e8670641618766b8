#include "extractors/nlp/training/lstm.h"

namespace relata::training {

Lstm::Lstm(ParameterSet& parameters, const std::string& name, Eigen::Index inputs, Eigen::Index width, bool reversed,
           Random& random)
    : width_(width),
      reversed_(reversed),
      from_input_(parameters.add(name + ".input", 4 * width, inputs, 1.0F, random)),
      from_state_(parameters.add(name + ".state", 4 * width, width, 1.0F, random)),
      bias_(parameters.add(name + ".bias", 4 * width, 1, 0.0F, random)) {
  bias_.value.block(width, 0, width, 1).setOnes();
  bias_.average = bias_.value;
}

const Matrix& Lstm::forward(const Matrix& inputs, const PackedBatch& batch) {
  gates_.noalias() = from_input_.value * inputs;
  gates_.colwise() += bias_.value.col(0);
  for (Matrix* kept : {&cells_, &squashed_, &outputs_, &previous_outputs_, &previous_cells_})
    kept->resize(width_, batch.columns);
  state_ = Matrix::Zero(width_, batch.sentences());
  cell_ = Matrix::Zero(width_, batch.sentences());
  for (Eigen::Index step = 0; step < batch.times(); ++step)
    step_forward(batch, reversed_ ? batch.times() - 1 - step : step);
  return outputs_;
}

void Lstm::step_forward(const PackedBatch& batch, Eigen::Index time) {
  const Eigen::Index begin = batch.begins[static_cast<std::size_t>(time)];
  const Eigen::Index active = batch.active[static_cast<std::size_t>(time)];
  auto gates = gates_.middleCols(begin, active);
  auto state = state_.leftCols(active);
  auto cell = cell_.leftCols(active);
  previous_outputs_.middleCols(begin, active) = state;
  previous_cells_.middleCols(begin, active) = cell;
  gates.noalias() += from_state_.value * state;
  gates.topRows(3 * width_).array() = gates.topRows(3 * width_).array().logistic();
  gates.bottomRows(width_).array() = gates.bottomRows(width_).array().tanh();
  cell.array() = gates.middleRows(width_, width_).array() * cell.array() +
                 gates.topRows(width_).array() * gates.bottomRows(width_).array();
  cells_.middleCols(begin, active) = cell;
  squashed_.middleCols(begin, active) = cell.array().tanh().matrix();
  state.array() = gates.middleRows(2 * width_, width_).array() * squashed_.middleCols(begin, active).array();
  outputs_.middleCols(begin, active) = state;
}

void Lstm::step_backward(const PackedBatch& batch, Eigen::Index time, const Eigen::Ref<const Matrix>& output_gradient) {
  const Eigen::Index begin = batch.begins[static_cast<std::size_t>(time)];
  const Eigen::Index active = batch.active[static_cast<std::size_t>(time)];
  const auto input_gate = gates_.block(0, begin, width_, active).array();
  const auto forget_gate = gates_.block(width_, begin, width_, active).array();
  const auto output_gate = gates_.block(2 * width_, begin, width_, active).array();
  const auto candidate = gates_.block(3 * width_, begin, width_, active).array();
  const auto squashed = squashed_.middleCols(begin, active).array();
  auto state = state_gradient_.leftCols(active).array();
  auto cell = cell_gradient_.leftCols(active).array();
  state += output_gradient.middleCols(begin, active).array();
  cell += state * output_gate * (1 - squashed.square());
  auto gradients = gate_gradients_.middleCols(begin, active);
  gradients.topRows(width_).array() = cell * candidate * input_gate * (1 - input_gate);
  gradients.middleRows(width_, width_).array() =
      cell * previous_cells_.middleCols(begin, active).array() * forget_gate * (1 - forget_gate);
  gradients.middleRows(2 * width_, width_).array() = state * squashed * output_gate * (1 - output_gate);
  gradients.bottomRows(width_).array() = cell * input_gate * (1 - candidate.square());
  cell *= forget_gate;
  state_gradient_.leftCols(active).noalias() = from_state_.value.transpose() * gradients;
}

void Lstm::backward(const Matrix& inputs, const PackedBatch& batch, const Eigen::Ref<const Matrix>& output_gradient,
                    Matrix& input_gradient) {
  gate_gradients_.resize(4 * width_, batch.columns);
  state_gradient_ = Matrix::Zero(width_, batch.sentences());
  cell_gradient_ = Matrix::Zero(width_, batch.sentences());
  for (Eigen::Index step = 0; step < batch.times(); ++step)
    step_backward(batch, reversed_ ? step : batch.times() - 1 - step, output_gradient);
  from_input_.gradient.noalias() += gate_gradients_ * inputs.transpose();
  from_state_.gradient.noalias() += gate_gradients_ * previous_outputs_.transpose();
  bias_.gradient += gate_gradients_.rowwise().sum();
  input_gradient.noalias() += from_input_.value.transpose() * gate_gradients_;
}

}  // namespace relata::training
