// Local graphs drawn by a seed: every kind of node and claim that a document can hold, names shared between documents,
// namesakes, claims within claims, several pieces of evidence, awkward characters.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/local_graph.h"

namespace relata::sample {

enum class Texts : std::uint8_t {
  awkward,   // now and then quotes, markup, line ends, characters of many scripts
  hostile,   // any characters that XML can hold, many of them special somewhere
  controls,  // and all the control characters as well
};

// `documents` of them, each with a few dozen claims; the same for the same seed. Sorted by id. All texts are UTF-8.
[[nodiscard]] std::vector<LocalGraph> random_documents(std::uint32_t seed, std::size_t documents,
                                                       Texts texts = Texts::awkward);

// The seed's next number below `bound`.
class Draws {
 public:
  explicit Draws(std::uint32_t seed) : state_(seed * 2654435761U + 1U) {}
  std::uint32_t below(std::uint32_t bound) {
    state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
    return static_cast<std::uint32_t>(state_ >> 33U) % bound;
  }
  bool one_in(std::uint32_t of) { return below(of) == 0; }
  template <class List>
  const auto& from(const List& list) {
    return list[below(static_cast<std::uint32_t>(std::size(list)))];
  }

 private:
  std::uint64_t state_;
};

}  // namespace relata::sample
