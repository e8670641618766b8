// Work on things with numbers by several threads, results in the order of the numbers.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>

#include "core/ordered_parallel.h"

namespace relata::learning {

// work(0), work(1) ... below count by `threads` at once, take() of each result by the calling thread, in order.
template <class Result>
void work_in_order(unsigned threads, std::size_t count, const std::function<Result(std::size_t)>& work,
                   const std::function<void(Result&&)>& take) {
  std::size_t number = 0;
  ordered_parallel<std::size_t, Result>(
      threads, [&] { return number < count ? std::optional(number++) : std::nullopt; }, work, take);
}

}  // namespace relata::learning
