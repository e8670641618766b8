// The kernels for AVX-512 with VNNI. This file alone is compiled for it (on x86-64); it must not include standard
// templates.
#include "extractors/nlp/network/kernels_elementwise.h"

#if defined(__AVX512VNNI__)
#include <immintrin.h>

namespace relata::nlp {
namespace {

__m512i broadcast_pair(const std::int16_t* at) {
  std::int32_t pair;
  __builtin_memcpy(&pair, at, sizeof pair);
  return _mm512_set1_epi32(pair);
}

void store(const MultiplyTask& task, std::size_t row, std::size_t column, __m512i sums) {
  const __m512 scale = _mm512_mul_ps(_mm512_set1_ps(task.input_scales[row * task.input_scale_stride]),
                                     _mm512_loadu_ps(task.weight_scales + column));
  const __m512 product = _mm512_mul_ps(_mm512_cvtepi32_ps(sums), scale);
  const __m512 base = _mm512_loadu_ps(base_of(task, row) + column);
  _mm512_storeu_ps(task.outputs + row * task.output_stride + column, _mm512_add_ps(base, product));
}

template <std::size_t kRows, std::size_t kPanels>
void multiply_block(const MultiplyTask& task, std::size_t row, std::size_t panel) {
  const std::int16_t* inputs = task.inputs + row * task.input_stride;
  const std::size_t panel_size = task.pairs * kPanel * 2;
  const std::int16_t* weights = task.weights + panel * panel_size;
  __m512i sums[kRows][kPanels];
  for (std::size_t at = 0; at < kRows; ++at) {
    for (std::size_t side = 0; side < kPanels; ++side) sums[at][side] = _mm512_setzero_si512();
  }
  for (std::size_t pair = 0; pair < task.pairs; ++pair, weights += kPanel * 2) {
    __m512i weight[kPanels];
    for (std::size_t side = 0; side < kPanels; ++side) weight[side] = _mm512_loadu_si512(weights + side * panel_size);
    for (std::size_t at = 0; at < kRows; ++at) {
      const __m512i input = broadcast_pair(inputs + at * task.input_stride + 2 * pair);
      for (std::size_t side = 0; side < kPanels; ++side)
        sums[at][side] = _mm512_dpwssd_epi32(sums[at][side], input, weight[side]);
    }
  }
  for (std::size_t at = 0; at < kRows; ++at) {
    for (std::size_t side = 0; side < kPanels; ++side) store(task, row + at, (panel + side) * kPanel, sums[at][side]);
  }
}

template <std::size_t kPanels>
void multiply_panels(const MultiplyTask& task, std::size_t panel) {
  std::size_t row = 0;
  for (; row + 8 <= task.rows; row += 8) multiply_block<8, kPanels>(task, row, panel);
  switch (task.rows - row) {
    case 1:
      multiply_block<1, kPanels>(task, row, panel);
      break;
    case 2:
      multiply_block<2, kPanels>(task, row, panel);
      break;
    case 3:
      multiply_block<3, kPanels>(task, row, panel);
      break;
    case 4:
      multiply_block<4, kPanels>(task, row, panel);
      break;
    case 5:
      multiply_block<5, kPanels>(task, row, panel);
      break;
    case 6:
      multiply_block<6, kPanels>(task, row, panel);
      break;
    case 7:
      multiply_block<7, kPanels>(task, row, panel);
      break;
    default:
      break;
  }
}

void multiply_avx512(const MultiplyTask& task) {
  std::size_t panel = 0;
  for (; panel + 2 <= task.panels; panel += 2) multiply_panels<2>(task, panel);
  if (panel < task.panels) multiply_panels<1>(task, panel);
}

}  // namespace

extern const Kernels kAvx512Kernels;
const Kernels kAvx512Kernels{"avx512",        &multiply_avx512, &lstm_step_of,    &quantize_row,
                             &add_scaled_row, &leaky_relu_row,  &exponentials_row};

}  // namespace relata::nlp
#endif
