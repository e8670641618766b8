// Writes a trained network as the file that extractors/nlp/network/model_file.h reads.
#pragma once

#include <filesystem>
#include <vector>

#include "extractors/nlp/training/parser_model.h"

namespace relata::training {

struct ModelContext {
  const std::vector<std::uint64_t>& vocabulary;  // ascending hashes
  const Inventory& inventory;
  std::uint32_t name_set;  // whose naming conventions inference follows
  std::uint64_t lexicon_checksum;
  std::uint64_t gazetteer_checksum;
};

// Weights become int8 with a scale a row, biases stay float32. The file appears whole or not at all.
void write_model(ParserModel& model, const ModelContext& context, const std::filesystem::path& path);

}  // namespace relata::training
