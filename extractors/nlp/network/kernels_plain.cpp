// The kernels in plain C++, for any processor.
#include "extractors/nlp/network/kernels_elementwise.h"

namespace relata::nlp {
namespace {

void multiply_row(const MultiplyTask& task, std::size_t row, std::size_t panel) {
  const std::int16_t* inputs = task.inputs + row * task.input_stride;
  const std::int16_t* weights = task.weights + panel * task.pairs * kPanel * 2;
  std::int32_t sums[kPanel] = {};
  for (std::size_t pair = 0; pair < task.pairs; ++pair, weights += kPanel * 2) {
    const std::int32_t first = inputs[2 * pair];
    const std::int32_t second = inputs[2 * pair + 1];
    for (std::size_t at = 0; at < kPanel; ++at) sums[at] += first * weights[2 * at] + second * weights[2 * at + 1];
  }
  const float input_scale = task.input_scales[row * task.input_scale_stride];
  const float* base = base_of(task, row) + panel * kPanel;
  float* outputs = task.outputs + row * task.output_stride + panel * kPanel;
  for (std::size_t at = 0; at < kPanel; ++at) {
    outputs[at] = base[at] + static_cast<float>(sums[at]) * (input_scale * task.weight_scales[panel * kPanel + at]);
  }
}

void multiply_plain(const MultiplyTask& task) {
  for (std::size_t panel = 0; panel < task.panels; ++panel) {
    for (std::size_t row = 0; row < task.rows; ++row) multiply_row(task, row, panel);
  }
}

}  // namespace

extern const Kernels kPlainKernels;
const Kernels kPlainKernels{"plain",         &multiply_plain, &lstm_step_of,    &quantize_row,
                            &add_scaled_row, &leaky_relu_row, &exponentials_row};

}  // namespace relata::nlp
