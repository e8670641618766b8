// The kernels for AVX2. This file alone is compiled with -mavx2 (on x86-64); it must not include standard templates.
#include "extractors/nlp/network/kernels_elementwise.h"

#if defined(__AVX2__)
#include <immintrin.h>

namespace relata::nlp {
namespace {

__m256i load(const std::int16_t* at) { return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(at)); }

__m256i broadcast_pair(const std::int16_t* at) {
  std::int32_t pair;
  __builtin_memcpy(&pair, at, sizeof pair);
  return _mm256_set1_epi32(pair);
}

void store(const MultiplyTask& task, std::size_t row, std::size_t column, __m256i sums) {
  const __m256 scale = _mm256_mul_ps(_mm256_set1_ps(task.input_scales[row * task.input_scale_stride]),
                                     _mm256_loadu_ps(task.weight_scales + column));
  const __m256 product = _mm256_mul_ps(_mm256_cvtepi32_ps(sums), scale);
  const __m256 base = _mm256_loadu_ps(task.base + row * task.base_stride + column);
  _mm256_storeu_ps(task.outputs + row * task.output_stride + column, _mm256_add_ps(base, product));
}

template <std::size_t kRows>
void multiply_block(const MultiplyTask& task, std::size_t row, std::size_t panel) {
  const std::int16_t* inputs = task.inputs + row * task.input_stride;
  const std::int16_t* weights = task.weights + panel * task.pairs * kPanel * 2;
  __m256i low[kRows];
  __m256i high[kRows];
  for (std::size_t at = 0; at < kRows; ++at) low[at] = high[at] = _mm256_setzero_si256();
  for (std::size_t pair = 0; pair < task.pairs; ++pair, weights += kPanel * 2) {
    const __m256i weight_low = load(weights);
    const __m256i weight_high = load(weights + kPanel);
    for (std::size_t at = 0; at < kRows; ++at) {
      const __m256i input = broadcast_pair(inputs + at * task.input_stride + 2 * pair);
      low[at] = _mm256_add_epi32(low[at], _mm256_madd_epi16(input, weight_low));
      high[at] = _mm256_add_epi32(high[at], _mm256_madd_epi16(input, weight_high));
    }
  }
  for (std::size_t at = 0; at < kRows; ++at) {
    store(task, row + at, panel * kPanel, low[at]);
    store(task, row + at, panel * kPanel + 8, high[at]);
  }
}

void multiply_avx2(const MultiplyTask& task) {
  for (std::size_t panel = 0; panel < task.panels; ++panel) {
    std::size_t row = 0;
    for (; row + 6 <= task.rows; row += 6) multiply_block<6>(task, row, panel);
    switch (task.rows - row) {
      case 1:
        multiply_block<1>(task, row, panel);
        break;
      case 2:
        multiply_block<2>(task, row, panel);
        break;
      case 3:
        multiply_block<3>(task, row, panel);
        break;
      case 4:
        multiply_block<4>(task, row, panel);
        break;
      case 5:
        multiply_block<5>(task, row, panel);
        break;
      default:
        break;
    }
  }
}

}  // namespace

extern const Kernels kAvx2Kernels;
const Kernels kAvx2Kernels{"avx2",          &multiply_avx2,  &lstm_step_of,    &quantize_row,
                           &add_scaled_row, &leaky_relu_row, &exponentials_row};

}  // namespace relata::nlp
#endif
