#include "core/sentence.h"

#include <array>

#include "core/enumerator_labels.h"

namespace relata {
namespace {

#define RELATA_LABEL(name, label) std::string_view{label},
constexpr std::array kUposLabels{RELATA_UPOS(RELATA_LABEL)};
constexpr std::array kDeprelLabels{RELATA_DEPREL(RELATA_LABEL)};
#undef RELATA_LABEL

constexpr std::array<std::string_view, 5> kNameClassLabels{"O", "PER", "ORG", "LOC", "MISC"};
constexpr std::array<std::string_view, 11> kFineNames{"person", "organisation", "country", "city", "place", "group",
                                                      "event",  "law",          "work",    "product", "facility"};

}  // namespace

std::string_view label_of(Upos upos) { return kUposLabels[static_cast<std::size_t>(upos)]; }
std::string_view label_of(Deprel deprel) { return kDeprelLabels[static_cast<std::size_t>(deprel)]; }

std::optional<Upos> upos_from(std::string_view label) { return enumerator_of<Upos>(kUposLabels, label); }

std::optional<Deprel> deprel_from(std::string_view label) {
  if (const auto exact = enumerator_of<Deprel>(kDeprelLabels, label)) return exact;
  return enumerator_of<Deprel>(kDeprelLabels, label.substr(0, label.find(':')));
}

std::string_view label_of(NameClass type) { return kNameClassLabels[static_cast<std::size_t>(type)]; }

std::optional<NameClass> name_class_from(std::string_view label) { return enumerator_of<NameClass>(kNameClassLabels, label); }

std::string_view fine_name_from(std::string_view label) {
  for (const std::string_view name : kFineNames)
    if (name == label) return name;
  return {};
}

Deprel universal(Deprel deprel) {
  // Asked for every arc of every rule: looked up once.
  static constexpr auto kUniversal = [] {
    std::array<Deprel, kDeprelLabels.size()> table{};
    for (std::size_t i = 0; i < table.size(); ++i)
      table[i] = *enumerator_of<Deprel>(kDeprelLabels, kDeprelLabels[i].substr(0, kDeprelLabels[i].find(':')));
    return table;
  }();
  return kUniversal[static_cast<std::size_t>(deprel)];
}

}  // namespace relata
