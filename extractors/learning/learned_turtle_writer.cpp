#include <algorithm>
#include <array>
#include <charconv>
#include <tuple>

#include "extractors/learning/learned_turtle.h"
#include "extractors/learning/learned_vocabulary.h"
#include "extractors/learning/turtle_string.h"
#include "ontology/path_pattern.h"
#include "ontology/vocabulary.h"

namespace relata::learning {
namespace {

constexpr double kLeastWeight = 0.02;  // weights that change nothing

std::string decimal(double value, int digits) {
  std::array<char, 64> buffer{};
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed, digits);
  return {buffer.data(), end.ptr};
}

class TurtleWriter {
 public:
  explicit TurtleWriter(ByteSink& sink) : sink_(sink) {}

  void prefixes() {
    sink_.put("@prefix lex: <");
    sink_.put(ontology::terms::kLex);
    sink_.put("> .\n@prefix learn: <");
    sink_.put(terms::kLearn);
    sink_.put("> .\n\n");
  }
  void subject(const std::string& iri) { sink_.put('<' + iri + ">\n    "); }
  void end() { sink_.put(" .\n\n"); }
  void statement(const std::string& predicate_and_object) {
    sink_.put(first_ ? predicate_and_object : " ;\n    " + predicate_and_object);
    first_ = false;
  }
  void begin() { first_ = true; }

  void boundaries(std::string_view predicate, const BoundaryTable& table) {
    for (const auto& [shape, count] : table)
      statement(std::string(predicate) + " [ learn:shape " + turtle_string(shape) + " ; learn:right " + std::to_string(count.hits) +
                " ; learn:of " + std::to_string(count.matches) + " ]");
  }
  void forms(std::string_view predicate, const std::vector<ValueFormCount>& counts) {
    for (const ValueFormCount& count : counts)
      statement(std::string(predicate) + " [ learn:form " + turtle_string(text_of(count.form)) +
                (count.kind.empty() ? "" : " ; learn:kind " + turtle_string(count.kind)) + " ; learn:of " +
                std::to_string(count.count) + " ]");
  }
  void values(std::string_view predicate, const std::map<std::string, std::string>& values) {
    for (const auto& [said, written] : values)
      statement(std::string(predicate) + " [ learn:said " + turtle_string(said) + " ; learn:written " + turtle_string(written) + " ]");
  }
  void paths(const std::vector<ontology::PathPattern>& patterns) {
    for (const ontology::PathPattern& pattern : patterns) {
      std::string node = "lex:expressedBy [ lex:path " + turtle_string(ontology::format_path(pattern.steps)) + " ; lex:count " +
                         std::to_string(pattern.support.count) + " ; lex:precision " +
                         decimal(static_cast<double>(pattern.support.precision), 2);
      for (const std::string& example : pattern.examples) node += " ;\n                      lex:example " + turtle_string(example);
      statement(node + " ]");
    }
  }
  // The strongest first, for and against apart.
  void cues(std::vector<CueWeight> cues) {
    std::ranges::sort(cues, [](const CueWeight& a, const CueWeight& b) {
      return std::tuple(-a.weight, a.cue) < std::tuple(-b.weight, b.cue);
    });
    for (const CueWeight& cue : cues) {
      if (cue.weight < kLeastWeight && cue.weight > -kLeastWeight) continue;
      statement("learn:cue [ learn:words " + turtle_string(cue.cue) + " ; learn:weight " + decimal(cue.weight, 3) +
                " ; learn:right " + std::to_string(cue.hits) + " ; learn:of " + std::to_string(cue.matches) + " ]");
    }
  }

 private:
  ByteSink& sink_;
  bool first_ = true;
};

void write_property(const LearnedProperty& property, const std::vector<ontology::PathPattern>* paths, TurtleWriter& out) {
  out.begin();
  out.statement("learn:label " + turtle_string(property.label));
  out.statement("learn:facts " + std::to_string(property.facts));
  out.statement("learn:bias " + decimal(property.bias, 3));
  if (property.single) out.statement("learn:single true");
  for (const std::string& kind : property.object_kinds) out.statement("learn:objectKind " + turtle_string(kind));
  for (const std::string& other : property.shares_object) out.statement("learn:sharesObjectWith " + turtle_string(other));
  if (paths != nullptr) out.paths(*paths);
  out.forms("learn:objectForm", property.forms);
  out.boundaries("learn:objectShape", property.boundaries);
  out.cues(property.cues);
  out.values("learn:objectValue", property.values);
  out.end();
}

}  // namespace

void write_learned(const RelationModel& model, const std::map<std::string, std::string>& iris,
                   const std::map<std::string, std::vector<ontology::PathPattern>>& paths, ByteSink& sink) {
  TurtleWriter out(sink);
  out.prefixes();
  out.subject(std::string(terms::kLearn) + "model");
  out.statement("learn:threshold " + decimal(model.threshold, 3));
  out.forms("learn:subjectForm", model.subject_forms);
  out.boundaries("learn:subjectShape", model.subject_boundaries);
  out.boundaries("learn:objectShape", model.object_boundaries);
  out.values("learn:subjectValue", model.subject_values);
  out.end();
  for (const LearnedProperty& property : model.properties) {
    out.subject(iris.at(property.label));
    const auto found = paths.find(property.label);
    write_property(property, found == paths.end() ? nullptr : &found->second, out);
  }
}

}  // namespace relata::learning
