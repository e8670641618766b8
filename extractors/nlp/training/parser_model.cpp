#include "extractors/nlp/training/parser_model.h"

#include "extractors/nlp/training/layers.h"

namespace relata::training {
namespace {

constexpr float kFeatureShare = 0.33F;
constexpr Eigen::Index kNameRows = first_name_row(kSetCount);  // those of all sets

void concatenate(const Matrix& above, const Matrix& below, Matrix& both) {
  both.resize(above.rows() + below.rows(), above.cols());
  both.topRows(above.rows()) = above;
  both.bottomRows(below.rows()) = below;
}

}  // namespace

ParserModel::ParserModel(const NetworkShape& shape, Matrix fixed_words, std::uint64_t seed)
    : shape_(shape),
      fixed_words_(std::move(fixed_words)),
      random_(seed),
      word_table_(parameters_.add_table("words", shape.word_width, shape.words, 0.02F, random_)),
      feature_table_(parameters_.add_table("features", shape.feature_width, nlp::kFeatureRows, 0.1F, random_)),
      forward1_(parameters_, "forward1", shape.word_width + shape.feature_width, shape.state_width, false, random_),
      backward1_(parameters_, "backward1", shape.word_width + shape.feature_width, shape.state_width, true, random_),
      forward2_(parameters_, "forward2", 2 * shape.state_width, shape.state_width, false, random_),
      backward2_(parameters_, "backward2", 2 * shape.state_width, shape.state_width, true, random_),
      tag_weight_(parameters_.add("tag", shape.tags, 2 * shape.state_width, 1.0F, random_)),
      tag_bias_(parameters_.add("tag.bias", shape.tags, 1, 0.0F, random_)),
      arc_weight_(parameters_.add("arc", 2 * shape.projection, 2 * shape.state_width, 1.0F, random_)),
      arc_bias_(parameters_.add("arc.bias", 2 * shape.projection, 1, 0.0F, random_)),
      arc_root_(parameters_.add("arc.root", shape.projection, 1, 0.3F, random_)),
      arc_product_(parameters_.add("arc.product", shape.projection, shape.projection, 0.5F, random_)),
      arc_product_bias_(parameters_.add("arc.product.bias", shape.projection, 1, 0.0F, random_)),
      label_weight_(parameters_.add("label", 2 * shape.projection, 2 * shape.state_width, 1.0F, random_)),
      label_bias_(parameters_.add("label.bias", 2 * shape.projection, 1, 0.0F, random_)),
      label_root_(parameters_.add("label.root", shape.projection, 1, 0.3F, random_)),
      label_output_(parameters_.add("label.output", shape.labels, shape.projection, 1.0F, random_)),
      label_output_bias_(parameters_.add("label.output.bias", shape.labels, 1, 0.0F, random_)),
      name_weight_(parameters_.add("name", shape.projection, 2 * shape.state_width, 1.0F, random_)),
      name_bias_(parameters_.add("name.bias", shape.projection, 1, 0.0F, random_)),
      name_sets_(parameters_.add("name.sets", shape.projection, static_cast<Eigen::Index>(kSetCount), 0.3F, random_)),
      name_output_(
          parameters_.add("name.output", kNameRows, shape.projection, 1.0F, random_)),
      name_output_bias_(
          parameters_.add("name.output.bias", kNameRows, 1, 0.0F, random_)),
      name_transitions_(parameters_.add("name.transitions", static_cast<Eigen::Index>(nlp::kNameTags),
                                        static_cast<Eigen::Index>(nlp::kNameTags), 0.0F, random_)) {}

void ParserModel::embed(const std::vector<const Instance*>& batch, const PackedBatch& packed, const Dropout& dropout,
                        Random* random) {
  input_.setZero(shape_.word_width + shape_.feature_width, packed.columns);
  word_scale_.assign(static_cast<std::size_t>(packed.columns), 1.0F);
  feature_scale_.assign(static_cast<std::size_t>(packed.columns), 1.0F);
  for (std::size_t sentence = 0; sentence < batch.size(); ++sentence) {
    const nlp::SentenceFeatures& features = batch[sentence]->features;
    for (std::size_t word = 0; word < features.words.size(); ++word) {
      const Eigen::Index column = packed.column(sentence, word);
      float& word_scale = word_scale_[static_cast<std::size_t>(column)];
      float& feature_scale = feature_scale_[static_cast<std::size_t>(column)];
      if (random != nullptr) {
        const bool drop_word = random->chance(dropout.word);
        const bool drop_features = random->chance(dropout.features);
        word_scale = drop_word ? 0.0F : drop_features ? 2.0F : 1.0F;
        feature_scale = drop_features ? 0.0F : drop_word ? 2.0F : 1.0F;
      }
      feature_scale *= kFeatureShare;
      const std::uint32_t entry = features.words[word];
      if (word_scale > 0) {
        input_.col(column).head(shape_.word_width) =
            word_scale * (word_table_.value.col(entry) + fixed_words_.col(entry));
      }
      auto sum = input_.col(column).tail(shape_.feature_width);
      if (feature_scale == 0) continue;
      for (std::uint32_t at = features.begins[word]; at < features.begins[word + 1]; ++at)
        sum += feature_table_.value.col(features.rows[at]);
      sum *= feature_scale;
    }
  }
}

void ParserModel::embed_backward(const std::vector<const Instance*>& batch, const PackedBatch& packed) {
  Matrix gradient = Matrix::Zero(input_.rows(), input_.cols());
  forward1_.backward(input_, packed, layer1_gradient_.topRows(shape_.state_width), gradient);
  backward1_.backward(input_, packed, layer1_gradient_.bottomRows(shape_.state_width), gradient);
  for (std::size_t sentence = 0; sentence < batch.size(); ++sentence) {
    const nlp::SentenceFeatures& features = batch[sentence]->features;
    for (std::size_t word = 0; word < features.words.size(); ++word) {
      const Eigen::Index column = packed.column(sentence, word);
      const float word_scale = word_scale_[static_cast<std::size_t>(column)];
      const float feature_scale = feature_scale_[static_cast<std::size_t>(column)];
      if (word_scale > 0)
        word_table_.touch(features.words[word]) += word_scale * gradient.col(column).head(shape_.word_width);
      if (feature_scale == 0) continue;
      for (std::uint32_t at = features.begins[word]; at < features.begins[word + 1]; ++at) {
        feature_table_.touch(features.rows[at]) += feature_scale * gradient.col(column).tail(shape_.feature_width);
      }
    }
  }
}

void ParserModel::run_layers(const PackedBatch& packed) {
  const Matrix& forward1 = forward1_.forward(input_, packed);
  concatenate(forward1, backward1_.forward(input_, packed), layer1_);
  apply_mask(layer1_mask_, packed, layer1_);
  const Matrix& forward2 = forward2_.forward(layer1_, packed);
  concatenate(forward2, backward2_.forward(layer1_, packed), layer2_);
  apply_mask(layer2_mask_, packed, layer2_);
}

Losses ParserModel::learn(const std::vector<const Instance*>& batch, const Dropout& dropout, Random& random) {
  const PackedBatch packed = pack(batch);
  layer1_mask_ = make_mask(2 * shape_.state_width, packed.sentences(), dropout.layer, random);
  layer2_mask_ = make_mask(2 * shape_.state_width, packed.sentences(), dropout.layer, random);
  arc_mask_ = make_mask(2 * shape_.projection, packed.sentences(), dropout.layer, random);
  name_mask_ = make_mask(shape_.projection, packed.sentences(), dropout.names, random);
  embed(batch, packed, dropout, &random);
  run_layers(packed);
  layer1_gradient_.setZero(layer1_.rows(), layer1_.cols());
  layer2_gradient_.setZero(layer2_.rows(), layer2_.cols());
  Losses losses;
  losses.tags = learn_tags(batch, packed);
  losses.arcs = learn_arcs(batch, packed);
  losses.labels = learn_labels(batch, packed);
  losses.names = learn_names(batch, packed);
  apply_mask(layer2_mask_, packed, layer2_gradient_);
  forward2_.backward(layer1_, packed, layer2_gradient_.topRows(shape_.state_width), layer1_gradient_);
  backward2_.backward(layer1_, packed, layer2_gradient_.bottomRows(shape_.state_width), layer1_gradient_);
  apply_mask(layer1_mask_, packed, layer1_gradient_);
  embed_backward(batch, packed);
  return losses;
}

}  // namespace relata::training
