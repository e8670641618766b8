// The whole of a training: data, epochs, measuring, and the file that is kept.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "extractors/nlp/training/augmentation.h"
#include "extractors/nlp/training/parser_model.h"
#include "extractors/nlp/training/word_vectors.h"

namespace relata::training {

struct TrainingSettings {
  std::filesystem::path data;         // SET-train.conllu, SET-dev.conllu as prepare_data.py writes them
  std::filesystem::path lexicons;     // pos_lexicon.bin, gazetteer.bin
  std::filesystem::path output;       // the model
  std::vector<std::string> raw_text;  // plain or gzip; word vectors are learnt from it, and from the gold sentences
  std::filesystem::path vectors;      // of teacher/word_vectors.py; they stand below those that are learnt here
  std::vector<std::string> silver;    // FILE or FILE:SET; SET says whose conventions its names follow
  std::uint32_t epochs = 20;
  std::uint64_t seed = 1;
  std::uint32_t batch_words = 1200;
  std::uint32_t longest = 160;        // longer sentences are left out
  std::uint32_t least_count = 2;      // of a word of the vocabulary in the gold and silver sentences
  std::uint32_t least_raw_count = 6;  // of one that only raw text has
  float silver_share = 0.72F;         // of all steps go to silver sentences, where there are any; gold comes last
  float silver_rest = 0.15F;          // silver words for one of gold after that
  float name_loss_weight = 1;         // of the loss of names beside that of each other head
  std::string name_set = "ewt";       // whose conventions the written model follows
  NetworkShape shape;
  Dropout dropout;
  Dropout silver_dropout{0.15F, 0.1F, 0.1F, 0.0F};  // while silver is learnt
  AugmentationRates augmentation;
  OptimizerSettings optimizer;
  WordVectorSettings word_vectors;
};

// Prints a line an epoch to standard output. The same settings and data give the same bytes on one machine.
void train(const TrainingSettings& settings);

}  // namespace relata::training
