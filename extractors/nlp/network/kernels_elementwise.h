// The loops without products, written once and compiled for each instruction set. Everything here has internal linkage:
// an inline function compiled for AVX-512 must never be picked by the linker for a processor without it.
#pragma once

#include <cstddef>
#include <cstdint>

#include "extractors/nlp/network/kernels.h"

namespace relata::nlp {
namespace {

constexpr float kRounding = 12582912.0F;  // 1.5 x 2^23: adding and subtracting it rounds to an integer, ties to even
constexpr float kLeak = 0.1F;

// Where what is added to the products of a row begins.
inline const float* base_of(const MultiplyTask& task, std::size_t row) {
  return task.base + (task.base_rows == nullptr ? row : task.base_rows[row]) * task.base_stride;
}

inline float round_to_integer(float value) { return (value + kRounding) - kRounding; }

// Lambert's continued fraction of tanh, nine levels deep; absolute error below 6e-6.
inline float hyperbolic_tangent(float value) {
  constexpr float kLimit = 6.12F;
  float x = value < kLimit ? value : kLimit;
  x = x > -kLimit ? x : -kLimit;
  const float square = x * x;
  const float above = 34459425.0F + square * (4729725.0F + square * (135135.0F + square * (990.0F + square)));
  const float below =
      34459425.0F + square * (16216200.0F + square * (945945.0F + square * (13860.0F + square * 45.0F)));
  return x * above / below;
}

inline float logistic(float value) { return 0.5F * hyperbolic_tangent(0.5F * value) + 0.5F; }

// For value <= 0. Cody and Waite's reduction, then Taylor's series to the sixth power.
inline float exponential(float value) {
  constexpr float kLeast = -87.0F;
  const float x = value > kLeast ? value : kLeast;
  const float whole = round_to_integer(x * 1.44269504F);
  const float rest = (x - whole * 0.693359375F) + whole * 2.12194440e-4F;
  const float series =
      1.0F +
      rest *
          (1.0F + rest * (0.5F + rest * (1.0F / 6 + rest * (1.0F / 24 + rest * (1.0F / 120 + rest * (1.0F / 720))))));
  const std::int32_t bits = (static_cast<std::int32_t>(whole) + 127) * (1 << 23);
  float power;
  __builtin_memcpy(&power, &bits, sizeof power);
  return series * power;
}

void lstm_step_of(const LstmStep& step) {
  const std::size_t width = step.width;
  for (std::size_t row = 0; row < step.rows; ++row) {
    const float* __restrict gates = step.gates + row * 4 * width;
    float* __restrict cells = step.cells + row * width;
    std::int16_t* __restrict states = step.states + row * width;
    std::int16_t* __restrict outputs = step.outputs + step.output_rows[row] * step.output_stride;
    for (std::size_t at = 0; at < width; ++at) {
      const float cell =
          logistic(gates[width + at]) * cells[at] + logistic(gates[at]) * hyperbolic_tangent(gates[3 * width + at]);
      cells[at] = cell;
      const float state = logistic(gates[2 * width + at]) * hyperbolic_tangent(cell);
      const auto level = static_cast<std::int16_t>(static_cast<std::int32_t>(round_to_integer(state * kStateLevels)));
      states[at] = level;
      outputs[at] = level;
    }
  }
}

float quantize_row(const float* values, std::size_t count, float levels, std::int16_t* out) {
  // Sizes of floats are ordered as their bits are, and the largest of integers is found many at a time.
  std::int32_t most_bits = 0;
  for (std::size_t at = 0; at < count; ++at) {
    const std::int32_t bits = __builtin_bit_cast(std::int32_t, values[at]) & 0x7FFFFFFF;
    most_bits = bits > most_bits ? bits : most_bits;
  }
  const auto most = __builtin_bit_cast(float, most_bits);
  // Not finite or all zeros: no weight may be read as anything but zero.
  if (!(most > 0.0F) || !(most < 1.0e30F)) {
    for (std::size_t at = 0; at < count; ++at) out[at] = 0;
    return 1.0F;
  }
  const float factor = levels / most;
  for (std::size_t at = 0; at < count; ++at) {
    out[at] = static_cast<std::int16_t>(static_cast<std::int32_t>(round_to_integer(values[at] * factor)));
  }
  return most / levels;
}

void add_scaled_row(const std::int8_t* __restrict row, float scale, std::size_t count, float* __restrict sum) {
  for (std::size_t at = 0; at < count; ++at) sum[at] += scale * static_cast<float>(row[at]);
}

void leaky_relu_row(float* values, std::size_t count) {
  for (std::size_t at = 0; at < count; ++at) {
    const float small = kLeak * values[at];
    values[at] = values[at] > small ? values[at] : small;
  }
}

void exponentials_row(float* values, std::size_t count, float most) {
  for (std::size_t at = 0; at < count; ++at) values[at] = exponential(values[at] - most);
}

}  // namespace
}  // namespace relata::nlp
