#include "extractors/nlp/network/packed_weights.h"

#include <algorithm>

namespace relata::nlp {
namespace {

std::size_t padded(std::size_t outputs) { return (outputs + kPanel - 1) / kPanel * kPanel; }

}  // namespace

PackedWeights::PackedWeights(const QuantizedMatrix& matrix, std::span<const float> bias)
    : outputs_(matrix.rows),
      inputs_(matrix.columns),
      scales_(padded(matrix.rows), 0.0F),
      bias_(padded(matrix.rows), 0.0F) {
  std::copy(matrix.scales.begin(), matrix.scales.end(), scales_.begin());
  std::copy(bias.begin(), bias.end(), bias_.begin());
  pack(matrix.bytes.data());
}

void PackedWeights::assign(const std::int16_t* rows, std::size_t outputs, std::size_t inputs,
                           std::span<const float> scales) {
  outputs_ = outputs;
  inputs_ = inputs;
  scales_.assign(padded(outputs), 0.0F);
  bias_.assign(padded(outputs), 0.0F);
  std::copy(scales.begin(), scales.end(), scales_.begin());
  pack(rows);
}

template <class Value>
void PackedWeights::pack(const Value* rows) {
  const std::size_t pairs = inputs_ / 2;
  weights_.assign(stride() * inputs_, 0);
  for (std::size_t output = 0; output < outputs_; ++output) {
    const std::size_t panel = output / kPanel;
    for (std::size_t pair = 0; pair < pairs; ++pair) {
      std::int16_t* const at = weights_.data() + ((panel * pairs + pair) * kPanel + output % kPanel) * 2;
      at[0] = rows[output * inputs_ + 2 * pair];
      at[1] = rows[output * inputs_ + 2 * pair + 1];
    }
  }
}

MultiplyTask PackedWeights::task(const LevelRows& inputs) const {
  MultiplyTask task;
  task.inputs = inputs.levels;
  task.input_stride = inputs.stride;
  task.rows = inputs.rows;
  task.input_scales = inputs.scales;
  task.input_scale_stride = inputs.scale_stride;
  task.pairs = inputs_ / 2;
  task.weights = weights_.data();
  task.panels = stride() / kPanel;
  task.weight_scales = scales_.data();
  task.output_stride = stride();
  return task;
}

void PackedWeights::multiply(const Kernels& kernels, const LevelRows& inputs, float* outputs) const {
  MultiplyTask job = task(inputs);
  job.base = bias_.data();
  job.outputs = outputs;
  kernels.multiply(job);
}

void PackedWeights::add_product(const Kernels& kernels, const LevelRows& inputs, const float* base,
                                const std::uint32_t* base_rows, float* outputs) const {
  MultiplyTask job = task(inputs);
  job.base = base;
  job.base_stride = stride();
  job.base_rows = base_rows;
  job.outputs = outputs;
  kernels.multiply(job);
}

}  // namespace relata::nlp
