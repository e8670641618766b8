// The parsing network in training: embeddings, two bidirectional LSTM layers and four heads, forward and backward.
//
// Dozat and Manning 2017 for the biaffine arc scorer and the dropout shared in time; the label scorer adds a projection
// of the head to one of the dependent. Inference on the written file is extractors/nlp/network/network.h.
#pragma once

#include <memory>
#include <vector>

#include "extractors/nlp/network/features.h"
#include "extractors/nlp/network/name_decoder.h"
#include "extractors/nlp/training/corpus.h"
#include "extractors/nlp/training/lstm.h"

namespace relata::training {

struct NetworkShape {
  Eigen::Index word_width = 64;
  Eigen::Index feature_width = 64;
  Eigen::Index state_width = 128;
  Eigen::Index projection = 96;
  Eigen::Index words = 0;  // with the unknown one
  Eigen::Index tags = 0;
  Eigen::Index labels = 0;
};

struct Dropout {
  float word = 0.25F;
  float features = 0.15F;
  float layer = 0.33F;
  float names = 0.0F;  // of the hidden layer of the name head
};

// An example with what the network reads of it.
struct Instance {
  const Example* example = nullptr;
  nlp::SentenceFeatures features;
};

// Each set of names has output rows of its own; the first of a set's.
[[nodiscard]] constexpr Eigen::Index first_name_row(std::uint32_t set) {
  return static_cast<Eigen::Index>(set * nlp::kNameTags);
}

// Sums over the words of a batch.
struct Losses {
  double tags = 0, arcs = 0, labels = 0, names = 0;
};

// What the network says of one sentence.
struct Prediction {
  std::vector<std::uint16_t> tags, labels;
  std::vector<std::int32_t> heads;
  std::vector<std::uint8_t> names;
};

class ParserModel {
 public:
  // fixed_words: vectors learnt from raw text, a column a word; what is trained is added to them.
  ParserModel(const NetworkShape& shape, Matrix fixed_words, std::uint64_t seed);

  // Forward and backward over sentences sorted by descending length; adds to the gradients.
  Losses learn(const std::vector<const Instance*>& batch, const Dropout& dropout, Random& random);
  // name_set: whose conventions for names, an index in kSets.
  std::vector<Prediction> predict(const std::vector<const Instance*>& batch, std::uint32_t name_set);

  // How much the loss of names counts beside that of each other head; 1 at first.
  void weigh_names(float weight) { name_loss_weight_ = weight; }

  [[nodiscard]] ParameterSet& parameters() { return parameters_; }
  [[nodiscard]] const NetworkShape& shape() const { return shape_; }
  [[nodiscard]] const Matrix& fixed_words() const { return fixed_words_; }

 private:
  void embed(const std::vector<const Instance*>& batch, const PackedBatch& packed, const Dropout& dropout,
             Random* random);
  void embed_backward(const std::vector<const Instance*>& batch, const PackedBatch& packed);
  void run_layers(const PackedBatch& packed);
  double learn_tags(const std::vector<const Instance*>& batch, const PackedBatch& packed);
  double learn_arcs(const std::vector<const Instance*>& batch, const PackedBatch& packed);
  double learn_arcs_of(const Example& example, std::size_t sentence, const PackedBatch& packed, const Matrix& dropped,
                       const Matrix& products, Matrix& hidden_gradient, Matrix& product_gradient);
  [[nodiscard]] Matrix label_sums(const std::vector<const Instance*>& batch, const PackedBatch& packed,
                                  const Matrix& parts) const;
  double learn_labels(const std::vector<const Instance*>& batch, const PackedBatch& packed);
  double learn_names(const std::vector<const Instance*>& batch, const PackedBatch& packed);
  double learn_names_of(const Example& example, std::size_t sentence, const PackedBatch& packed, Matrix& scores);
  [[nodiscard]] Matrix name_hidden(const std::vector<std::uint32_t>& sets) const;
  void predict_sentence(const PackedBatch& packed, std::size_t sentence, const Matrix& arc_dependents, Prediction& out);

  NetworkShape shape_;
  float name_loss_weight_ = 1;
  Matrix fixed_words_;
  Random random_;
  ParameterSet parameters_;
  Parameter &word_table_, &feature_table_;
  Lstm forward1_, backward1_, forward2_, backward2_;
  Parameter &tag_weight_, &tag_bias_;
  Parameter &arc_weight_, &arc_bias_, &arc_root_, &arc_product_, &arc_product_bias_;
  Parameter &label_weight_, &label_bias_, &label_root_, &label_output_, &label_output_bias_;
  Parameter &name_weight_, &name_bias_, &name_sets_, &name_output_, &name_output_bias_, &name_transitions_;
  // Of the batch at hand, a column a word.
  Matrix input_, layer1_, layer2_, arcs_, label_parts_;
  Matrix layer1_mask_, layer2_mask_, arc_mask_, name_mask_;  // a column a sentence; empty: no dropout
  Matrix layer1_gradient_, layer2_gradient_;
  std::vector<float> word_scale_, feature_scale_;
};

}  // namespace relata::training
