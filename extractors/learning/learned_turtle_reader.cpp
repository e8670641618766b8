#include <algorithm>
#include <charconv>
#include <string_view>

#include "extractors/learning/learned_turtle.h"
#include "extractors/learning/learned_vocabulary.h"

namespace relata::learning {
namespace {

using ontology::Term;
using ontology::TermId;
using ontology::TermKind;
using ontology::Triple;
using ontology::Triples;

class LearnedReader {
 public:
  LearnedReader(const Triples& triples, std::span<const std::string> paths, Diagnostics& diagnostics)
      : triples_(triples), paths_(paths), diagnostics_(diagnostics) {}

  std::optional<RelationModel> read() {
    for (std::size_t i = 0; i < triples_.size(); ++i)
      if (is(i, "label") || is(i, "threshold")) read_subject(triples_[i].subject, i);
    if (!found_) return std::nullopt;
    std::ranges::stable_sort(model_.properties, {}, &LearnedProperty::label);
    return std::move(model_);
  }

 private:
  [[nodiscard]] const Term& term(TermId id) const { return triples_.term(id); }
  [[nodiscard]] bool is(std::size_t i, std::string_view name) const {
    const std::string& predicate = term(triples_[i].predicate).text;
    return predicate.starts_with(terms::kLearn) && std::string_view(predicate).substr(terms::kLearn.size()) == name;
  }
  void error(std::size_t i, std::string what, std::string hint) {
    const ontology::Origin origin = triples_.origin(i);
    diagnostics_.error({paths_[origin.file], origin.line, 0}, std::move(what), std::move(hint));
  }

  [[nodiscard]] double number(std::size_t i) {
    const std::string& text = term(triples_[i].object).text;
    double value = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool sane = fault == std::errc() && end == text.data() + text.size() && value > -1e6 && value < 1e9;
    if (!sane) error(i, "'" + text + "' is no number that can stand here", "Write a number such as 1.25.");
    return sane ? value : 0;
  }
  [[nodiscard]] std::uint32_t count(std::size_t i) {
    const double value = number(i);
    return value > 0 ? static_cast<std::uint32_t>(value) : 0;
  }

  void read_subject(TermId subject, std::size_t i) {
    found_ = true;
    if (is(i, "threshold")) {
      model_.threshold = number(i);
      for (const std::uint32_t at : triples_.with_subject(subject)) read_model(at);
      std::ranges::sort(model_.labels.cues, {}, &CueWeight::cue);
      std::ranges::sort(model_.theme.cues, {}, &CueWeight::cue);
      return;
    }
    LearnedProperty property;
    property.label = term(triples_[i].object).text;
    property.iri = term(subject).text;
    for (const std::uint32_t at : triples_.with_subject(subject)) read_property(property, at);
    std::ranges::sort(property.cues, {}, &CueWeight::cue);
    std::ranges::sort(property.object_kinds);
    std::ranges::sort(property.shares_object);
    model_.properties.push_back(std::move(property));
  }

  void read_model(std::uint32_t at) {
    if (is(at, "factsPerText")) model_.facts_per_text = number(at);
    if (is(at, "subjectForm")) read_form(model_.subject_forms, at);
    if (is(at, "objectForm")) read_form(model_.object_forms, at);
    if (is(at, "labelBias")) model_.labels.bias = number(at);
    if (is(at, "labelCue")) read_cue(model_.labels.cues, at);
    if (is(at, "themeCue")) read_cue(model_.theme.cues, at);
    if (is(at, "subjectShape")) read_boundary(model_.subject_boundaries, at);
    if (is(at, "objectShape")) read_boundary(model_.object_boundaries, at);
    if (is(at, "subjectValue")) read_value(model_.subject_values, at);
  }

  void read_property(LearnedProperty& property, std::uint32_t at) {
    const std::string& text = term(triples_[at].object).text;
    if (is(at, "facts")) property.facts = count(at);
    if (is(at, "bias")) property.bias = number(at);
    if (is(at, "single")) property.single = text == "true";
    if (is(at, "objectKind")) property.object_kinds.push_back(text);
    if (is(at, "sharesObjectWith")) property.shares_object.push_back(text);
    if (is(at, "objectForm")) read_form(property.forms, at);
    if (is(at, "objectShape")) read_boundary(property.boundaries, at);
    if (is(at, "objectValue")) read_value(property.values, at);
    if (is(at, "cue")) read_cue(property.cues, at);
  }

  // The text of a node's only statement with this predicate.
  [[nodiscard]] std::string text_of(std::uint32_t node, std::string_view name) {
    for (const std::uint32_t at : triples_.with_subject(triples_[node].object))
      if (is(at, name)) return term(triples_[at].object).text;
    return {};
  }
  [[nodiscard]] double number_of(std::uint32_t node, std::string_view name) {
    for (const std::uint32_t at : triples_.with_subject(triples_[node].object))
      if (is(at, name)) return number(at);
    return 0;
  }
  [[nodiscard]] std::uint32_t count_of(std::uint32_t node, std::string_view name) {
    const double value = number_of(node, name);
    return value > 0 ? static_cast<std::uint32_t>(value) : 0;
  }

  void read_form(std::vector<ValueFormCount>& forms, std::uint32_t at) {
    const std::string text = text_of(at, "form");
    if (const auto form = value_form_from(text))
      forms.push_back({*form, text_of(at, "kind"), count_of(at, "right"), count_of(at, "of")});
    else
      error(at, "'" + text + "' is no form of a value",
            "Write {said}, {country}, {number} or {date YYYY-MM-DD}, with text around it.");
  }
  void read_boundary(BoundaryTable& table, std::uint32_t at) {
    table[text_of(at, "shape")] = {count_of(at, "right"), count_of(at, "of")};
  }
  void read_value(std::map<std::string, std::string>& values, std::uint32_t at) {
    values.emplace(text_of(at, "said"), text_of(at, "written"));
  }
  void read_cue(std::vector<CueWeight>& cues, std::uint32_t at) {
    CueWeight cue{text_of(at, "words"), number_of(at, "weight"), count_of(at, "of"), count_of(at, "right")};
    if (cue.cue.empty())
      error(at, "a cue without words", "Write learn:cue [ learn:words \"trigger found\" ; learn:weight 1.5 ].");
    else
      cues.push_back(std::move(cue));
  }

  const Triples& triples_;
  std::span<const std::string> paths_;
  Diagnostics& diagnostics_;
  RelationModel model_;
  bool found_ = false;
};

}  // namespace

std::optional<RelationModel> read_learned(const Triples& triples, std::span<const std::string> paths,
                                          Diagnostics& diagnostics) {
  return LearnedReader(triples, paths, diagnostics).read();
}

}  // namespace relata::learning
