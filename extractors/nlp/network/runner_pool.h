// The runners of one network: each is for one thread at a time, and what it holds is used again for the next document.
#pragma once

#include <memory>
#include <mutex>
#include <vector>

#include "extractors/nlp/network/batch_runner.h"

namespace relata::nlp {

class RunnerPool {
 public:
  RunnerPool(std::shared_ptr<const ParserWeights> weights, const Kernels& kernels)
      : weights_(std::move(weights)), kernels_(kernels) {}

  // Calls use(BatchRunner&) with one that nobody else uses meanwhile.
  template <class Use>
  void with_runner(const Use& use) {
    std::unique_ptr<BatchRunner> runner = take();
    use(*runner);
    const std::lock_guard lock(mutex_);
    idle_.push_back(std::move(runner));
  }

 private:
  std::unique_ptr<BatchRunner> take() {
    const std::lock_guard lock(mutex_);
    if (idle_.empty()) return std::make_unique<BatchRunner>(*weights_, kernels_);
    std::unique_ptr<BatchRunner> runner = std::move(idle_.back());
    idle_.pop_back();
    return runner;
  }

  std::shared_ptr<const ParserWeights> weights_;
  const Kernels& kernels_;
  std::mutex mutex_;
  std::vector<std::unique_ptr<BatchRunner>> idle_;
};

}  // namespace relata::nlp
