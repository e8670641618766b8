// The trainer's random numbers: the same on every standard library (splitmix64).
#pragma once

#include <cmath>
#include <cstdint>
#include <utility>
#include <vector>

namespace relata::training {

class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}

  std::uint64_t next() {
    state_ += 0x9E3779B97F4A7C15ULL;
    std::uint64_t value = state_;
    value = (value ^ (value >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    value = (value ^ (value >> 27U)) * 0x94D049BB133111EBULL;
    return value ^ (value >> 31U);
  }
  // In [0, 1).
  float uniform() { return static_cast<float>(next() >> 40U) * (1.0F / 16777216.0F); }
  float uniform(float low, float high) { return low + (high - low) * uniform(); }
  std::size_t below(std::size_t limit) { return static_cast<std::size_t>(next() % limit); }
  bool chance(float probability) { return uniform() < probability; }

  template <class T>
  void shuffle(std::vector<T>& items) {
    for (std::size_t left = items.size(); left > 1; --left) std::swap(items[left - 1], items[below(left)]);
  }

 private:
  std::uint64_t state_;
};

}  // namespace relata::training
