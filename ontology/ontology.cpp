#include "ontology/ontology.h"

namespace relata::ontology {
namespace {

template <class Owner>
std::string_view best_label(const Owner& owner) {
  const Label* best = nullptr;
  for (const Label& label : owner.labels) {
    if (label.language == "en" || label.language.starts_with("en-")) return label.text;
    if (best == nullptr || (label.language.empty() && !best->language.empty())) best = &label;
  }
  if (best != nullptr) return best->text;
  const std::string_view iri = owner.iri;
  const std::size_t cut = iri.find_last_of("#/:");
  return cut == std::string_view::npos || cut + 1 == iri.size() ? iri : iri.substr(cut + 1);
}

template <class IdType>
IdType found(const std::unordered_map<std::string, std::uint32_t>& index, std::string_view iri) {
  const auto entry = index.find(std::string(iri));
  return entry == index.end() ? IdType{} : IdType{entry->second};
}

template <class IdType, class Owner>
IdType added(std::unordered_map<std::string, std::uint32_t>& index, std::vector<Owner>& owners, std::string_view iri) {
  const auto [entry, fresh] = index.emplace(iri, static_cast<std::uint32_t>(owners.size()));
  if (fresh) owners.emplace_back().iri = iri;
  return IdType{entry->second};
}

}  // namespace

ClassId Ontology::find_class(std::string_view wanted) const { return found<ClassId>(class_by_iri_, wanted); }
PropertyId Ontology::find_property(std::string_view wanted) const {
  return found<PropertyId>(property_by_iri_, wanted);
}
ClassId Ontology::add_class(std::string_view wanted) { return added<ClassId>(class_by_iri_, classes, wanted); }
PropertyId Ontology::add_property(std::string_view wanted) {
  return added<PropertyId>(property_by_iri_, properties, wanted);
}

std::string_view label_of(const OntologyClass& c) { return best_label(c); }
std::string_view label_of(const Property& property) { return best_label(property); }

std::string_view label_of(WordClass word_class) {
  switch (word_class) {
    case WordClass::verb: return "verb";
    case WordClass::noun: return "noun";
    case WordClass::adjective: return "adjective";
  }
  return {};
}

}  // namespace relata::ontology
