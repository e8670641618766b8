#include "tests/bench/scoreboard.h"

#include <algorithm>
#include <cstdio>
#include <ctime>

namespace relata::bench {
namespace {

std::string shown(double value) {
  char text[64];
  std::snprintf(text, sizeof text, value < 10 ? "%.2f" : "%.0f", value);
  return text;
}

}  // namespace

double processor_seconds() {
  timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  constexpr double kNano = 1e-9;
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * kNano;
}

double seconds_of(const std::function<void()>& run) {
  const double start = processor_seconds();
  run();
  return processor_seconds() - start;
}

double median(std::vector<double> values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

Comparison compare(const std::vector<Side>& sides, int rounds) {
  for (const Side& side : sides) side.run();
  std::vector<std::vector<double>> seconds(sides.size());
  std::vector<std::vector<double>> ratios(sides.size());
  for (int round = 0; round < rounds; ++round) {
    for (std::size_t i = 0; i < sides.size(); ++i) {
      seconds[i].push_back(seconds_of(sides[i].run));
      ratios[i].push_back(seconds[i].back() / seconds[0].back());
    }
  }
  Comparison result;
  for (std::size_t i = 0; i < sides.size(); ++i) {
    result.seconds.push_back(median(seconds[i]));
    if (i > 0) result.ratios.push_back(median(ratios[i]));
  }
  return result;
}

void Scoreboard::at_least(std::string_view name, double value, double goal) {
  row(name, shown(value), "≥ " + shown(goal), value >= goal);
}

void Scoreboard::at_most(std::string_view name, double value, double goal) {
  row(name, shown(value), "≤ " + shown(goal), value <= goal);
}

void Scoreboard::row(std::string_view name, const std::string& value, const std::string& goal, bool reached) {
  all_reached_ = all_reached_ && reached;
  std::printf("%.*s\t%s\t%s\t%s\n", static_cast<int>(name.size()), name.data(), value.c_str(), goal.c_str(),
              reached ? "ok" : "falls short");
  std::fflush(stdout);
}

void Scoreboard::raw(std::string_view name, double seconds, double count, std::string_view unit) {
  constexpr double kMillion = 1e6;
  std::printf("# %.*s: %.3f s, %.2f M %.*s/s\n", static_cast<int>(name.size()), name.data(), seconds,
              count / seconds / kMillion, static_cast<int>(unit.size()), unit.data());
  std::fflush(stdout);
}

}  // namespace relata::bench
