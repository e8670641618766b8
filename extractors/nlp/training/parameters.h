// A weight matrix with all that training keeps of it, and the optimizer over all of them.
#pragma once

#include <Eigen/Dense>
#include <cstdint>
#include <deque>
#include <string>
#include <vector>

#include "extractors/nlp/training/random.h"

namespace relata::training {

using Matrix = Eigen::MatrixXf;  // a column is a token, a time step of a sentence, or a row of an embedding table
using Vector = Eigen::VectorXf;

struct Parameter {
  std::string name;
  Matrix value, gradient, first_moment, second_moment, average;
  bool by_column = false;                // an embedding table: only the columns touched are updated
  std::vector<std::uint32_t> touched;    // columns, each once, in order of first touch
  std::vector<std::uint8_t> is_touched;  // by column
  std::vector<std::uint32_t> last_step;  // by column: when its average was last brought up to date

  auto touch(std::uint32_t column) {
    if (is_touched[column] == 0) {
      is_touched[column] = 1;
      touched.push_back(column);
    }
    return gradient.col(column);
  }
};

struct OptimizerSettings {
  float rate = 0.003F;
  float beta1 = 0.9F;
  float beta2 = 0.98F;
  float average_decay = 0.998F;
  float clip = 2.0F;  // norm of all gradients together
  std::uint32_t warm_up = 200;
  float flat_share = 0.30F;  // of all steps; then a cosine down to final_share of the rate
  float final_share = 0.02F;
};

// Adam (Kingma and Ba 2015) with an exponential average of the weights, which is what is kept.
class ParameterSet {
 public:
  // Uniform in +-sqrt(6 / (rows + columns)) x scale; zeros for scale 0. The reference stays valid.
  Parameter& add(const std::string& name, Eigen::Index rows, Eigen::Index columns, float scale, Random& random);
  // An embedding table: a column an entry, uniform in +-scale.
  Parameter& add_table(const std::string& name, Eigen::Index width, Eigen::Index entries, float scale, Random& random);

  // One step; clears the gradients. Returns the norm before clipping.
  float step(const OptimizerSettings& settings, std::uint32_t total_steps);
  // Puts the averages in the place of the values, and back.
  void swap_averages(const OptimizerSettings& settings);

  [[nodiscard]] std::uint32_t steps() const { return steps_; }
  [[nodiscard]] const std::deque<Parameter>& all() const { return parameters_; }

 private:
  void update_dense(Parameter& parameter, const OptimizerSettings& settings, float rate, float scale);
  void update_touched(Parameter& parameter, const OptimizerSettings& settings, float rate, float scale);

  std::deque<Parameter> parameters_;
  std::uint32_t steps_ = 0;
};

}  // namespace relata::training
