#include "ontology/ontology_reader.h"

#include <algorithm>
#include <array>
#include <filesystem>

#include "core/resources.h"
#include "ontology/lexicalisation_reader.h"
#include "ontology/ontology_check.h"
#include "ontology/spelling.h"
#include "ontology/turtle_reader.h"
#include "ontology/vocabulary.h"

namespace relata::ontology {
namespace {

using namespace std::string_view_literals;

constexpr std::array kClassTypes{"Class"sv};
constexpr std::array kPropertyTypes{"ObjectProperty"sv,     "DatatypeProperty"sv,   "SymmetricProperty"sv,
                                    "TransitiveProperty"sv, "FunctionalProperty"sv, "InverseFunctionalProperty"sv};
constexpr std::array kDatatypes{
    "string"sv,  "boolean"sv,  "decimal"sv, "integer"sv,  "double"sv,    "float"sv,     "date"sv,
    "time"sv,    "dateTime"sv, "gYear"sv,   "gMonth"sv,   "gDay"sv,      "gYearMonth"sv, "gMonthDay"sv,
    "duration"sv, "anyURI"sv,  "language"sv, "int"sv,     "long"sv,      "short"sv,     "nonNegativeInteger"sv,
    "positiveInteger"sv, "negativeInteger"sv, "nonPositiveInteger"sv, "unsignedInt"sv, "unsignedLong"sv};

class OntologyReader {
 public:
  OntologyReader(const Triples& triples, std::span<const std::string> paths, Diagnostics& diagnostics)
      : triples_(triples), paths_(paths), diagnostics_(diagnostics), lexicon_(triples, paths, diagnostics) {}

  Ontology read() {
    declare();
    for (std::size_t i = 0; i < triples_.size(); ++i) {
      const Triple& triple = triples_[i];
      if (const ClassId id = class_of(triple.subject); id.valid()) describe_class(id, i);
      if (const PropertyId id = property_of(triple.subject); id.valid()) describe_property(id, i);
    }
    return std::move(ontology_);
  }

 private:
  [[nodiscard]] const Term& term(TermId id) const { return triples_.term(id); }
  [[nodiscard]] Place place(std::size_t triple) const {
    const Origin origin = triples_.origin(triple);
    return {paths_[origin.file], origin.line, 0};
  }
  void error(std::size_t triple, std::string what, std::string hint) {
    diagnostics_.error(place(triple), std::move(what), std::move(hint));
  }
  // A union of classes has no IRI: its blank node's label names it.
  [[nodiscard]] std::string name_of(TermId id) const {
    return (term(id).kind == TermKind::blank ? "_:" : "") + term(id).text;
  }
  [[nodiscard]] ClassId class_of(TermId id) const {
    return term(id).kind == TermKind::literal ? ClassId{} : ontology_.find_class(name_of(id));
  }
  [[nodiscard]] PropertyId property_of(TermId id) const {
    return term(id).kind == TermKind::iri ? ontology_.find_property(term(id).text) : PropertyId{};
  }

  // What stands as a class or a property, by its type or by a statement that only one of them can have.
  void declare() {
    for (std::size_t i = 0; i < triples_.size(); ++i) {
      const Triple& triple = triples_[i];
      const std::string& predicate = term(triple.predicate).text;
      if (term(triple.subject).kind != TermKind::iri) continue;
      if (predicate == terms::owl("imports"))
        error(i, "imports are not followed", "Give each file on the command line: --ontology may stand several times.");
      else if (predicate == vocabulary::kType && term(triple.object).kind == TermKind::iri)
        declare_by_type(triple, i);
      else if (predicate == terms::rdfs("subClassOf"))
        declare_class(triple.subject, i);
      else if (predicate == terms::rdfs("subPropertyOf") || predicate == terms::rdfs("domain") ||
               predicate == terms::rdfs("range") || predicate == terms::lex("expressedBy"))
        declare_property(triple.subject, i);
    }
  }

  void declare_by_type(const Triple& triple, std::size_t i) {
    const std::string& type = term(triple.object).text;
    const auto is_one_of = [&](const auto& names) {
      return std::any_of(names.begin(), names.end(), [&](std::string_view n) { return type == terms::owl(n); });
    };
    if (is_one_of(kClassTypes) || type == terms::rdfs("Class")) declare_class(triple.subject, i);
    if (is_one_of(kPropertyTypes) || type == vocabulary::kProperty) declare_property(triple.subject, i);
    if (type == terms::owl("Ontology") && ontology_.iri.empty()) ontology_.iri = term(triple.subject).text;
  }

  void declare_class(TermId subject, std::size_t i) {
    const std::size_t known = ontology_.classes.size();
    const ClassId id = ontology_.add_class(term(subject).text);
    if (ontology_.classes.size() > known) ontology_.at(id).place = place(i);
  }
  void declare_property(TermId subject, std::size_t i) {
    const std::size_t known = ontology_.properties.size();
    const PropertyId id = ontology_.add_property(term(subject).text);
    if (ontology_.properties.size() > known) ontology_.at(id).place = place(i);
  }

  // What classes and properties have in common. True where the triple was such.
  template <class Owner>
  bool describe(Owner& owner, std::size_t i, const std::string& predicate, std::string_view equivalence) {
    const Term& object = term(triples_[i].object);
    if (predicate == vocabulary::kLabel && object.kind == TermKind::literal)
      owner.labels.push_back({object.text, object.language});
    else if (predicate == terms::rdfs("comment") && object.kind == TermKind::literal && owner.comment.empty())
      owner.comment = object.text;
    else if (predicate == terms::owl(equivalence) && object.kind == TermKind::iri)
      owner.equivalents.push_back(object.text);
    else
      return false;
    return true;
  }

  void describe_class(ClassId id, std::size_t i) {
    const std::string& predicate = term(triples_[i].predicate).text;
    OntologyClass& c = ontology_.at(id);
    if (predicate == terms::lex("patient")) {
      if (const ClassId patient = wanted_class(i, false); patient.valid()) ontology_.at(id).patients.push_back(patient);
      return;
    }
    if (describe(c, i, predicate, "equivalentClass") || lexicon_.describe(c, i)) return;
    if (predicate != terms::rdfs("subClassOf")) return;
    if (const ClassId super = wanted_class(i, true); super.valid()) ontology_.at(id).superclasses.push_back(super);
  }

  void describe_property(PropertyId id, std::size_t i) {
    const std::string& predicate = term(triples_[i].predicate).text;
    Property& property = ontology_.at(id);
    if (describe(property, i, predicate, "equivalentProperty") || lexicon_.describe(property, i)) return;
    if (predicate == vocabulary::kType) return set_characteristics(property, term(triples_[i].object).text);
    if (predicate == terms::rdfs("subPropertyOf")) {
      if (const PropertyId super = wanted_property(i, true); super.valid()) property.superproperties.push_back(super);
    } else if (predicate == terms::owl("inverseOf")) {
      if (const PropertyId other = wanted_property(i, false); other.valid()) set_inverse(id, other);
    } else if (predicate == terms::rdfs("domain")) {
      if (const ClassId domain = wanted_class(i, false); domain.valid()) ontology_.at(id).domain.push_back(domain);
    } else if (predicate == terms::rdfs("range")) {
      set_range(id, i);
    }
  }

  void set_characteristics(Property& property, const std::string& type) {
    property.symmetric = property.symmetric || type == terms::owl("SymmetricProperty");
    property.transitive = property.transitive || type == terms::owl("TransitiveProperty");
    property.functional = property.functional || type == terms::owl("FunctionalProperty");
    property.inverse_functional = property.inverse_functional || type == terms::owl("InverseFunctionalProperty");
  }

  void set_inverse(PropertyId one, PropertyId other) {
    for (const auto& [from, to] : {std::pair(one, other), std::pair(other, one)}) {
      std::vector<PropertyId>& inverses = ontology_.at(from).inverses;
      if (std::find(inverses.begin(), inverses.end(), to) == inverses.end()) inverses.push_back(to);
    }
  }

  void set_range(PropertyId id, std::size_t i) {
    const std::string& object = term(triples_[i].object).text;
    const bool of_xsd = object.starts_with(vocabulary::kXsd);
    if (of_xsd || object == terms::rdfs("Literal") || object == terms::rdf("langString")) {
      const std::string_view name = terms::local_name(object);
      if (of_xsd && std::find(kDatatypes.begin(), kDatatypes.end(), name) == kDatatypes.end())
        error(i, "there is no datatype xsd:" + std::string(name), spelling_hint(name, kDatatypes, "Take xsd:string."));
      ontology_.at(id).datatype = object;
    } else if (const ClassId range = wanted_class(i, false); range.valid()) {
      ontology_.at(id).range.push_back(range);
    }
  }

  // The object of a triple as a class. Not valid for a class that says nothing (owl:Thing), and for one that is
  // unknown: then this is an error, save where it may be one of a vocabulary elsewhere.
  ClassId wanted_class(std::size_t i, bool may_be_elsewhere) {
    const Triple& triple = triples_[i];
    const std::string name = name_of(triple.object);
    if (term(triple.object).kind == TermKind::blank) return class_union(i);
    if (const ClassId known = ontology_.find_class(name); known.valid()) return known;
    if (name == terms::owl("Thing") || name == terms::rdfs("Resource")) return {};
    const bool own = terms::namespace_of(name) == terms::namespace_of(term(triple.subject).text);
    if (own || !may_be_elsewhere) report_unknown(i, "class", ontology_.classes, "owl:Class");
    return {};
  }

  PropertyId wanted_property(std::size_t i, bool may_be_elsewhere) {
    const Triple& triple = triples_[i];
    if (const PropertyId known = property_of(triple.object); known.valid()) return known;
    const bool own = terms::namespace_of(name_of(triple.object)) == terms::namespace_of(term(triple.subject).text);
    if (own || !may_be_elsewhere) report_unknown(i, "property", ontology_.properties, "owl:ObjectProperty");
    return {};
  }

  template <class Owners>
  void report_unknown(std::size_t i, const std::string& kind, const Owners& owners, const std::string& type) {
    std::vector<std::string_view> names;
    for (const auto& owner : owners) names.push_back(terms::local_name(owner.iri));
    const std::string& iri = term(triples_[i].object).text;
    error(i, "'" + iri + "' is no " + kind + " that the files define",
          spelling_hint(terms::local_name(iri), names, "Define it: <" + iri + "> a " + type + " ."));
  }

  // [ owl:unionOf ( A B ) ]: a class of its own, of which each member is a subclass.
  ClassId class_union(std::size_t i) {
    const Triple triple = triples_[i];
    const TermId list = triples_.object(triple.object, triples_.find_iri(terms::owl("unionOf")));
    if (!list.valid()) {
      diagnostics_.warning(place(i), "a class expression other than owl:unionOf is left out", "Give the class a name.");
      return {};
    }
    const std::size_t known = ontology_.classes.size();
    const ClassId id = ontology_.add_class(name_of(triple.object));
    if (ontology_.classes.size() == known) return id;
    ontology_.at(id).place = place(i);
    for (const TermId member : list_members(triples_, list)) {
      const ClassId sub = class_of(member);
      if (sub.valid())
        ontology_.at(sub).superclasses.push_back(id);
      else
        error(i, "'" + term(member).text + "' in a union is no class that the files define",
              "Define it as an owl:Class.");
    }
    return id;
  }

  const Triples& triples_;
  std::span<const std::string> paths_;
  Diagnostics& diagnostics_;
  LexicalisationReader lexicon_;
  Ontology ontology_;
};

// "news" to the file that ships, where there is none of this name; a folder of articles may have it.
std::string path_of(const std::string& name) {
  std::error_code error;
  const bool is_file = std::filesystem::exists(name, error) && !std::filesystem::is_directory(name, error);
  if (name.empty() || name.find_first_of("./\\") != std::string::npos || is_file) return name;
  return find_resource("data/ontology/" + name + ".ttl").string();
}

}  // namespace

Ontology ontology_of(const Triples& triples, std::span<const std::string> paths, Diagnostics& diagnostics) {
  return OntologyReader(triples, paths, diagnostics).read();
}

std::optional<Ontology> read_ontology(std::span<const std::string> names, Diagnostics& diagnostics) {
  const std::size_t before = diagnostics.errors();
  std::vector<std::string> paths;
  Triples triples;
  for (const std::string& name : names) {
    try {
      paths.push_back(path_of(name));
    } catch (const EnvironmentError&) {
      diagnostics.error({name, 0, 0}, "there is no such file, and no ontology of this name ships",
                        "Give a Turtle file, or 'news'.");
      return std::nullopt;
    }
    read_turtle_file(paths.back(), static_cast<std::uint32_t>(paths.size() - 1), triples, diagnostics);
  }
  if (diagnostics.errors() > before) return std::nullopt;
  Ontology ontology = ontology_of(triples, paths, diagnostics);
  check_ontology(ontology, diagnostics);
  if (diagnostics.errors() > before) return std::nullopt;
  return ontology;
}

}  // namespace relata::ontology
