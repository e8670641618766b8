// Sentences of a batch without padding: longest first, the words of one time step side by side.
#pragma once

#include <Eigen/Dense>
#include <algorithm>
#include <cstdint>
#include <vector>

namespace relata::training {

// Word t of sentence b is column begins[t] + b; at time t the first active[t] sentences still have words.
struct PackedBatch {
  std::vector<std::uint32_t> lengths;  // descending
  std::vector<Eigen::Index> begins;
  std::vector<Eigen::Index> active;
  Eigen::Index columns = 0;

  explicit PackedBatch(std::vector<std::uint32_t> descending_lengths) : lengths(std::move(descending_lengths)) {
    const std::uint32_t longest = lengths.empty() ? 0 : lengths.front();
    auto alive = static_cast<Eigen::Index>(lengths.size());
    for (std::uint32_t time = 0; time < longest; ++time) {
      while (lengths[static_cast<std::size_t>(alive) - 1] <= time) --alive;
      begins.push_back(columns);
      active.push_back(alive);
      columns += alive;
    }
  }
  [[nodiscard]] Eigen::Index times() const { return static_cast<Eigen::Index>(begins.size()); }
  [[nodiscard]] Eigen::Index sentences() const { return static_cast<Eigen::Index>(lengths.size()); }
  [[nodiscard]] Eigen::Index column(std::size_t sentence, std::size_t word) const {
    return begins[word] + static_cast<Eigen::Index>(sentence);
  }
};

}  // namespace relata::training
