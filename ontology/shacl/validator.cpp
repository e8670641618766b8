#include "ontology/shacl/validator.h"

#include <re2/re2.h>

#include <algorithm>
#include <stdexcept>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "core/code_points.h"
#include "ontology/shacl/lexical_forms.h"
#include "ontology/vocabulary.h"

namespace relata::ontology::shacl {
namespace {

constexpr std::size_t kDeepest = 100;  // shapes within shapes on one node

bool contains(const std::vector<TermId>& terms, TermId term) {
  return std::find(terms.begin(), terms.end(), term) != terms.end();
}

std::vector<TermId> once(std::vector<TermId> terms) {
  std::unordered_set<std::uint32_t> seen;
  std::erase_if(terms, [&](TermId t) { return !seen.insert(t.value).second; });
  return terms;
}

class Validator {
 public:
  Validator(const Triples& data, const Shapes& shapes)
      : data_(data),
        shapes_(shapes),
        type_(data.find_iri(vocabulary::kType)),
        sub_class_(data.find_iri(terms::rdfs("subClassOf"))) {}

  ValidationReport run() {
    ValidationReport report;
    for (ShapeIndex s = 0; s < shapes_.all.size(); ++s) {
      const Shape& shape = shapes_.all[s];
      if (!shape.has_target() || shape.deactivated) continue;
      for (const TermId focus : focus_nodes(shape)) {
        ++report.focus_nodes;
        check_shape(s, focus, report.results);
      }
    }
    return report;
  }

 private:
  using Results = std::vector<ValidationResult>;

  std::vector<TermId> focus_nodes(const Shape& shape) {
    std::vector<TermId> nodes = shape.target_nodes;
    for (const TermId wanted : shape.target_classes)
      for (const TermId c : classes_under(wanted))
        for (const TermId node : data_.subjects(type_, c)) nodes.push_back(node);
    for (const TermId predicate : shape.target_subjects_of)
      for (const std::uint32_t i : data_.with_predicate(predicate)) nodes.push_back(data_[i].subject);
    for (const TermId predicate : shape.target_objects_of)
      for (const std::uint32_t i : data_.with_predicate(predicate)) nodes.push_back(data_[i].object);
    return once(std::move(nodes));
  }

  // A class and all that the data says to be under it.
  const std::vector<TermId>& classes_under(TermId c) {
    std::vector<TermId>& found = under_[c.value];
    if (!found.empty()) return found;
    found.push_back(c);
    std::unordered_set<std::uint32_t> seen{c.value};
    for (std::size_t i = 0; i < found.size(); ++i)
      for (const TermId sub : data_.subjects(sub_class_, found[i]))
        if (seen.insert(sub.value).second) found.push_back(sub);
    return found;
  }

  std::vector<TermId> value_nodes(const Shape& shape, TermId focus) const {
    if (!shape.is_property) return {focus};
    return once(shape.inverse ? data_.subjects(shape.path, focus) : data_.objects(focus, shape.path));
  }

  void check_shape(ShapeIndex index, TermId focus, Results& results) {
    const Shape& shape = shapes_.all[index];
    if (shape.deactivated) return;
    if (++depth_ > kDeepest) throw std::invalid_argument(shape.name);
    const std::vector<TermId> values = value_nodes(shape, focus);
    for (const Constraint& constraint : shape.constraints) check(index, focus, values, constraint, results);
    --depth_;
  }

  [[nodiscard]] bool conforms(ShapeIndex index, TermId node) {
    Results results;
    check_shape(index, node, results);
    return results.empty();
  }

  void check(ShapeIndex index, TermId focus, const std::vector<TermId>& values, const Constraint& constraint,
             Results& results) {
    using enum ConstraintKind;
    const Shape& shape = shapes_.all[index];
    const auto report = [&](TermId value) {
      results.push_back({focus, shape.path, shape.inverse, value, constraint.kind, index});
    };
    switch (constraint.kind) {
      case min_count:
        if (values.size() < constraint.number) report({});
        return;
      case max_count:
        if (values.size() > constraint.number) report({});
        return;
      case has_value:
        if (!contains(values, constraint.terms[0])) report({});
        return;
      case property:
        for (const TermId value : values) check_shape(constraint.shapes[0], value, results);
        return;
      case closed:
        for (const TermId value : values) check_closed(index, value, constraint, results);
        return;
      default:
        for (const TermId value : values)
          if (!holds(constraint, value)) report(value);
    }
  }

  void check_closed(ShapeIndex index, TermId node, const Constraint& constraint, Results& results) const {
    for (const std::uint32_t i : data_.with_subject(node))
      if (const Triple& t = data_[i]; !contains(constraint.terms, t.predicate))
        results.push_back({node, t.predicate, false, t.object, ConstraintKind::closed, index});
  }

  // Constraints on one value at a time.
  [[nodiscard]] bool holds(const Constraint& constraint, TermId value) {
    using enum ConstraintKind;
    const Term& term = data_.term(value);
    const auto conforming = [&] {
      return std::count_if(constraint.shapes.begin(), constraint.shapes.end(),
                           [&](ShapeIndex s) { return conforms(s, value); });
    };
    switch (constraint.kind) {
      case datatype:
        return term.kind == TermKind::literal && term.datatype == data_.term(constraint.terms[0]).text &&
               is_well_formed(term.text, term.datatype);
      case class_: return is_instance(value, constraint.terms[0]);
      case node_kind: return is_of_kind(term.kind, terms::local_name(data_.term(constraint.terms[0]).text));
      case in: return contains(constraint.terms, value);
      case pattern: return term.kind != TermKind::blank && RE2::PartialMatch(term.text, *constraint.regex);
      case min_length: return term.kind != TermKind::blank && count_code_points(term.text) >= constraint.number;
      case max_length: return term.kind != TermKind::blank && count_code_points(term.text) <= constraint.number;
      case and_: return conforming() == static_cast<std::ptrdiff_t>(constraint.shapes.size());
      case or_: return conforming() > 0;
      case xone: return conforming() == 1;
      case not_: return conforming() == 0;
      case node: return conforming() == 1;
      default: return true;
    }
  }

  [[nodiscard]] bool is_instance(TermId node, TermId wanted) {
    const std::vector<TermId>& classes = classes_under(wanted);
    const std::vector<TermId> types = data_.objects(node, type_);
    return std::any_of(types.begin(), types.end(), [&](TermId type) { return contains(classes, type); });
  }

  // BlankNode, IRI, Literal, BlankNodeOrIRI ...
  static bool is_of_kind(TermKind kind, std::string_view wanted) {
    const std::string_view name = kind == TermKind::iri ? "IRI" : kind == TermKind::blank ? "BlankNode" : "Literal";
    return wanted == name || wanted.starts_with(std::string(name) + "Or") || wanted.ends_with("Or" + std::string(name));
  }

  const Triples& data_;
  const Shapes& shapes_;
  TermId type_, sub_class_;
  std::unordered_map<std::uint32_t, std::vector<TermId>> under_;  // by class; looked up only
  std::size_t depth_ = 0;
};

}  // namespace

ValidationReport validate(const Triples& data, const Shapes& shapes) { return Validator(data, shapes).run(); }

}  // namespace relata::ontology::shacl
