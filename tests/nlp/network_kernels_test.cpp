// Every instruction set gives the bytes of plain C++.
#include <cmath>
#include <cstring>
#include <random>

#include "extractors/nlp/network/kernels.h"
#include "extractors/nlp/network/packed_weights.h"
#include "tests/catch.h"

using namespace relata::nlp;

namespace {

bool same_bytes(const std::vector<float>& left, const std::vector<float>& right) {
  return left.size() == right.size() && std::memcmp(left.data(), right.data(), left.size() * sizeof(float)) == 0;
}

std::vector<float> random_floats(std::size_t count, float size, std::mt19937& random) {
  std::vector<float> values(count);
  for (float& value : values) value = size * (static_cast<float>(random() % 20001) / 10000.0F - 1.0F);
  return values;
}

std::vector<std::int16_t> random_levels(std::size_t count, int size, std::mt19937& random) {
  std::vector<std::int16_t> values(count);
  for (std::int16_t& value : values)
    value = static_cast<std::int16_t>(static_cast<int>(random() % static_cast<unsigned>(2 * size + 1)) - size);
  return values;
}

}  // namespace

TEST_CASE("products are the same bytes on every instruction set") {
  std::mt19937 random(3);
  const auto sets = available_kernels();
  REQUIRE(sets.front()->name == "plain");
  for (const std::size_t rows : {1U, 5U, 6U, 8U, 13U, 64U}) {
    for (const std::size_t outputs : {9U, 16U, 53U, 512U}) {
      const std::size_t inputs = 96;
      const std::vector<std::int16_t> weight_rows = random_levels(outputs * inputs, 4095, random);
      const std::vector<float> weight_scales = random_floats(outputs, 0.01F, random);
      const std::vector<std::int16_t> input_rows = random_levels(rows * inputs, 4095, random);
      const std::vector<float> input_scales = random_floats(rows, 0.01F, random);
      PackedWeights weights;
      weights.assign(weight_rows.data(), outputs, inputs, weight_scales);
      std::vector<float> expected(rows * weights.stride());
      const LevelRows levels{input_rows.data(), inputs, rows, input_scales.data(), 1};
      weights.multiply(*sets.front(), levels, expected.data());
      double sum = 0;
      for (std::size_t at = 0; at < inputs; ++at) sum += static_cast<double>(input_rows[at]) * weight_rows[at];
      CHECK(expected[0] == Approx(sum * static_cast<double>(input_scales[0]) * static_cast<double>(weight_scales[0]))
                               .epsilon(1e-5)
                               .margin(1e-6));
      std::vector<std::uint32_t> base_rows(rows);
      for (std::uint32_t row = 0; row < rows; ++row) base_rows[row] = (7 * row + 3) % static_cast<std::uint32_t>(rows);
      std::vector<float> expected_sums(expected.size());
      weights.add_product(*sets.front(), levels, expected.data(), base_rows.data(), expected_sums.data());
      CHECK(expected_sums[0] == Approx(expected[0] + expected[base_rows[0] * weights.stride()]).epsilon(1e-4).margin(1e-6));
      for (const Kernels* set : sets) {
        std::vector<float> found(expected.size());
        weights.multiply(*set, levels, found.data());
        CHECK(same_bytes(found, expected));
        std::vector<float> sums(expected.size());
        weights.add_product(*set, levels, found.data(), base_rows.data(), sums.data());
        CHECK(same_bytes(sums, expected_sums));
      }
    }
  }
}

TEST_CASE("an LSTM step is the same bytes on every instruction set, and right") {
  std::mt19937 random(5);
  const std::size_t rows = 7;
  const std::size_t width = 128;
  const std::vector<float> gates = random_floats(rows * 4 * width, 9.0F, random);
  const std::vector<float> before = random_floats(rows * width, 3.0F, random);
  const std::vector<std::uint32_t> output_rows{6, 5, 4, 3, 2, 1, 0};
  std::vector<float> expected_cells;
  std::vector<std::int16_t> expected_outputs;
  for (const Kernels* set : available_kernels()) {
    std::vector<float> cells = before;
    std::vector<std::int16_t> states(rows * width);
    std::vector<std::int16_t> outputs(rows * width);
    set->lstm_step({gates.data(), cells.data(), states.data(), outputs.data(), output_rows.data(), width, rows, width});
    if (expected_cells.empty()) {
      expected_cells = cells;
      expected_outputs = outputs;
      const auto logistic = [](float x) { return 1 / (1 + std::exp(-x)); };
      const float cell = logistic(gates[width]) * before[0] + logistic(gates[0]) * std::tanh(gates[3 * width]);
      CHECK(cells[0] == Approx(cell).margin(1e-4));
      CHECK(static_cast<float>(outputs[6 * width]) / kStateLevels ==
            Approx(logistic(gates[2 * width]) * std::tanh(cell)).margin(2e-4));
    }
    CHECK(same_bytes(cells, expected_cells));
    CHECK(outputs == expected_outputs);
  }
}

TEST_CASE("quantizing, exponentials and the rest are the same bytes on every instruction set") {
  std::mt19937 random(9);
  for (const std::size_t count : {1U, 7U, 64U, 257U}) {
    const std::vector<float> values = random_floats(count, 12.0F, random);
    std::vector<std::int16_t> expected_levels(count);
    const float expected_scale =
        available_kernels().front()->quantize(values.data(), count, 16383.0F, expected_levels.data());
    std::vector<float> expected_shares = values;
    available_kernels().front()->exponentials(expected_shares.data(), count, 12.0F);
    CHECK(expected_shares[0] == Approx(std::exp(values[0] - 12.0F)).epsilon(1e-5));
    for (const Kernels* set : available_kernels()) {
      std::vector<std::int16_t> levels(count);
      CHECK(set->quantize(values.data(), count, 16383.0F, levels.data()) == expected_scale);
      CHECK(levels == expected_levels);
      std::vector<float> shares = values;
      set->exponentials(shares.data(), count, 12.0F);
      CHECK(same_bytes(shares, expected_shares));
      std::vector<float> rectified = values;
      set->leaky_relu(rectified.data(), count);
      CHECK(rectified[count - 1] == (values[count - 1] > 0 ? values[count - 1] : 0.1F * values[count - 1]));
    }
  }
}

TEST_CASE("values that are not finite are quantized as zeros") {
  const std::vector<float> values{1.0F, std::numeric_limits<float>::infinity()};
  for (const Kernels* set : available_kernels()) {
    std::vector<std::int16_t> levels{7, 7};
    set->quantize(values.data(), 2, 100.0F, levels.data());
    CHECK(levels == std::vector<std::int16_t>{0, 0});
  }
}
