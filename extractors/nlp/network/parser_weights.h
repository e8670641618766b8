// The weights of a loaded model, ready for the kernels. Shapes are in models/README.md.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/sentence.h"
#include "extractors/nlp/network/features.h"
#include "extractors/nlp/network/model_file.h"
#include "extractors/nlp/network/packed_weights.h"

namespace relata::nlp {

struct LstmWeights {
  PackedWeights from_input, from_state;  // 4 * width outputs: input, forget, output gate, candidate
};

struct TagPair {
  Upos upos = Upos::x_;
  std::string xpos;
};

struct ParserWeights {
  // Throws EnvironmentError when the file is no sound model or does not belong to the packed word lists.
  explicit ParserWeights(const std::filesystem::path& path);

  ModelFile file;
  FeatureExtractor extractor;
  std::size_t word_width = 0, feature_width = 0, state_width = 0, projection = 0;
  QuantizedMatrix words, features;
  LstmWeights layers[2][2];  // [layer][0: forward, 1: backward]
  PackedWeights tag, arc, arc_product, label, label_output, name, name_output;
  std::vector<float> arc_root, label_root;
  std::span<const float> name_transitions;
  std::vector<TagPair> tags;
  std::vector<Deprel> labels;

 private:
  void load_layers();
  void load_heads();
  void load_inventory();
};

}  // namespace relata::nlp
