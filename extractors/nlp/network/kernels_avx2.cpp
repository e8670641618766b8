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

// In place and in this order: left to itself, GCC 12 loads all inputs first and then has no registers for the sums.
void add_to(__m256i& sum, __m256i product) { __asm__ volatile("vpaddd %1, %0, %0" : "+x"(sum) : "x"(product)); }

__attribute__((always_inline)) inline void store(const MultiplyTask& task, std::size_t row, std::size_t column, __m256i low, __m256i high) {
  const __m256 input_scale = _mm256_set1_ps(task.input_scales[row * task.input_scale_stride]);
  const float* const base = base_of(task, row) + column;
  float* const outputs = task.outputs + row * task.output_stride + column;
  const auto store_half = [&](std::size_t at, __m256i sums) {
    const __m256 scale = _mm256_mul_ps(input_scale, _mm256_loadu_ps(task.weight_scales + column + at));
    const __m256 product = _mm256_mul_ps(_mm256_cvtepi32_ps(sums), scale);
    _mm256_storeu_ps(outputs + at, _mm256_add_ps(_mm256_loadu_ps(base + at), product));
  };
  store_half(0, low);
  store_half(8, high);
}

// Numbers of rows as a type: what is written for each of them is unrolled before the compiler assigns registers, so that
// all sums stay in them. (Arrays that loops run over end up on the stack.)
template <std::size_t... kAt>
struct Rows {};

template <std::size_t... kAt>
void multiply_block(const MultiplyTask& given, std::size_t row, std::size_t panel, Rows<kAt...>) {
  const MultiplyTask task = given;  // a copy that no store can reach: it need not be read again after each
  const std::int16_t* const inputs = task.inputs + row * task.input_stride;
  const std::int16_t* const rows[] = {inputs + kAt * task.input_stride...};
  const std::int16_t* weights = task.weights + panel * task.pairs * kPanel * 2;
  // Bases may lie anywhere in many megabytes; they are fetched while the products are summed.
  (__builtin_prefetch(base_of(task, row + kAt) + panel * kPanel), ...);
  __m256i low[] = {((void)kAt, _mm256_setzero_si256())...};
  __m256i high[] = {((void)kAt, _mm256_setzero_si256())...};
  for (std::size_t pair = 0; pair < task.pairs; ++pair, weights += kPanel * 2) {
    const __m256i weight_low = load(weights);
    const __m256i weight_high = load(weights + kPanel);
    const auto add_row = [&](std::size_t at) __attribute__((always_inline)) {
      const __m256i input = broadcast_pair(rows[at] + 2 * pair);
      add_to(low[at], _mm256_madd_epi16(input, weight_low));
      add_to(high[at], _mm256_madd_epi16(input, weight_high));
    };
    (add_row(kAt), ...);
  }
  (store(task, row + kAt, panel * kPanel, low[kAt], high[kAt]), ...);
}

void multiply_avx2(const MultiplyTask& task) {
  for (std::size_t panel = 0; panel < task.panels; ++panel) {
    std::size_t row = 0;
    for (; row + 6 <= task.rows; row += 6) multiply_block(task, row, panel, Rows<0, 1, 2, 3, 4, 5>());
    switch (task.rows - row) {
      case 1:
        multiply_block(task, row, panel, Rows<0>());
        break;
      case 2:
        multiply_block(task, row, panel, Rows<0, 1>());
        break;
      case 3:
        multiply_block(task, row, panel, Rows<0, 1, 2>());
        break;
      case 4:
        multiply_block(task, row, panel, Rows<0, 1, 2, 3>());
        break;
      case 5:
        multiply_block(task, row, panel, Rows<0, 1, 2, 3, 4>());
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
