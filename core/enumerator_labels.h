// From a label back to its enumerator: the labels stand in the order of the enumerators.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace relata {

template <class Enum, std::size_t N>
[[nodiscard]] constexpr std::optional<Enum> enumerator_of(const std::array<std::string_view, N>& labels,
                                                          std::string_view label) {
  for (std::size_t i = 0; i < N; ++i)
    if (labels[i] == label) return static_cast<Enum>(i);
  return std::nullopt;
}

}  // namespace relata
