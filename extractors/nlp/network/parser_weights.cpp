#include "extractors/nlp/network/parser_weights.h"

#include "core/resources.h"
#include "extractors/nlp/network/name_decoder.h"

namespace relata::nlp {
namespace {

// What the kernels' int32 sums and int16 states can hold; far above what is of use.
constexpr std::size_t kWidestState = 512;

LstmWeights load_lstm(const ModelFile& file, const std::string& name, std::size_t inputs, std::size_t width) {
  return {PackedWeights(file.quantized(name + ".input", 4 * width, inputs), file.floats(name + ".bias", 4 * width)),
          PackedWeights(file.quantized(name + ".state", 4 * width, width), {})};
}

PackedWeights load_linear(const ModelFile& file, const std::string& name, std::size_t outputs, std::size_t inputs) {
  return {file.quantized(name, outputs, inputs), file.floats(name + ".bias", outputs)};
}

}  // namespace

ParserWeights::ParserWeights(const std::filesystem::path& path)
    : file(path), extractor(find_resource("data/pos_lexicon.bin"), find_resource("data/gazetteer.bin")) {
  load_inventory();
  load_layers();
  load_heads();
}

void ParserWeights::load_inventory() {
  const std::span<const std::uint64_t> lists = file.numbers("word-lists");
  if (lists.size() != 2 || lists[0] != extractor.lexicon_checksum() || lists[1] != extractor.gazetteer_checksum()) {
    file.fail("the model was trained with other word lists than those in data/");
  }
  for (const std::string& line : file.strings("tags")) {
    const std::size_t bar = line.find('|');
    const std::optional<Upos> upos = upos_from(line.substr(0, bar));
    if (bar == std::string::npos || !upos) file.fail("the model has an unknown tag \"" + line + "\"");
    tags.push_back({*upos, line.substr(bar + 1)});
  }
  for (const std::string& line : file.strings("labels")) {
    const std::optional<Deprel> label = deprel_from(line);
    if (!label) file.fail("the model has an unknown relation \"" + line + "\"");
    labels.push_back(*label);
  }
  if (tags.empty() || labels.empty()) file.fail("the model has no tags or no relations");
  extractor.set_vocabulary(file.numbers("vocabulary"));
}

void ParserWeights::load_layers() {
  words = file.quantized("words", file.numbers("vocabulary").size() + 1, 0);
  features = file.quantized("features", kFeatureRows, 0);
  word_width = words.columns;
  feature_width = features.columns;
  state_width = file.quantized("forward1.state", 0, 0).columns;
  const bool even = word_width % 2 == 0 && feature_width % 2 == 0 && state_width % 4 == 0;
  if (!even || state_width == 0 || state_width > kWidestState || word_width > kWidestState ||
      feature_width > kWidestState) {
    file.fail("the model has layers of an impossible width");
  }
  const char* names[2][2] = {{"forward1", "backward1"}, {"forward2", "backward2"}};
  for (std::size_t layer = 0; layer < 2; ++layer) {
    const std::size_t inputs = layer == 0 ? word_width + feature_width : 2 * state_width;
    for (std::size_t side = 0; side < 2; ++side)
      layers[layer][side] = load_lstm(file, names[layer][side], inputs, state_width);
  }
}

void ParserWeights::load_heads() {
  projection = file.quantized("arc.product", 0, 0).rows;
  if (projection == 0 || projection % 16 != 0 || projection > 128)
    file.fail("the model has heads of an impossible width");
  const std::size_t state = 2 * state_width;
  tag = load_linear(file, "tag", tags.size(), state);
  arc = load_linear(file, "arc", 2 * projection, state);
  arc_product = load_linear(file, "arc.product", projection, projection);
  label = load_linear(file, "label", 2 * projection, state);
  label_output = load_linear(file, "label.output", labels.size(), projection);
  name = load_linear(file, "name", projection, state);
  name_output = load_linear(file, "name.output", kNameTags, projection);
  name_transitions = file.floats("name.transitions", kNameTags * kNameTags);
  const std::span<const float> arc_part = file.floats("arc.root", projection);
  const std::span<const float> label_part = file.floats("label.root", projection);
  arc_root.assign(arc_part.begin(), arc_part.end());
  label_root.assign(label_part.begin(), label_part.end());
}

}  // namespace relata::nlp
