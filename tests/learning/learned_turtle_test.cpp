#include "extractors/learning/learned_turtle.h"

#include "core/byte_sink.h"
#include "ontology/path_pattern.h"
#include "ontology/turtle_reader.h"
#include "tests/catch.h"

using namespace relata;
using namespace relata::learning;

namespace {

RelationModel sample_model() {
  RelationModel model;
  model.threshold = 0.25;
  model.subject_boundaries["person tagged-name only"] = {3, 4};
  model.object_boundaries["name quoted only"] = {1, 2};
  model.subject_forms.push_back({{"said", "", ""}, "", 5, 6});
  model.object_forms.push_back({{"singular", "", ""}, "", 2, 3});
  model.facts_per_text = 2.5;
  model.labels = {-1.5, {{"label path whole", 2.5, 4, 3}}};
  model.subject_values["ann lee"] = "Lee, Ann \"the\" \\ first";
  LearnedProperty property;
  property.label = "founder of";
  property.facts = 7;
  property.bias = -2.5;
  property.single = true;
  property.object_kinds = {"name", "organisation"};
  property.shares_object = {"owner of"};
  property.cues.push_back({"path <nsubj found >obj", 1.25, 6, 5});
  property.cues.push_back({"trigger \"odd\\", -0.5, 3, 0});
  property.boundaries["organisation tagged-name only"] = {6, 7};
  property.forms.push_back({{"date YYYY-MM-DD", "", ""}, "date", 2, 3});
  property.values["acme"] = "Acme";
  model.properties.push_back(property);
  return model;
}

struct Reading {
  std::optional<RelationModel> model;
  std::vector<std::string> messages;
};

Reading read(const std::string& turtle) {
  Reading reading;
  Diagnostics diagnostics([&](const Diagnostic& diagnostic) { reading.messages.push_back(diagnostic.message()); });
  ontology::Triples triples;
  ontology::read_turtle(turtle, "m.ttl", 0, triples, diagnostics);
  const std::vector<std::string> paths{"m.ttl"};
  reading.model = read_learned(triples, paths, diagnostics);
  return reading;
}

std::string written(const RelationModel& model) {
  StringSink sink;
  ontology::PathPattern pattern;
  std::string fault;
  pattern.steps = *ontology::parse_path("<nsubj found/VERB >obj", fault);
  pattern.support = {6, 0.83F};
  write_learned(model, {{"founder of", "http://example.org/founderOf"}}, {{"founder of", {pattern}}}, sink);
  return sink.take();
}

}  // namespace

TEST_CASE("What was learnt comes back from its Turtle") {
  const RelationModel model = sample_model();
  const std::string turtle = written(model);
  CHECK(turtle.find("lex:path \"<nsubj found/VERB >obj\" ; lex:count 6 ; lex:precision 0.83") != std::string::npos);
  const Reading reading = read(turtle);
  CHECK(reading.messages.empty());
  REQUIRE(reading.model.has_value());
  CHECK(written(*reading.model) == turtle);
  const LearnedProperty& property = reading.model->properties.at(0);
  CHECK(property.cues.size() == 2);
  CHECK(property.cues.at(0).weight == Approx(1.25));
  CHECK(property.single);
  CHECK(reading.model->subject_values == model.subject_values);
  CHECK(reading.model->threshold == Approx(0.25));
  CHECK(reading.model->facts_per_text == Approx(2.5));
  CHECK(reading.model->labels.bias == Approx(-1.5));
  CHECK(reading.model->labels.cues.at(0).cue == "label path whole");
  CHECK(reading.model->object_forms.at(0).form.slot == "singular");
}

TEST_CASE("Faults in what was learnt are told with their line") {
  const std::string head = "@prefix learn: <http://relata.example/learn#> .\n<http://e.org/p> learn:label \"p\" ;\n";
  CHECK(read(head + "learn:bias \"many\" .").messages.at(0).starts_with("m.ttl:3: error: 'many' is no number"));
  CHECK(read(head + "learn:cue [ learn:weight 1 ] .").messages.at(0).starts_with("m.ttl:3: error: a cue without words"));
  CHECK(read(head + "learn:objectForm [ learn:form \"{x}\" ] .").messages.at(0).find("'{x}' is no form") !=
        std::string::npos);
  CHECK(read(head + "learn:bias 1e99 .").messages.size() == 1);
  CHECK_FALSE(read("<http://e.org/a> <http://e.org/b> <http://e.org/c> .").model.has_value());
}
