// The parsing network: fills in tags, trees and names of tokenized sentences.
//
// Two bidirectional LSTM layers over word and feature embeddings; tags on the first; a biaffine arc scorer (Dozat and
// Manning 2017), a relation scorer and a BIO tagger of names on the second. The same bytes on every processor, whatever
// sentences go together.
#pragma once

#include <filesystem>
#include <memory>
#include <span>
#include <vector>

#include "core/sentence.h"
#include "extractors/nlp/network/kernels.h"

namespace relata::nlp {

class Gazetteer;
struct ParserWeights;
class RunnerPool;

class Network {
 public:
  // A model and the word lists of data/. Throws EnvironmentError when one of them is missing, cut short, damaged, of
  // another version or does not belong to the other. kernels: for tests; all give the same results.
  [[nodiscard]] static Network load(const std::filesystem::path& path, const Kernels& kernels = chosen_kernels());

  // Sets upos, xpos, head, deprel, score and name of every token from the forms; each sentence gets exactly one root.
  // Linear in the length of a sentence: one of more than 256 tokens is parsed in windows cut at punctuation. Safe from
  // several threads.
  void annotate(std::span<Sentence* const> sentences) const;
  void annotate(std::vector<Sentence>& sentences) const;

  // The name lists that the network looks words up in.
  [[nodiscard]] const Gazetteer& gazetteer() const;

 private:
  Network(std::shared_ptr<const ParserWeights> weights, const Kernels& kernels);

  std::shared_ptr<const ParserWeights> weights_;
  std::shared_ptr<RunnerPool> runners_;
};

}  // namespace relata::nlp
