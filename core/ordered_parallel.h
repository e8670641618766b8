// Work on a stream by several threads, results in the order of the stream, a bounded number in flight.
#pragma once

#include <condition_variable>
#include <exception>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <system_error>
#include <thread>
#include <vector>

namespace relata {

// next() is called by one thread at a time; work() by `threads` at once; take() by the calling thread, in order.
// The first exception of any of them ends the run and is thrown here.
template <class Item, class Result>
void ordered_parallel(unsigned threads, const std::function<std::optional<Item>()>& next,
                      const std::function<Result(const Item&)>& work, const std::function<void(Result&&)>& take) {
  std::mutex mutex;
  std::condition_variable changed;
  std::map<std::size_t, Result> ready;  // finished, not yet taken
  std::size_t issued = 0, taken = 0;
  bool ended = false;
  std::exception_ptr failure;
  const std::size_t most_in_flight = std::size_t{threads} * 4;

  const auto fail = [&] {
    const std::lock_guard lock(mutex);
    if (!failure) failure = std::current_exception();
    ended = true;
    changed.notify_all();
  };
  const auto worker = [&] {
    try {
      while (true) {
        std::unique_lock lock(mutex);
        changed.wait(lock, [&] { return ended || issued - taken < most_in_flight; });
        if (ended) return;
        const std::optional<Item> item = next();  // under the lock: one at a time, and numbered as it came
        if (!item) {
          ended = true;
          changed.notify_all();
          return;
        }
        const std::size_t number = issued++;
        lock.unlock();
        Result result = work(*item);
        lock.lock();
        ready.emplace(number, std::move(result));
        changed.notify_all();
      }
    } catch (...) {
      fail();
    }
  };

  std::vector<std::jthread> pool;
  pool.reserve(threads);
  try {
    while (pool.size() < threads) pool.emplace_back(worker);
  } catch (const std::system_error&) {
    if (pool.empty()) throw;  // else fewer do the work, more slowly
  }
  try {
    std::unique_lock lock(mutex);
    while (true) {
      changed.wait(lock, [&] { return failure || ready.contains(taken) || (ended && taken == issued); });
      if (failure || !ready.contains(taken)) break;
      Result result = std::move(ready.extract(taken).mapped());
      lock.unlock();
      take(std::move(result));
      lock.lock();
      ++taken;
      changed.notify_all();
    }
  } catch (...) {
    fail();
  }
  pool.clear();  // joins
  if (failure) std::rethrow_exception(failure);
}

}  // namespace relata
