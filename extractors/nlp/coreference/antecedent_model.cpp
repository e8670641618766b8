#include "extractors/nlp/coreference/antecedent_model.h"

#include <algorithm>
#include <charconv>
#include <fstream>

#include "core/diagnostics.h"
#include "core/resources.h"

namespace relata::nlp {
namespace {

#define RELATA_LABEL(name) #name,
constexpr std::array<std::string_view, kAnaphorGroups> kGroupLabels{RELATA_ANAPHOR_GROUPS(RELATA_LABEL)};
constexpr std::array<std::string_view, kAntecedentFeatures> kFeatureLabels{RELATA_ANTECEDENT_FEATURES(RELATA_LABEL)};
#undef RELATA_LABEL

[[noreturn]] void fail(const std::filesystem::path& path, std::uint64_t line, const char* what) {
  throw EnvironmentError({Severity::error, Place{path.string(), line, 0}, what,
                          "Make it anew with extractors/nlp/training/train_antecedents.py, or install Relata again."});
}

template <std::size_t N>
std::size_t position_of(const std::array<std::string_view, N>& labels, std::string_view label) {
  return static_cast<std::size_t>(std::find(labels.begin(), labels.end(), label) - labels.begin());
}

template <class Number>
bool read_number(std::string_view text, Number& number) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc{} && end == text.data() + text.size();
}

}  // namespace

std::string_view label_of(AnaphorGroup group) { return kGroupLabels[static_cast<std::size_t>(group)]; }
std::string_view label_of(AntecedentFeature feature) { return kFeatureLabels[static_cast<std::size_t>(feature)]; }

AntecedentModel AntecedentModel::load(const std::filesystem::path& path) {
  std::ifstream file(path);
  if (!file) fail(path, 0, "the table of antecedent weights cannot be opened");
  AntecedentModel model;
  std::uint64_t number = 0;
  for (std::string line; std::getline(file, line);) {
    ++number;
    std::array<std::string_view, 4> columns;
    std::string_view rest = line;
    for (std::string_view& column : columns) {
      column = rest.substr(0, rest.find('\t'));
      rest.remove_prefix(std::min(rest.size(), column.size() + 1));
    }
    const std::size_t feature = position_of(kFeatureLabels, columns[0]);
    const std::size_t group = position_of(kGroupLabels, columns[1]);
    std::uint8_t value = 0;
    std::int32_t weight = 0;
    const bool numbers = read_number(columns[2], value) && read_number(columns[3], weight);
    if (feature == kAntecedentFeatures || group == kAnaphorGroups || !numbers || !rest.empty())
      fail(path, number, "a line of the antecedent weights is not one of feature, group, value and weight");
    model.weights_[index_of(static_cast<AnaphorGroup>(group), static_cast<AntecedentFeature>(feature), value)] = weight;
  }
  if (number == 0) fail(path, 0, "the table of antecedent weights is empty");
  return model;
}

AntecedentModel AntecedentModel::load() { return load(find_resource("models/english.antecedents")); }

std::int32_t AntecedentModel::score(AnaphorGroup group, std::span<const FeatureValue> values) const {
  std::int32_t sum = 0;
  for (const FeatureValue& v : values) sum += weights_[index_of(group, v.feature, v.value)];
  return sum;
}

}  // namespace relata::nlp
