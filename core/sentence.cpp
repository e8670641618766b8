#include "core/sentence.h"

#include <array>

namespace relata {
namespace {

#define RELATA_LABEL(name, label) std::string_view{label},
constexpr std::array kUposLabels{RELATA_UPOS(RELATA_LABEL)};
constexpr std::array kDeprelLabels{RELATA_DEPREL(RELATA_LABEL)};
#undef RELATA_LABEL

constexpr std::array<std::string_view, 5> kNameClassLabels{"O", "PER", "ORG", "LOC", "MISC"};
constexpr std::array<std::string_view, 11> kFineNames{"person", "organisation", "country", "city", "place", "group",
                                                      "event",  "law",          "work",    "product", "facility"};

template <class Enum, std::size_t N>
std::optional<Enum> find(const std::array<std::string_view, N>& labels, std::string_view label) {
  for (std::size_t i = 0; i < N; ++i)
    if (labels[i] == label) return static_cast<Enum>(i);
  return std::nullopt;
}

}  // namespace

std::string_view label_of(Upos upos) { return kUposLabels[static_cast<std::size_t>(upos)]; }
std::string_view label_of(Deprel deprel) { return kDeprelLabels[static_cast<std::size_t>(deprel)]; }

std::optional<Upos> upos_from(std::string_view label) { return find<Upos>(kUposLabels, label); }

std::optional<Deprel> deprel_from(std::string_view label) {
  if (const auto exact = find<Deprel>(kDeprelLabels, label)) return exact;
  return find<Deprel>(kDeprelLabels, label.substr(0, label.find(':')));
}

std::string_view label_of(NameClass type) { return kNameClassLabels[static_cast<std::size_t>(type)]; }

std::optional<NameClass> name_class_from(std::string_view label) { return find<NameClass>(kNameClassLabels, label); }

std::string_view fine_name_from(std::string_view label) {
  for (const std::string_view name : kFineNames)
    if (name == label) return name;
  return {};
}

Deprel universal(Deprel deprel) {
  const std::string_view label = label_of(deprel);
  return *find<Deprel>(kDeprelLabels, label.substr(0, label.find(':')));
}

}  // namespace relata
