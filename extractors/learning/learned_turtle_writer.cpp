#include <algorithm>
#include <array>
#include <charconv>
#include <tuple>

#include "extractors/learning/learned_turtle.h"
#include "extractors/learning/learned_vocabulary.h"
#include "extractors/learning/turtle_literal.h"
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

struct Quoted {
  std::string_view text;
};

class TurtleWriter {
 public:
  explicit TurtleWriter(ByteSink& sink) : sink_(sink) {}

  void prefixes() {
    put("@prefix lex: <", ontology::terms::kLex, "> .\n@prefix learn: <", terms::kLearn, "> .\n\n");
  }
  void begin(std::string_view iri) {
    put("<", iri, ">\n    ");
    first_ = true;
  }
  void end() { put(" .\n\n"); }
  // A predicate and its object, in parts.
  template <class... Parts>
  void statement(const Parts&... parts) {
    if (!first_) put(" ;\n    ");
    first_ = false;
    put(parts...);
  }

  void boundaries(std::string_view predicate, const BoundaryTable& table) {
    for (const auto& [shape, count] : table)
      statement(predicate, " [ learn:shape ", Quoted{shape}, " ; learn:right ", count.hits, " ; learn:of ",
                count.matches,
                " ]");
  }
  void forms(std::string_view predicate, const std::vector<ValueFormCount>& counts) {
    for (const ValueFormCount& count : counts) {
      statement(predicate, " [ learn:form ", Quoted{text_of(count.form)});
      if (!count.kind.empty()) put(" ; learn:kind ", Quoted{count.kind});
      put(" ; learn:right ", count.hits, " ; learn:of ", count.matches, " ]");
    }
  }
  void values(std::string_view predicate, const std::map<std::string, std::string>& values) {
    for (const auto& [said, written] : values)
      statement(predicate, " [ learn:said ", Quoted{said}, " ; learn:written ", Quoted{written}, " ]");
  }
  void paths(const std::vector<ontology::PathPattern>& patterns) {
    for (const ontology::PathPattern& pattern : patterns) {
      const std::string precision = decimal(static_cast<double>(pattern.support.precision), 2);
      statement("lex:expressedBy [ lex:path ", Quoted{ontology::format_path(pattern.steps)}, " ; lex:count ",
                pattern.support.count, " ; lex:precision ", precision);
      for (const std::string& example : pattern.examples)
        put(" ;\n                      lex:example ", Quoted{example});
      put(" ]");
    }
  }
  // The strongest first, for and against apart.
  void cues(std::string_view predicate, std::vector<CueWeight> cues) {
    std::ranges::sort(cues, [](const CueWeight& a, const CueWeight& b) {
      return std::tuple(-a.weight, a.cue) < std::tuple(-b.weight, b.cue);
    });
    for (const CueWeight& cue : cues) {
      if (cue.weight < kLeastWeight && cue.weight > -kLeastWeight) continue;
      statement(predicate, " [ learn:words ", Quoted{cue.cue}, " ; learn:weight ", decimal(cue.weight, 3),
                " ; learn:right ", cue.hits, " ; learn:of ", cue.matches, " ]");
    }
  }

 private:
  template <class... Parts>
  void put(const Parts&... parts) {
    (put_part(parts), ...);
  }
  void put_part(std::string_view text) { sink_.put(text); }
  void put_part(const Quoted& quoted) { put_turtle_literal(sink_, quoted.text); }
  void put_part(std::uint32_t number) { sink_.put(std::to_string(number)); }

  ByteSink& sink_;
  bool first_ = true;
};

void write_property(const LearnedProperty& property, const std::vector<ontology::PathPattern>* paths,
                    TurtleWriter& out) {
  out.statement("learn:label ", Quoted{property.label});
  out.statement("learn:facts ", property.facts);
  out.statement("learn:bias ", decimal(property.bias, 3));
  if (property.single) out.statement("learn:single true");
  for (const std::string& kind : property.object_kinds) out.statement("learn:objectKind ", Quoted{kind});
  for (const std::string& other : property.shares_object) out.statement("learn:sharesObjectWith ", Quoted{other});
  if (paths != nullptr) out.paths(*paths);
  out.forms("learn:objectForm", property.forms);
  out.boundaries("learn:objectShape", property.boundaries);
  out.cues("learn:cue", property.cues);
  out.values("learn:objectValue", property.values);
}

void write_model(const RelationModel& model, TurtleWriter& out) {
  out.statement("learn:threshold ", decimal(model.threshold, 3));
  if (model.facts_per_text > 0) out.statement("learn:factsPerText ", decimal(model.facts_per_text, 2));
  out.forms("learn:subjectForm", model.subject_forms);
  out.forms("learn:objectForm", model.object_forms);
  out.boundaries("learn:subjectShape", model.subject_boundaries);
  out.boundaries("learn:objectShape", model.object_boundaries);
  if (!model.labels.cues.empty()) out.statement("learn:labelBias ", decimal(model.labels.bias, 3));
  out.cues("learn:labelCue", model.labels.cues);
  out.cues("learn:themeCue", model.theme.cues);
  out.values("learn:subjectValue", model.subject_values);
}

}  // namespace

void write_learned(const RelationModel& model, const std::map<std::string, std::string>& iris,
                   const std::map<std::string, std::vector<ontology::PathPattern>>& paths, ByteSink& sink) {
  TurtleWriter out(sink);
  out.prefixes();
  out.begin(std::string(terms::kLearn) + "model");
  write_model(model, out);
  out.end();
  for (const LearnedProperty& property : model.properties) {
    if (property.facts == 0 && property.object_kinds.empty()) continue;  // nothing was learnt of it
    const auto found = paths.find(property.label);
    out.begin(iris.at(property.label));
    write_property(property, found == paths.end() ? nullptr : &found->second, out);
    out.end();
  }
}

}  // namespace relata::learning
