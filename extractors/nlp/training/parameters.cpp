#include "extractors/nlp/training/parameters.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace relata::training {
namespace {

constexpr float kEpsilon = 1.0e-8F;

float scheduled_rate(const OptimizerSettings& settings, std::uint32_t step, std::uint32_t total) {
  if (step < settings.warm_up)
    return settings.rate * static_cast<float>(step + 1) / static_cast<float>(settings.warm_up);
  const float share = static_cast<float>(step) / static_cast<float>(std::max(total, 1U));
  if (share <= settings.flat_share) return settings.rate;
  const float progress = std::min(1.0F, (share - settings.flat_share) / (1.0F - settings.flat_share));
  const float cosine = 0.5F * (1.0F + std::cos(progress * std::numbers::pi_v<float>));
  return settings.rate * (settings.final_share + (1.0F - settings.final_share) * cosine);
}

void allocate(Parameter& parameter) {
  const auto zero = Matrix::Zero(parameter.value.rows(), parameter.value.cols());
  parameter.gradient = zero;
  parameter.first_moment = zero;
  parameter.second_moment = zero;
  parameter.average = parameter.value;
}

void randomize(Matrix& value, float limit, Random& random) {
  for (Eigen::Index at = 0; at < value.size(); ++at) value.data()[at] = random.uniform(-limit, limit);
}

}  // namespace

Parameter& ParameterSet::add(const std::string& name, Eigen::Index rows, Eigen::Index columns, float scale,
                             Random& random) {
  Parameter& parameter = parameters_.emplace_back();
  parameter.name = name;
  parameter.value = Matrix::Zero(rows, columns);
  if (scale > 0) randomize(parameter.value, scale * std::sqrt(6.0F / static_cast<float>(rows + columns)), random);
  allocate(parameter);
  return parameter;
}

Parameter& ParameterSet::add_table(const std::string& name, Eigen::Index width, Eigen::Index entries, float scale,
                                   Random& random) {
  Parameter& parameter = parameters_.emplace_back();
  parameter.name = name;
  parameter.by_column = true;
  parameter.value = Matrix::Zero(width, entries);
  randomize(parameter.value, scale, random);
  allocate(parameter);
  parameter.is_touched.assign(static_cast<std::size_t>(entries), 0);
  parameter.last_step.assign(static_cast<std::size_t>(entries), 0);
  return parameter;
}

void ParameterSet::update_dense(Parameter& parameter, const OptimizerSettings& settings, float rate, float scale) {
  auto gradient = parameter.gradient.array() * scale;
  auto first = parameter.first_moment.array();
  auto second = parameter.second_moment.array();
  first = settings.beta1 * first + (1 - settings.beta1) * gradient;
  second = settings.beta2 * second + (1 - settings.beta2) * gradient.square();
  parameter.value.array() -= rate * first / (second.sqrt() + kEpsilon);
  parameter.average += (1 - settings.average_decay) * (parameter.value - parameter.average);
  parameter.gradient.setZero();
}

void ParameterSet::update_touched(Parameter& parameter, const OptimizerSettings& settings, float rate, float scale) {
  for (const std::uint32_t column : parameter.touched) {
    auto value = parameter.value.col(column).array();
    auto average = parameter.average.col(column).array();
    // The value stood still since it was last touched: all the decay at once.
    const float decay = std::pow(settings.average_decay, static_cast<float>(steps_ - parameter.last_step[column]));
    average = value + decay * (average - value);
    auto gradient = parameter.gradient.col(column).array() * scale;
    auto first = parameter.first_moment.col(column).array();
    auto second = parameter.second_moment.col(column).array();
    first = settings.beta1 * first + (1 - settings.beta1) * gradient;
    second = settings.beta2 * second + (1 - settings.beta2) * gradient.square();
    value -= rate * first / (second.sqrt() + kEpsilon);
    parameter.gradient.col(column).setZero();
    parameter.is_touched[column] = 0;
    parameter.last_step[column] = steps_;
  }
  parameter.touched.clear();
}

float ParameterSet::step(const OptimizerSettings& settings, std::uint32_t total_steps) {
  float square = 0;
  for (const Parameter& parameter : parameters_) {
    if (!parameter.by_column) square += parameter.gradient.squaredNorm();
    for (const std::uint32_t column : parameter.touched) square += parameter.gradient.col(column).squaredNorm();
  }
  const float norm = std::sqrt(square);
  const float scale = norm > settings.clip ? settings.clip / norm : 1.0F;
  const auto time = static_cast<float>(steps_ + 1);
  const float correction = std::sqrt(1 - std::pow(settings.beta2, time)) / (1 - std::pow(settings.beta1, time));
  const float rate = scheduled_rate(settings, steps_, total_steps) * correction;
  for (Parameter& parameter : parameters_) {
    if (parameter.by_column) {
      update_touched(parameter, settings, rate, scale);
    } else {
      update_dense(parameter, settings, rate, scale);
    }
  }
  ++steps_;
  return norm;
}

void ParameterSet::swap_averages(const OptimizerSettings& settings) {
  for (Parameter& parameter : parameters_) {
    if (parameter.by_column) {
      for (std::size_t column = 0; column < parameter.last_step.size(); ++column) {
        const auto at = static_cast<Eigen::Index>(column);
        if (parameter.last_step[column] == steps_) continue;
        const float decay = std::pow(settings.average_decay, static_cast<float>(steps_ - parameter.last_step[column]));
        parameter.average.col(at) =
            parameter.value.col(at) + decay * (parameter.average.col(at) - parameter.value.col(at));
        parameter.last_step[column] = steps_;
      }
    }
    parameter.value.swap(parameter.average);
  }
}

}  // namespace relata::training
