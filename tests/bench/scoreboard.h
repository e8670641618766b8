// Timing of two sides in turn, and the lines that a benchmark prints.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace relata::bench {

// Processor seconds of this thread: what other programs do meanwhile counts as little as it can.
[[nodiscard]] double processor_seconds();
[[nodiscard]] double seconds_of(const std::function<void()>& run);
[[nodiscard]] double median(std::vector<double> values);

struct Side {
  std::string name;
  std::function<void()> run;
};
struct Comparison {
  std::vector<double> seconds;  // the median of each side
  std::vector<double> ratios;   // of each side but the first: the median of its seconds over those of the first beside it
};
// Runs all sides in turn, `rounds` times after one round to warm up, so that each ratio is one of neighbours in time.
[[nodiscard]] Comparison compare(const std::vector<Side>& sides, int rounds);

// Prints to standard output a line `name<TAB>value<TAB>goal<TAB>ok|falls short` a figure, raw figures between them.
class Scoreboard {
 public:
  void at_least(std::string_view name, double value, double goal);
  void at_most(std::string_view name, double value, double goal);
  // "# name: 0.123 s, 11.2 M triples/s".
  static void raw(std::string_view name, double seconds, double count, std::string_view unit);
  [[nodiscard]] bool all_reached() const { return all_reached_; }

 private:
  void row(std::string_view name, const std::string& value, const std::string& goal, bool reached);
  bool all_reached_ = true;
};

}  // namespace relata::bench
