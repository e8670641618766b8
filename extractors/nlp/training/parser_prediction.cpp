// ParserModel in use: what the network says of sentences, with the decoders of the run time.
#include "extractors/nlp/network/name_decoder.h"
#include "extractors/nlp/network/tree_decoder.h"
#include "extractors/nlp/training/layers.h"

namespace relata::training {

std::vector<Prediction> ParserModel::predict(const std::vector<const Instance*>& batch, std::uint32_t name_set) {
  const PackedBatch packed = pack(batch);
  layer1_mask_ = layer2_mask_ = arc_mask_ = Matrix();
  embed(batch, packed, {}, nullptr);
  run_layers(packed);
  arcs_ = linear(arc_weight_, arc_bias_, layer2_);
  leaky_relu(arcs_);
  label_parts_ = linear(label_weight_, label_bias_, layer2_);
  Matrix dependents = arc_product_.value * arcs_.topRows(shape_.projection);
  dependents.colwise() += arc_product_bias_.value.col(0);
  const Matrix tags = linear(tag_weight_, tag_bias_, layer1_);
  Matrix names = linear(name_output_, name_output_bias_,
                        name_hidden(std::vector<std::uint32_t>(static_cast<std::size_t>(packed.columns), name_set)))
                     .middleRows(first_name_row(name_set), static_cast<Eigen::Index>(nlp::kNameTags))
                     .eval();
  if (!marks_miscellaneous(name_set)) mask_miscellaneous(names);
  std::vector<Prediction> predictions(batch.size());
  std::vector<float> logits;
  const Matrix by_row = name_transitions_.value.transpose();
  const std::span<const float> transitions(by_row.data(), static_cast<std::size_t>(by_row.size()));
  for (std::size_t sentence = 0; sentence < batch.size(); ++sentence) {
    logits.clear();
    for (std::size_t word = 0; word < packed.lengths[sentence]; ++word) {
      const Eigen::Index column = packed.column(sentence, word);
      Eigen::Index tag = 0;
      tags.col(column).maxCoeff(&tag);
      predictions[sentence].tags.push_back(static_cast<std::uint16_t>(tag));
      logits.insert(logits.end(), names.col(column).data(), names.col(column).data() + nlp::kNameTags);
    }
    nlp::decode_names(logits, transitions, predictions[sentence].names);
    predict_sentence(packed, sentence, dependents, predictions[sentence]);
  }
  return predictions;
}

void ParserModel::predict_sentence(const PackedBatch& packed, std::size_t sentence, const Matrix& arc_dependents,
                                   Prediction& out) {
  const Eigen::Index width = shape_.projection;
  const std::size_t words = packed.lengths[sentence];
  std::vector<float> scores(words * (words + 1));
  for (std::size_t word = 0; word < words; ++word) {
    const auto dependent = arc_dependents.col(packed.column(sentence, word));
    scores[word * (words + 1)] = arc_root_.value.col(0).dot(dependent);
    for (std::size_t head = 0; head < words; ++head) {
      scores[word * (words + 1) + head + 1] = arcs_.col(packed.column(sentence, head)).tail(width).dot(dependent);
    }
  }
  nlp::decode_tree(scores, words, out.heads);
  for (std::size_t word = 0; word < words; ++word) {
    Vector hidden = label_parts_.col(packed.column(sentence, word)).head(width);
    const std::int32_t head = out.heads[word];
    if (head < 0) hidden += label_root_.value.col(0);
    if (head >= 0) hidden += label_parts_.col(packed.column(sentence, static_cast<std::size_t>(head))).tail(width);
    hidden = hidden.array().max(kLeak * hidden.array()).matrix().eval();
    Eigen::Index label = 0;
    (label_output_.value * hidden + label_output_bias_.value.col(0)).maxCoeff(&label);
    out.labels.push_back(static_cast<std::uint16_t>(label));
  }
}

}  // namespace relata::training
