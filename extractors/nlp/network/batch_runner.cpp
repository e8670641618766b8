#include "extractors/nlp/network/batch_runner.h"

#include <algorithm>

namespace relata::nlp {
namespace {

constexpr float kFeatureShare = 0.33F;
constexpr float kInputLevels = 16383.0F;
constexpr float kStateScale = 1.0F / kStateLevels;
constexpr std::uint32_t kMostInputs = 512;  // that are kept for the next batch: 2.6 MB of gates

}  // namespace

void BatchRunner::lay_out(std::span<const Window> windows) {
  time_begins_.clear();
  active_.clear();
  sentence_begins_.clear();
  words_ = 0;
  for (const Window& window : windows) {
    sentence_begins_.push_back(static_cast<std::uint32_t>(words_));
    words_ += window.size();
  }
  time_rows_.resize(words_);
  sentence_rows_.resize(words_);
  std::uint32_t row = 0;
  std::size_t alive = windows.size();
  for (std::size_t time = 0; time < windows.front().size(); ++time) {
    while (windows[alive - 1].size() <= time) --alive;
    time_begins_.push_back(row);
    active_.push_back(static_cast<std::uint32_t>(alive));
    for (std::size_t at = 0; at < alive; ++at, ++row) {
      time_rows_[row] = row;
      sentence_rows_[row] = sentence_begins_[at] + static_cast<std::uint32_t>(time);
    }
  }
}

void BatchRunner::read_features(std::span<const Window> windows, std::span<Sentence* const> sentences) {
  features_.words.clear();
  features_.begins.clear();
  features_.rows.clear();
  for (const Window& window : windows) {
    forms_.clear();
    for (std::uint32_t at = window.begin; at < window.end; ++at)
      forms_.push_back(sentences[window.sentence]->tokens[at].form);
    weights_.extractor.append(forms_, features_, scratch_);
  }
  find_inputs();
  quantize_inputs();
}

void BatchRunner::find_inputs() {
  if (inputs_.size() > kMostInputs) inputs_.clear();
  input_rows_.resize(words_);
  new_words_.clear();
  for (std::size_t row = 0; row < words_; ++row) {
    const std::uint32_t word = sentence_rows_[row];
    const std::uint32_t known = inputs_.size();
    const std::uint32_t begin = features_.begins[word];
    input_rows_[row] = inputs_.number_of(
        features_.words[word], std::span(features_.rows).subspan(begin, features_.begins[word + 1] - begin));
    if (input_rows_[row] == known) new_words_.push_back(word);
  }
}

void BatchRunner::quantize_inputs() {
  const std::size_t width = weights_.word_width + weights_.feature_width;
  input_.assign(new_words_.size() * width, 0.0F);
  quantized_.resize(new_words_.size() * width);
  scales_.resize(words_);
  for (std::size_t row = 0; row < new_words_.size(); ++row) {
    const std::size_t word = new_words_[row];
    float* const values = input_.data() + row * width;
    const std::size_t entry = features_.words[word];
    kernels_.add_scaled(weights_.words.bytes.data() + entry * weights_.word_width, weights_.words.scales[entry],
                        weights_.word_width, values);
    for (std::uint32_t at = features_.begins[word]; at < features_.begins[word + 1]; ++at) {
      const std::size_t feature = features_.rows[at];
      kernels_.add_scaled(weights_.features.bytes.data() + feature * weights_.feature_width,
                          weights_.features.scales[feature] * kFeatureShare, weights_.feature_width,
                          values + weights_.word_width);
    }
    scales_[row] = kernels_.quantize(values, width, kInputLevels, quantized_.data() + row * width);
  }
}

void BatchRunner::run_first_layer() {
  const std::size_t width = weights_.word_width + weights_.feature_width;
  const std::size_t known = inputs_.size() - new_words_.size();
  layer1_.resize(words_ * 2 * weights_.state_width);
  for (std::size_t side = 0; side < 2; ++side) {
    const LstmWeights& weights = weights_.layers[0][side];
    const std::size_t stride = weights.from_input.stride();
    input_gates_[side].reserve((kMostInputs + words_) * stride);  // at most, where batches have as many words
    input_gates_[side].resize(inputs_.size() * stride);
    weights.from_input.multiply(kernels_, {quantized_.data(), width, new_words_.size(), scales_.data(), 1},
                                input_gates_[side].data() + known * stride);
    run_direction(weights.from_state, side, input_gates_[side].data(), input_rows_, layer1_, time_rows_);
  }
}

void BatchRunner::run_second_layer() {
  layer2_.resize(words_ * 2 * weights_.state_width);
  for (std::size_t side = 0; side < 2; ++side) {
    const LstmWeights& weights = weights_.layers[1][side];
    gates_.resize(words_ * weights.from_input.stride());
    weights.from_input.multiply(kernels_, rows_of_layer(layer1_), gates_.data());
    run_direction(weights.from_state, side, gates_.data(), time_rows_, layer2_, sentence_rows_);
  }
}

void BatchRunner::run_direction(const PackedWeights& from_state, std::size_t side, const float* gates,
                                const std::vector<std::uint32_t>& gate_rows, std::vector<std::int16_t>& outputs,
                                const std::vector<std::uint32_t>& output_rows) {
  const std::size_t width = weights_.state_width;
  states_.assign(active_.front() * width, 0);
  cells_.assign(active_.front() * width, 0.0F);
  step_gates_.resize(active_.front() * from_state.stride());
  LstmStep step;
  step.gates = step_gates_.data();
  step.cells = cells_.data();
  step.states = states_.data();
  step.outputs = outputs.data() + side * width;
  step.output_stride = 2 * width;
  step.width = width;
  for (std::size_t count = 0; count < active_.size(); ++count) {
    const std::size_t time = side == 0 ? count : active_.size() - 1 - count;
    const std::size_t begin = time_begins_[time];
    step.rows = active_[time];
    from_state.add_product(kernels_, {states_.data(), width, step.rows, &kStateScale, 0}, gates,
                           gate_rows.data() + begin, step_gates_.data());
    step.output_rows = output_rows.data() + begin;
    kernels_.lstm_step(step);
  }
}

LevelRows BatchRunner::rows_of_layer(const std::vector<std::int16_t>& outputs) const {
  return {outputs.data(), 2 * weights_.state_width, words_, &kStateScale, 0};
}

void BatchRunner::set_tags(std::span<const Window> windows, std::span<Sentence* const> sentences) {
  const std::size_t stride = weights_.tag.stride();
  tag_scores_.resize(words_ * stride);
  weights_.tag.multiply(kernels_, rows_of_layer(layer1_), tag_scores_.data());
  for (std::size_t time = 0; time < active_.size(); ++time) {
    for (std::size_t at = 0; at < active_[time]; ++at) {
      const float* const scores = tag_scores_.data() + (time_begins_[time] + at) * stride;
      const auto best = static_cast<std::size_t>(std::max_element(scores, scores + weights_.tags.size()) - scores);
      Token& token = sentences[windows[at].sentence]->tokens[windows[at].begin + time];
      token.upos = weights_.tags[best].upos;
      token.xpos = weights_.tags[best].xpos;
    }
  }
}

void BatchRunner::hidden_products(std::vector<float>& hidden, const PackedWeights& weights, std::vector<float>& out) {
  const std::size_t width = weights.inputs();
  const std::size_t stride = hidden.size() / words_;
  quantized_.resize(words_ * width);
  for (std::size_t row = 0; row < words_; ++row) {
    scales_[row] =
        kernels_.quantize(hidden.data() + row * stride, width, kInputLevels, quantized_.data() + row * width);
  }
  out.resize(words_ * weights.stride());
  weights.multiply(kernels_, {quantized_.data(), width, words_, scales_.data(), 1}, out.data());
}

void BatchRunner::project() {
  const auto run = [&](const PackedWeights& weights, std::vector<float>& out) {
    out.resize(words_ * weights.stride());
    weights.multiply(kernels_, rows_of_layer(layer2_), out.data());
  };
  run(weights_.arc, arc_);
  kernels_.leaky_relu(arc_.data(), arc_.size());
  hidden_products(arc_, weights_.arc_product, arc_products_);
  run(weights_.label, labels_);
  run(weights_.name, names_);
  kernels_.leaky_relu(names_.data(), names_.size());
  hidden_products(names_, weights_.name_output, name_scores_);
}

void BatchRunner::run(std::span<const Window> windows, std::span<Sentence* const> sentences) {
  if (windows.empty()) return;
  lay_out(windows);
  read_features(windows, sentences);
  run_first_layer();
  set_tags(windows, sentences);
  run_second_layer();
  project();
  label_hidden_.resize(words_ * weights_.projection);
  for (std::size_t at = 0; at < windows.size(); ++at) {
    set_heads(at, windows[at], *sentences[windows[at].sentence]);
    set_names(at, windows[at], *sentences[windows[at].sentence]);
  }
  set_labels(windows, sentences);
}

}  // namespace relata::nlp
