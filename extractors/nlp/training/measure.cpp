#include "extractors/nlp/training/measure.h"

#include <chrono>
#include <cstdio>
#include <cstring>
#include <ctime>

#include "extractors/nlp/network/hashing.h"
#include "extractors/nlp/network/name_decoder.h"
#include "extractors/nlp/network/network.h"
#include "extractors/nlp/training/evaluation.h"

namespace relata::training {
namespace {

std::vector<Sentence> sentences_of(const std::vector<Example>& examples) {
  std::vector<Sentence> sentences;
  for (const Example& example : examples) {
    Sentence& sentence = sentences.emplace_back();
    for (const std::string& form : example.forms) sentence.tokens.emplace_back().form = form;
  }
  return sentences;
}

Prediction prediction_of(const Sentence& sentence, Inventory& inventory) {
  Prediction prediction;
  for (const Token& token : sentence.tokens) {
    prediction.tags.push_back(inventory.tag(std::string(label_of(token.upos)) + "|" + token.xpos));
    prediction.labels.push_back(inventory.label(std::string(label_of(token.deprel))));
    prediction.heads.push_back(token.head);
    const auto name_class = static_cast<std::size_t>(token.name.type);
    prediction.names.push_back(
        name_class == 0 ? 0 : static_cast<std::uint8_t>(nlp::begin_tag(name_class) + (token.name.begins ? 0 : 1)));
  }
  return prediction;
}

std::uint64_t digest_of(const std::vector<Sentence>& sentences) {
  std::uint64_t state = nlp::kFnvBasis;
  for (const Sentence& sentence : sentences) {
    for (const Token& token : sentence.tokens) {
      char score[sizeof token.score];
      std::memcpy(score, &token.score, sizeof score);
      state = nlp::fnv1a({score, sizeof score}, nlp::fnv1a(token.xpos, state));
    }
  }
  return state;
}

}  // namespace

void measure_model(const std::filesystem::path& model, const std::vector<std::string>& files) {
  const auto before = std::chrono::steady_clock::now();
  const nlp::Network network = nlp::Network::load(model);
  const std::chrono::duration<double, std::milli> loading = std::chrono::steady_clock::now() - before;
  std::printf("%s: kernels %s, loaded in %.1f ms\n", model.c_str(), std::string(nlp::chosen_kernels().name).c_str(),
              loading.count());
  for (const std::string& file : files) {
    std::uint32_t set = 0;
    for (std::uint32_t at = 0; at < kSetCount; ++at) {
      if (file.find("/" + std::string(kSets[at]) + "-") != std::string::npos) set = at;
    }
    Inventory inventory;
    const std::vector<Example> examples = read_examples(file, set, inventory);
    std::vector<Sentence> sentences = sentences_of(examples);
    const std::clock_t start = std::clock();  // processor time: other programs may be running
    network.annotate(sentences);
    const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    std::vector<Instance> instances;
    std::vector<Prediction> predictions;
    double words = 0;
    for (std::size_t at = 0; at < examples.size(); ++at) {
      instances.push_back({&examples[at], {}});
      predictions.push_back(prediction_of(sentences[at], inventory));
      words += static_cast<double>(examples[at].size());
    }
    std::printf("%s: %s; %.0f words/s, digest %016lx\n", file.c_str(),
                score(instances, predictions, inventory).text().c_str(), words / seconds,
                static_cast<unsigned long>(digest_of(sentences)));
  }
}

}  // namespace relata::training
