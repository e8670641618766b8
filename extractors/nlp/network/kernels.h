// The few loops that the network spends its time in, one set an instruction set; every set gives the same bytes.
//
// Products are int16 x int16 summed in int32, which is exact in any order; all else is element by element in float32,
// one rounding an operation (no fused multiply-add), so neither lanes nor the compiler's vectorizer can change a bit.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace relata::nlp {

inline constexpr std::size_t kPanel = 16;        // outputs that are computed together
inline constexpr float kStateLevels = 16384.0F;  // an LSTM state in (-1, 1) is stored as round(value x this)

// outputs[r][n] = base[base_rows[r]][n] + sum_k inputs[r][k] * weights[n][k] * (input_scales[r] * weight_scales[n])
struct MultiplyTask {
  const std::int16_t* inputs = nullptr;  // rows x 2 * pairs, rows input_stride apart
  std::size_t input_stride = 0;
  std::size_t rows = 0;
  std::size_t pairs = 0;                  // half the inputs of a row
  const std::int16_t* weights = nullptr;  // [panel][pair][kPanel][2]
  std::size_t panels = 0;                 // outputs / kPanel, rounded up
  const float* input_scales = nullptr;    // one a row, input_scale_stride (0 or 1) apart
  std::size_t input_scale_stride = 0;
  const float* weight_scales = nullptr;  // panels * kPanel
  const float* base = nullptr;           // base_stride apart; 0: one row for all
  std::size_t base_stride = 0;
  const std::uint32_t* base_rows = nullptr;  // nullptr: each row its own
  float* outputs = nullptr;  // rows x panels * kPanel, rows output_stride apart
  std::size_t output_stride = 0;
};

// One time step of an LSTM for some sentences: gates (input, forget, output, candidate; width each) are added up
// already.
struct LstmStep {
  const float* gates = nullptr;     // rows x 4 * width
  float* cells = nullptr;           // rows x width, updated
  std::int16_t* states = nullptr;   // rows x width, written
  std::int16_t* outputs = nullptr;  // the states once more: row r at outputs + output_rows[r] * output_stride
  const std::uint32_t* output_rows = nullptr;
  std::size_t output_stride = 0;
  std::size_t rows = 0;
  std::size_t width = 0;
};

struct Kernels {
  std::string_view name;  // plain, avx2, avx512
  void (*multiply)(const MultiplyTask& task);
  void (*lstm_step)(const LstmStep& step);
  // out[k] = round(values[k] / scale), at most `levels` in size; returns scale = max|values| / levels (1 for all
  // zeros).
  float (*quantize)(const float* values, std::size_t count, float levels, std::int16_t* out);
  // sum[k] += scale * row[k]
  void (*add_scaled)(const std::int8_t* row, float scale, std::size_t count, float* sum);
  // max(x, 0.1 x), in place.
  void (*leaky_relu)(float* values, std::size_t count);
  // values[k] = exp(values[k] - most) for values <= most; relative error below 1e-6.
  void (*exponentials)(float* values, std::size_t count, float most);
};

// The sets that this processor can run, slowest first; the first is always "plain".
[[nodiscard]] std::vector<const Kernels*> available_kernels();
// The fastest of them, or the one that the environment variable RELATA_KERNELS names if it is among them.
[[nodiscard]] const Kernels& chosen_kernels();

}  // namespace relata::nlp
