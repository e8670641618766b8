// relata-train-sentences: makes models/english.sentences, the weights of the sentence splitter, from treebanks.
//
// Logistic regression over the gaps between words, by AdaGrad with lazy L2; the same input gives the same bytes.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <numeric>
#include <set>
#include <string>
#include <vector>

#include "core/diagnostics.h"
#include "core/resources.h"
#include "extractors/nlp/conllu_reader.h"
#include "extractors/nlp/sentence_splitter.h"

namespace {

using namespace relata;
using namespace relata::nlp;

constexpr std::size_t kRows = std::size_t{1} << BoundaryFeatures::kTableBits;
constexpr double kWeightUnit = 256.0;  // weights are written in steps of 1/256

struct Block {
  std::string text;
  std::vector<Word> words;
  std::vector<std::uint32_t> gold_ends;  // bytes of text
};

struct Gap {
  BoundaryFeatures::Features features;
  bool ends = false;
};

// The paragraphs of the documents that keep() accepts.
std::vector<Block> read_blocks(const std::string& path, const std::set<std::string>& left_out,
                               const Tokenizer& tokenizer) {
  Diagnostics diagnostics(
      [](const Diagnostic& diagnostic) { std::fprintf(stderr, "%s\n", diagnostic.message().c_str()); });
  std::vector<Block> blocks;
  for (const ConlluDocument& document : read_conllu_file(path, diagnostics)) {
    if (left_out.contains(document.document.id)) continue;
    const auto& sentences = document.analysis.sentences;
    for (std::size_t i = 0; i < sentences.size();) {
      Block block;
      const std::uint32_t begin = sentences[i].span.begin;
      std::size_t next = i;
      do {
        block.gold_ends.push_back(sentences[next].span.end - begin);
        ++next;
      } while (next < sentences.size() && !sentences[next].begins_paragraph);
      block.text = document.document.text.substr(begin, block.gold_ends.back());
      tokenizer.tokenize(block.text, {0, block.gold_ends.back()}, block.words);
      blocks.push_back(std::move(block));
      i = next;
    }
  }
  return blocks;
}

std::vector<Gap> gaps_of(const std::vector<Block>& blocks) {
  std::vector<Gap> gaps;
  for (const Block& block : blocks) {
    const BoundaryFeatures boundary(block.text, block.words);
    std::size_t begin = 0;
    for (std::size_t i = 0; i + 1 < block.words.size(); ++i) {
      const bool ends = std::ranges::binary_search(block.gold_ends, block.words[i].span.end);
      if (boundary.is_candidate(i)) {
        gaps.push_back({{}, ends});
        boundary.collect(i, begin, gaps.back().features);
      }
      if (ends) begin = i + 1;
    }
  }
  return gaps;
}

struct TrainingOptions {
  int rounds = 10;  // models with other orders of the examples, whose weights are averaged
  int epochs = 2;
  double rate = 0.4;
  double l2 = 1e-4;
};

class Trainer {
 public:
  explicit Trainer(TrainingOptions options) : options_(options), weights_(kRows, 0.0), squares_(kRows, 1e-8) {}

  std::vector<std::int16_t> run(const std::vector<Gap>& gaps) {
    std::vector<double> sums(kRows, 0.0);
    for (int round = 0; round < options_.rounds; ++round) {
      std::ranges::fill(weights_, 0.0);
      std::ranges::fill(squares_, 1e-8);
      for (int epoch = 0; epoch < options_.epochs; ++epoch) run_epoch(gaps);
      for (std::size_t i = 0; i < kRows; ++i) sums[i] += weights_[i] / options_.rounds;
    }
    std::vector<std::int16_t> rounded(kRows);
    for (std::size_t i = 0; i < kRows; ++i)
      rounded[i] = static_cast<std::int16_t>(std::clamp(std::round(sums[i] * kWeightUnit), -32767.0, 32767.0));
    return rounded;
  }

 private:
  std::uint32_t next_random() {
    random_ = random_ * 6364136223846793005ULL + 1442695040888963407ULL;
    return static_cast<std::uint32_t>(random_ >> 33U);
  }

  void run_epoch(const std::vector<Gap>& gaps) {
    std::vector<std::uint32_t> order(gaps.size());
    std::iota(order.begin(), order.end(), 0U);
    for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[next_random() % i]);
    double loss = 0;
    for (const std::uint32_t index : order) loss += step(gaps[index]);
    std::fprintf(stderr, "loss %.5f\n", loss / static_cast<double>(gaps.size()));
  }

  // One update; returns the loss before it.
  double step(const Gap& gap) {
    const std::span ids(gap.features.ids.data(), gap.features.count);
    double score = 0;
    for (const std::uint32_t id : ids) score += weights_[id];
    const double probability = 1.0 / (1.0 + std::exp(-score));
    const double error = probability - (gap.ends ? 1.0 : 0.0);
    for (const std::uint32_t id : ids) {
      const double gradient = error + options_.l2 * weights_[id];
      squares_[id] += gradient * gradient;
      weights_[id] -= options_.rate * gradient / std::sqrt(squares_[id]);
    }
    return -std::log(std::max(1e-12, gap.ends ? probability : 1.0 - probability));
  }

  TrainingOptions options_;
  std::vector<double> weights_;
  std::vector<double> squares_;  // of gradients, summed
  std::uint64_t random_ = 88172645463325252ULL;
};

// F1 of sentences, in percent.
double evaluate(const std::vector<Block>& blocks, const SentenceSplitter& splitter) {
  std::size_t right = 0;
  std::size_t gold = 0;
  std::size_t found = 0;
  for (const Block& block : blocks) {
    std::set<std::pair<std::uint32_t, std::uint32_t>> spans;
    std::uint32_t begin = 0;
    for (const std::uint32_t end : block.gold_ends) {
      while (begin < end && block.text[begin] == ' ') ++begin;
      spans.emplace(begin, end);
      begin = end;
    }
    std::vector<std::uint32_t> ends;
    splitter.split(block.text, block.words, ends);
    std::uint32_t first = 0;
    for (const std::uint32_t end : ends) {
      right += spans.count({block.words[first].span.begin, block.words[end - 1].span.end});
      first = end;
    }
    gold += spans.size();
    found += ends.size();
  }
  return 200.0 * static_cast<double>(right) / static_cast<double>(std::max<std::size_t>(1, gold + found));
}

// Documents whose third-party licence forbids commercial use: column 1 of the rows with NC in column 7.
std::set<std::string> read_left_out(const std::string& path) {
  std::set<std::string> names;
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);)
    if (line.find("\tNC\t") != std::string::npos) names.insert(line.substr(0, line.find('\t')));
  return names;
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app{"Trains the sentence splitter."};
  std::vector<std::string> train_files;
  std::vector<std::string> dev_files;
  std::string licences;
  std::string output;
  TrainingOptions options;
  double bias = 0.8;  // ends are missed more often than invented: choose on dev
  app.add_option("--train", train_files, "CoNLL-U to train on")->required();
  app.add_option("--dev", dev_files, "CoNLL-U to measure on");
  app.add_option("--licences", licences, "table of documents; those marked NC are left out of training");
  app.add_option("--rounds", options.rounds);
  app.add_option("--epochs", options.epochs);
  app.add_option("--rate", options.rate);
  app.add_option("--l2", options.l2);
  app.add_option("--bias", bias, "added after marks that end sentences: ends are missed more often than invented");
  app.add_option("-o,--output", output, "the model");
  CLI11_PARSE(app, argc, argv);
  try {
    const Tokenizer tokenizer(find_resource("data/abbreviations.tsv"));
    std::vector<Block> blocks;
    for (const std::string& file : train_files)
      for (Block& block :
           read_blocks(file, licences.empty() ? std::set<std::string>{} : read_left_out(licences), tokenizer))
        blocks.push_back(std::move(block));
    const std::vector<Gap> gaps = gaps_of(blocks);
    std::fprintf(stderr, "%zu blocks, %zu gaps\n", blocks.size(), gaps.size());
    const SentenceSplitter splitter(Trainer(options).run(gaps), static_cast<std::int32_t>(bias * kWeightUnit));
    for (const std::string& file : dev_files)
      std::printf("%s: sentences F1 %.2f\n", file.c_str(), evaluate(read_blocks(file, {}, tokenizer), splitter));
    if (!output.empty()) splitter.write(output);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 3;
  }
}
