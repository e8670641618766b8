// Learning from small sets of examples, drawn from templates, and finding in sentences about other things.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "core/byte_sink.h"
#include "extractors/learning/learned_turtle.h"
#include "extractors/learning/learner.h"
#include "extractors/learning/path_learning.h"
#include "extractors/learning/relation_finder.h"
#include "extractors/learning/written_values.h"
#include "tests/catch.h"
#include "tests/learning/taught_texts.h"

using namespace relata;
using namespace relata::learning;

namespace {

const nlp::CoreferenceLexicon& lexicon() {
  static const nlp::CoreferenceLexicon loaded = nlp::CoreferenceLexicon::load();
  return loaded;
}

// Persons born in cities, persons that founded companies: twelve of each, no two about the same.
std::vector<Example> examples() {
  constexpr std::array<const char*, 12> kPersons{"Mary Jones",    "Peter Smith", "Anna Miller",   "David Brown",
                                                 "Laura Wilson",  "Mark Taylor", "Susan Clark",   "James Walker",
                                                 "Helen Wright",  "Paul Turner", "Alice Cooper",  "Thomas Baker"};
  constexpr std::array<const char*, 12> kCities{"London", "Paris", "Berlin",  "Madrid", "Vienna", "Boston",
                                                "Dublin", "Rome",  "Chicago", "Oslo",   "Lisbon", "Warsaw"};
  constexpr std::array<const char*,
      12> kCompanies{"Acme Corporation", "Nortel Systems", "Baxter Motors",  "Delta Foods",
                                                   "Orion Software",   "Hudson Steel",   "Falcon Airways",
                                                       "Crown Records",
                                                   "Summit Energy",    "Pioneer Bank",   "Atlas Shipping",
                                                       "Vector Labs"};
  std::vector<Example> out;
  for (std::size_t i = 0; i < kPersons.size(); ++i) {
    const std::string person = kPersons[i], city = kCities[i], company = kCompanies[i];
    Example born, founded;
    born.document = document_of(person + (i % 2 == 0 ? " was born in " : ", who was born in ") + city +
                                (i % 2 == 0 ? " and worked for " : ", worked for ") + company + ".");
    born.facts.push_back({{person, {}}, "born in", {city, {}}});
    founded.document = document_of(i % 2 == 0 ? person + " founded " + company + " in 1990."
                                              : company + " was founded by " + person + ".");
    founded.facts.push_back({{company, {}}, "founded by", {person, {}}});
    for (Example* example : {&born, &founded}) out.push_back(std::move(*example));
  }
  return out;
}

struct Lesson {
  explicit Lesson(unsigned with = 1) : threads(with) {}
  unsigned threads;
  std::vector<Example> taught = examples();
  TrainingSet set = prepare_examples(
      taught, {}, [](const Example& example) { return extractor().analyze_sentence(example.document); }, lexicon(),
      threads);
  Learned learned = learn(set, threads);
};
const Lesson& lesson() {
  static const Lesson learnt;
  return learnt;
}

std::vector<std::string> found_in(const RelationModel& model, const std::string& text, double threshold) {
  const Document document = document_of(text);
  const Analysis analysis = extractor().analyze(document);
  CueTable cues;
  const RelationFinder finder(model, cues);
  const Passage passage = read_passage(document, analysis, lexicon());
  std::vector<std::string> out;
  for (const FoundFact& fact : finder.find(passage, read_pairs(passage, lexicon(), cues), threshold)) {
    CHECK(fact.object_span.of(text).size() > 0);
    out.push_back(fact.subject + " | " + model.properties[fact.property].label + " | " + fact.object);
  }
  return out;
}
std::vector<std::string> found_in(const RelationModel& model, const std::string& text) {
  return found_in(model, text, model.threshold);
}

bool holds(const std::vector<std::string>& lines, const std::string& line) {
  return std::ranges::find(lines, line) != lines.end();
}

std::string turtle_of(const Lesson& learnt) {
  StringSink sink;
  write_learned(learnt.learned.model, {{"born in", "http://e.org/bornIn"}, {"founded by", "http://e.org/foundedBy"}},
                learn_paths(learnt.set), sink);
  return sink.take();
}

}  // namespace

TEST_CASE("The facts of examples are found in their texts") {
  CHECK_FALSE(lesson().set.one_fact_each);  // with so few, one may be all that there is
  for (const LearnedProperty& property : lesson().learned.model.properties) CHECK(property.facts == 12);
}

TEST_CASE("What was learnt is found of other things, in both voices") {
  const RelationModel& model = lesson().learned.model;
  CHECK(holds(found_in(model, "Robert Fisher was born in Prague."), "Robert Fisher | born in | Prague"));
  CHECK(holds(found_in(model, "Sandra Hill founded Meridian Networks in 2003."),
              "Meridian Networks | founded by | Sandra Hill"));
  CHECK(holds(found_in(model, "Meridian Networks was founded by Sandra Hill."),
              "Meridian Networks | founded by | Sandra Hill"));
}

TEST_CASE("Other relations of the same kinds of things are not taken for them") {
  const RelationModel& model = lesson().learned.model;
  CHECK(found_in(model, "The weather was fine on Monday.").empty());
  CHECK_FALSE(holds(found_in(model, "Sandra Hill sued Meridian Networks."),
                    "Meridian Networks | founded by | Sandra Hill"));
}

TEST_CASE("A pronoun stands for its name") {
  // No example of the lesson has a pronoun, so it is less sure here than it asks elsewhere; whom it means is the question.
  const std::vector<std::string> found = found_in(lesson().learned.model,
                                                  "Robert Fisher is a painter. He was born in Prague.", 0.4);
  CHECK(holds(found, "Robert Fisher | born in | Prague"));
}

TEST_CASE("Tree paths come with counts and precision") {
  const auto paths = learn_paths(lesson().set);
  const auto& born = paths.at("born in");
  REQUIRE_FALSE(born.empty());
  for (const ontology::PathPattern& path : born) {
    CHECK(path.support.count >= 2);
    CHECK(path.support.precision >= 0.5F);
    CHECK(path.support.precision <= 1.0F);
  }
}

TEST_CASE("The same examples give the same bytes, with any number of threads") {
  CHECK(turtle_of(Lesson{}) == turtle_of(lesson()));
  CHECK(turtle_of(Lesson(3)) == turtle_of(lesson()));
}

TEST_CASE("Words that others use of other things are not taken for a value that has them") {
  const std::vector<Example> taught = examples();
  const TrainingSet set = prepare_examples(
      taught, {}, [](const Example& example) { return extractor().analyze_sentence(example.document); }, lexicon());
  const Passage& passage = set.examples[0]->passage;  // "Mary Jones was born in London and ..."
  const auto said = [&](std::string_view words) {
    const auto found = std::ranges::find_if(passage.renderings, [&](const auto& r) { return r[0].text == words; });
    REQUIRE(found != passage.renderings.end());
    return static_cast<std::uint32_t>(found - passage.renderings.begin());
  };
  WrittenValues values;
  values.count(passage, said("London"), "Greater London");
  CHECK(values.values().at("london") == "Greater London");
  for (int text = 0; text < 3; ++text) values.read(passage);
  CHECK(values.values().empty());
}

TEST_CASE("No examples, and examples without facts, teach nothing") {
  const std::vector<Example> none;
  const auto analyze = [](const Example& example) { return extractor().analyze(example.document); };
  CHECK(learn(prepare_examples(none, {}, analyze, lexicon())).model.properties.empty());
  std::vector<Example> empty(3);
  CHECK(learn(prepare_examples(empty, {}, analyze, lexicon())).model.properties.empty());
  std::vector<Example> lost(1);
  lost[0].document = document_of("Nothing of it stands here.");
  lost[0].facts.push_back({{"Ann Lee", {}}, "founder of", {"Acme", {}}});
  const Learned learned = learn(prepare_examples(lost, {}, analyze, lexicon()));
  REQUIRE(learned.model.properties.size() == 1);
  CHECK(found_in(learned.model, "Ann Lee founded Acme.").empty());
}
