#include "extractors/nlp/network/network.h"

#include <algorithm>

#include "extractors/nlp/network/batch_runner.h"
#include "extractors/nlp/network/repeated_windows.h"
#include "extractors/nlp/network/runner_pool.h"
#include "extractors/nlp/network/windows.h"

namespace relata::nlp {
namespace {

constexpr std::size_t kWindowsOfABatch = 64;
constexpr std::size_t kWordsOfABatch = 1024;

// windows: longest first.
void run_batches(BatchRunner& runner, std::span<const Window> windows, std::span<Sentence* const> sentences) {
  for (std::size_t begin = 0; begin < windows.size();) {
    std::size_t end = begin;
    std::size_t words = 0;
    while (end < windows.size() && end - begin < kWindowsOfABatch &&
           (end == begin || words + windows[end].size() <= kWordsOfABatch)) {
      words += windows[end++].size();
    }
    runner.run(windows.subspan(begin, end - begin), sentences);
    begin = end;
  }
}

}  // namespace

Network::Network(std::shared_ptr<const ParserWeights> weights, const Kernels& kernels)
    : weights_(std::move(weights)), runners_(std::make_shared<RunnerPool>(weights_, kernels)) {}

Network Network::load(const std::filesystem::path& path, const Kernels& kernels) {
  return {std::make_shared<const ParserWeights>(path), kernels};
}

const Gazetteer& Network::gazetteer() const { return weights_->extractor.gazetteer(); }

void Network::annotate(std::span<Sentence* const> sentences) const {
  std::vector<Window> windows;
  for (std::uint32_t at = 0; at < sentences.size(); ++at) cut_into_windows(*sentences[at], at, windows);
  const auto wordless = std::ranges::stable_partition(
      windows, [&](const Window& window) { return !is_wordless(*sentences[window.sentence], window); });
  for (const Window& window : wordless) annotate_wordless(*sentences[window.sentence], window);
  windows.erase(wordless.begin(), wordless.end());
  const std::vector<RepeatedWindow> repeated = take_repeated_windows(windows, sentences);
  std::stable_sort(windows.begin(), windows.end(),
                   [](const Window& left, const Window& right) { return left.size() > right.size(); });
  runners_->with_runner([&](BatchRunner& runner) { run_batches(runner, windows, sentences); });
  for (const RepeatedWindow& window : repeated) copy_annotation(window, sentences);
  for (Sentence* sentence : sentences) join_windows(*sentence);
}

void Network::annotate(std::vector<Sentence>& sentences) const {
  std::vector<Sentence*> pointers;
  pointers.reserve(sentences.size());
  for (Sentence& sentence : sentences) pointers.push_back(&sentence);
  annotate(pointers);
}

}  // namespace relata::nlp
