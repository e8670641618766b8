// The network over one batch of sentences: from forms to tags, heads, labels and names.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/sentence.h"
#include "extractors/nlp/network/known_inputs.h"
#include "extractors/nlp/network/parser_weights.h"

namespace relata::nlp {

// Some consecutive words that are parsed on their own: a sentence, or a window of a very long one.
struct Window {
  std::uint32_t sentence = 0;
  std::uint32_t begin = 0;  // tokens, half open
  std::uint32_t end = 0;
  [[nodiscard]] std::size_t size() const { return end - begin; }
};

// Holds the memory of a batch, to be used for one after another. Not for several threads at once.
class BatchRunner {
 public:
  BatchRunner(const ParserWeights& weights, const Kernels& kernels) : weights_(weights), kernels_(kernels) {}

  // Fills in the tokens of the windows (heads are indices in their sentence; the root of each window has -1). windows:
  // longest first, none empty.
  void run(std::span<const Window> windows, std::span<Sentence* const> sentences);

 private:
  void lay_out(std::span<const Window> windows);
  void read_features(std::span<const Window> windows, std::span<Sentence* const> sentences);
  void find_inputs();
  void quantize_inputs();
  void run_first_layer();
  void run_second_layer();
  void run_direction(const PackedWeights& from_state, std::size_t side, const float* gates,
                     const std::vector<std::uint32_t>& gate_rows, std::vector<std::int16_t>& outputs,
                     const std::vector<std::uint32_t>& output_rows);
  [[nodiscard]] LevelRows rows_of_layer(const std::vector<std::int16_t>& outputs) const;
  void set_tags(std::span<const Window> windows, std::span<Sentence* const> sentences);
  void project();
  void set_heads(std::size_t at, const Window& window, Sentence& sentence);
  void score_arcs(std::size_t begin, std::size_t size);
  void set_labels(std::span<const Window> windows, std::span<Sentence* const> sentences);
  void set_names(std::size_t at, const Window& window, Sentence& sentence);
  void hidden_products(std::vector<float>& hidden, const PackedWeights& weights, std::vector<float>& out);

  const ParserWeights& weights_;
  const Kernels& kernels_;
  std::size_t words_ = 0;
  // Rows of words, two orders: by time (all first words, all second words ...) and sentence after sentence.
  std::vector<std::uint32_t> time_begins_, active_, time_rows_, sentence_begins_,
      sentence_rows_;  // sentence_rows_: by time row
  SentenceFeatures features_;
  FeatureExtractor::Scratch scratch_;
  std::vector<std::string_view> forms_;
  KnownInputs inputs_;
  std::vector<std::uint32_t> input_rows_;  // of each word in the order of time: its number among inputs_
  std::vector<std::uint32_t> new_words_;   // the words in the order of sentences whose inputs are new in this batch
  std::vector<float> input_gates_[2];      // what the first layer's gates get of each of inputs_, forward and backward
  std::vector<float> input_, scales_, gates_, step_gates_, cells_;
  std::vector<std::int16_t> quantized_, layer1_, layer2_, states_;
  std::vector<float> tag_scores_, arc_, arc_products_, labels_, label_hidden_, label_scores_, names_, name_scores_;
  std::vector<float> arc_scores_, tree_scores_, head_scales_;
  std::vector<std::int16_t> arc_rows_, dependent_rows_;
  std::vector<float> dependent_scales_;
  PackedWeights arc_heads_;
  std::vector<std::int32_t> heads_;
  std::vector<std::uint8_t> name_tags_;
};

}  // namespace relata::nlp
