#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <map>

#include "ontology/shacl/shapes.h"
#include "ontology/spelling.h"
#include "ontology/turtle_reader.h"
#include "ontology/vocabulary.h"

namespace relata::ontology::shacl {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view kShacl = "http://www.w3.org/ns/shacl#";

// Parameters that are a constraint each.
constexpr std::array kParameters{
    std::pair("minCount"sv, ConstraintKind::min_count),   std::pair("maxCount"sv, ConstraintKind::max_count),
    std::pair("datatype"sv, ConstraintKind::datatype),    std::pair("class"sv, ConstraintKind::class_),
    std::pair("nodeKind"sv, ConstraintKind::node_kind),   std::pair("in"sv, ConstraintKind::in),
    std::pair("hasValue"sv, ConstraintKind::has_value),   std::pair("pattern"sv, ConstraintKind::pattern),
    std::pair("minLength"sv, ConstraintKind::min_length), std::pair("maxLength"sv, ConstraintKind::max_length),
    std::pair("closed"sv, ConstraintKind::closed),        std::pair("and"sv, ConstraintKind::and_),
    std::pair("or"sv, ConstraintKind::or_),               std::pair("not"sv, ConstraintKind::not_),
    std::pair("xone"sv, ConstraintKind::xone),            std::pair("node"sv, ConstraintKind::node),
    std::pair("property"sv, ConstraintKind::property)};
// What stands beside them.
constexpr std::array kOther{"targetClass"sv,       "targetNode"sv,  "targetSubjectsOf"sv,
                            "targetObjectsOf"sv,   "path"sv,        "inversePath"sv,
                            "ignoredProperties"sv, "flags"sv,       "severity"sv,
                            "message"sv,           "deactivated"sv, "name"sv,
                            "description"sv,       "order"sv,       "group"sv,
                            "declare"sv,           "prefix"sv,      "namespace"sv,
                            "prefixes"sv,          "defaultValue"sv};

class ShapeReader {
 public:
  ShapeReader(const Triples& triples, std::span<const std::string> paths, Triples& data, Diagnostics& diagnostics)
      : triples_(triples), paths_(paths), data_(data), diagnostics_(diagnostics) {}

  Shapes read() {
    check_terms();
    for (std::size_t i = 0; i < triples_.size(); ++i) {
      const std::string& predicate = term(triples_[i].predicate).text;
      const std::string& object = term(triples_[i].object).text;
      const bool typed =
          predicate == vocabulary::kType && (object == shacl("NodeShape") || object == shacl("PropertyShape"));
      if (typed || predicate.starts_with(shacl("target"))) shape_of(triples_[i].subject);
    }
    // Reading a shape finds those that it refers to.
    for (ShapeIndex next = 0; next < shapes_.all.size(); ++next) describe(next);
    return std::move(shapes_);
  }

 private:
  static std::string shacl(std::string_view name) { return std::string(kShacl).append(name); }
  [[nodiscard]] const Term& term(TermId id) const { return triples_.term(id); }
  [[nodiscard]] Place place(std::size_t i) const {
    return {paths_[triples_.origin(i).file], triples_.origin(i).line, 0};
  }
  void error(std::size_t i, std::string what, std::string hint) {
    diagnostics_.error(place(i), std::move(what), std::move(hint));
  }
  TermId of_data(TermId id) { return data_.intern(term(id)); }
  [[nodiscard]] std::vector<TermId> values(TermId subject, std::string_view name) const {
    return triples_.objects(subject, triples_.find_iri(shacl(name)));
  }

  // A parameter that is not known here would be a constraint that nobody checks.
  void check_terms() {
    for (std::size_t i = 0; i < triples_.size(); ++i) {
      const std::string& predicate = term(triples_[i].predicate).text;
      if (!predicate.starts_with(kShacl)) continue;
      const std::string_view name = std::string_view(predicate).substr(kShacl.size());
      std::vector<std::string_view> known(kOther.begin(), kOther.end());
      for (const auto& [parameter, kind] : kParameters) known.push_back(parameter);
      if (std::find(known.begin(), known.end(), name) == known.end())
        error(i, "sh:" + std::string(name) + " is not supported",
              spelling_hint(name, known, "docs/manual.md lists what is."));
    }
  }

  ShapeIndex shape_of(TermId id) {
    const auto [known, fresh] = index_.try_emplace(id.value, shapes_.all.size());
    if (fresh) {
      shapes_.all.emplace_back();
      terms_.push_back(id);
    }
    return known->second;
  }

  void describe(ShapeIndex index) {
    const TermId self = terms_[index];
    Shape shape;
    shape.name = (term(self).kind == TermKind::blank ? "_:" : "") + term(self).text;
    shape.severity = shacl("Violation");
    for (const std::uint32_t i : triples_.with_subject(self)) {
      if (shape.place.line == 0) shape.place = place(i);
      const std::string_view predicate = term(triples_[i].predicate).text;
      const TermId object = triples_[i].object;
      if (predicate == vocabulary::kType) add_implicit_target(shape, self, object);
      if (!predicate.starts_with(kShacl)) continue;
      read_parameter(shape, self, i, predicate.substr(kShacl.size()), object);
    }
    shapes_.all[index] = std::move(shape);
  }

  // A shape that is a class is about its instances.
  void add_implicit_target(Shape& shape, TermId self, TermId type) {
    const std::string& name = term(type).text;
    if (name == terms::rdfs("Class") || name == terms::owl("Class")) shape.target_classes.push_back(of_data(self));
  }

  void read_parameter(Shape& shape, TermId self, std::size_t i, std::string_view name, TermId object) {
    const std::string& text = term(object).text;
    if (name == "targetClass") shape.target_classes.push_back(of_data(object));
    else if (name == "targetNode") shape.target_nodes.push_back(of_data(object));
    else if (name == "targetSubjectsOf") shape.target_subjects_of.push_back(of_data(object));
    else if (name == "targetObjectsOf") shape.target_objects_of.push_back(of_data(object));
    else if (name == "path") read_path(shape, i, object);
    else if (name == "severity") shape.severity = text;
    else if (name == "message" && shape.message.empty()) shape.message = text;
    else if (name == "deactivated") shape.deactivated = text == "true" || text == "1";
    for (const auto& [parameter, kind] : kParameters)
      if (parameter == name) add_constraint(shape, self, i, kind, object);
  }

  void read_path(Shape& shape, std::size_t i, TermId object) {
    shape.is_property = true;
    if (term(object).kind == TermKind::iri) {
      shape.path = of_data(object);
      return;
    }
    const std::vector<TermId> inverse = values(object, "inversePath");
    shape.inverse = inverse.size() == 1 && term(inverse[0]).kind == TermKind::iri;
    if (shape.inverse)
      shape.path = of_data(inverse[0]);
    else
      error(i, "this path is not supported", "A path is a property, or [ sh:inversePath property ].");
  }

  void add_constraint(Shape& shape, TermId self, std::size_t i, ConstraintKind kind, TermId object) {
    using enum ConstraintKind;
    Constraint constraint{kind, 0, {}, {}, {}};
    const std::string& text = term(object).text;
    switch (kind) {
      case min_count: case max_count: case min_length: case max_length: {
        const auto read = std::from_chars(text.data(), text.data() + text.size(), constraint.number);
        if (read.ec != std::errc{} || read.ptr != text.data() + text.size())
          error(i, "'" + text + "' is no count", "Give a whole number from 0.");
        break;
      }
      case datatype: case class_: case node_kind: case has_value: constraint.terms.push_back(of_data(object)); break;
      case in:
        for (const TermId member : list_members(triples_, object)) constraint.terms.push_back(of_data(member));
        break;
      case pattern: read_pattern(constraint, self, i, text); break;
      case closed:
        if (text != "true" && text != "1") return;
        allow(constraint, self);
        break;
      case and_: case or_: case xone:
        for (const TermId member : list_members(triples_, object)) constraint.shapes.push_back(shape_of(member));
        break;
      case not_: case node: case property: constraint.shapes.push_back(shape_of(object)); break;
    }
    shape.constraints.push_back(std::move(constraint));
  }

  void read_pattern(Constraint& constraint, TermId self, std::size_t i, const std::string& text) {
    RE2::Options options;
    options.set_log_errors(false);
    std::string flags;
    for (const TermId value : values(self, "flags")) flags += term(value).text;
    options.set_case_sensitive(flags.find('i') == std::string::npos);
    const bool lines = flags.find('m') != std::string::npos, all = flags.find('s') != std::string::npos;
    const std::string prefix = std::string(lines ? "(?m)" : "") + (all ? "(?s)" : "");
    constraint.regex = std::make_shared<const RE2>(prefix + text, options);
    if (!constraint.regex->ok())
      error(i, "the pattern '" + text + "' cannot be read: " + constraint.regex->error(),
            "Patterns are RE2's: no backward references.");
  }

  // A closed shape allows the paths of its own property shapes and what it ignores.
  void allow(Constraint& constraint, TermId self) {
    for (const TermId property : values(self, "property"))
      for (const TermId path : values(property, "path"))
        if (term(path).kind == TermKind::iri) constraint.terms.push_back(of_data(path));
    for (const TermId list : values(self, "ignoredProperties"))
      for (const TermId member : list_members(triples_, list)) constraint.terms.push_back(of_data(member));
  }

  const Triples& triples_;
  std::span<const std::string> paths_;
  Triples& data_;
  Diagnostics& diagnostics_;
  Shapes shapes_;
  std::vector<TermId> terms_;                       // by shape
  std::map<std::uint32_t, ShapeIndex> index_;       // by term
};

}  // namespace

std::string_view component_of(ConstraintKind kind) {
  constexpr std::array kNames{"MinCount"sv,  "MaxCount"sv,  "Datatype"sv, "Class"sv, "NodeKind"sv, "In"sv,
                              "HasValue"sv,  "Pattern"sv,   "MinLength"sv, "MaxLength"sv, "Closed"sv, "And"sv,
                              "Or"sv,        "Not"sv,       "Xone"sv,     "Node"sv,  "Property"sv};
  return kNames[static_cast<std::size_t>(kind)];
}

std::optional<Shapes> read_shapes(std::span<const std::string> paths, Triples& data, Diagnostics& diagnostics) {
  const std::size_t before = diagnostics.errors();
  Triples triples;
  for (std::size_t file = 0; file < paths.size(); ++file)
    read_turtle_file(paths[file], static_cast<std::uint32_t>(file), triples, diagnostics);
  if (diagnostics.errors() > before) return std::nullopt;
  Shapes shapes = ShapeReader(triples, paths, data, diagnostics).read();
  if (diagnostics.errors() > before) return std::nullopt;
  return shapes;
}

}  // namespace relata::ontology::shacl
