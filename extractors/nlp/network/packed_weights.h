// A weight matrix laid out for Kernels::multiply: int16 in panels of 16 outputs, pairs of inputs side by side.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "extractors/nlp/network/kernels.h"
#include "extractors/nlp/network/model_file.h"

namespace relata::nlp {

// Rows of int16, stride apart, with a scale each, scale_stride (0: one for all, or 1) apart.
struct LevelRows {
  const std::int16_t* levels = nullptr;
  std::size_t stride = 0;
  std::size_t rows = 0;
  const float* scales = nullptr;
  std::size_t scale_stride = 0;
};

class PackedWeights {
 public:
  PackedWeights() = default;
  // outputs x inputs, inputs even. An empty bias stands for zeros.
  PackedWeights(const QuantizedMatrix& matrix, std::span<const float> bias);

  // The same from `outputs` rows of int16 with a scale each (scores of words against words); reuses the memory.
  void assign(const std::int16_t* rows, std::size_t outputs, std::size_t inputs, std::span<const float> scales);

  // Outputs of a row, padded to whole panels.
  [[nodiscard]] std::size_t stride() const { return scales_.size(); }
  [[nodiscard]] std::size_t outputs() const { return outputs_; }
  [[nodiscard]] std::size_t inputs() const { return inputs_; }

  // The inputs times the weights, plus the bias, into rows x stride().
  void multiply(const Kernels& kernels, const LevelRows& inputs, float* outputs) const;
  // As multiply(), but with row base_rows[r] of the base, rows of stride(), in the place of the bias.
  void add_product(const Kernels& kernels, const LevelRows& inputs, const float* base, const std::uint32_t* base_rows,
                   float* outputs) const;

 private:
  template <class Value>
  void pack(const Value* rows);
  [[nodiscard]] MultiplyTask task(const LevelRows& inputs) const;

  std::size_t outputs_ = 0;
  std::size_t inputs_ = 0;
  std::vector<std::int16_t> weights_;
  std::vector<float> scales_, bias_;
};

}  // namespace relata::nlp
