// Texts that are about one thing each: which of their phrases names it.
#include <array>
#include <string>
#include <vector>

#include "extractors/learning/learner.h"
#include "extractors/learning/relation_finder.h"
#include "extractors/learning/theme.h"
#include "extractors/learning/theme_learning.h"
#include "tests/catch.h"
#include "tests/learning/taught_texts.h"

using namespace relata;
using namespace relata::learning;

namespace {

Example example_of(const std::string& text, std::vector<TaughtFact> facts) {
  Example out;
  out.document = document_of(text);
  out.one_sentence = true;
  out.facts = std::move(facts);
  return out;
}

// Of films: what is directed by whom and premiered where; half of the sentences have the film in their midst.
std::vector<Example> theme_examples() {
  constexpr std::array<const char*, 8> kTitles{"Silent Harbour", "Broken Lantern", "Winter Orchard", "Distant Thunder",
                                               "Paper Castle",   "Golden Anchor",  "Hollow River",   "Crimson Valley"};
  constexpr std::array<const char*, 8> kPersons{"Mary Jones",   "Peter Smith", "Anna Miller", "David Brown",
                                                "Laura Wilson", "Mark Taylor", "Susan Clark", "James Walker"};
  constexpr std::array<const char*, 8> kCities{"London", "Paris",  "Berlin", "Madrid",
                                               "Vienna", "Boston", "Dublin", "Rome"};
  std::vector<Example> out;
  for (std::size_t i = 0; i < 64; ++i) {
    const std::string title = kTitles[i % 8], person = kPersons[i / 8], city = kCities[(i + i / 8) % 8];
    const TaughtFact directed{{title, {}}, "director", {person, {}}}, premiered{{title, {}}, "premiere", {city, {}}};
    if (i % 2 == 0)
      out.push_back(example_of(title + " is a film directed by " + person + ".", {directed}));
    else
      out.push_back(example_of("The film was directed by " + person + " and had " + title + "'s premiere in " + city + ".",
                               {directed, premiered}));
  }
  return out;
}

TrainingSet set_of(const std::vector<Example>& examples) {
  return prepare_examples(
      examples, {}, [](const Example& example) { return extractor().analyze_sentence(example.document); },
      extractor().reference_lexicon());
}

std::string theme_of(const ThemeModel& model, const std::string& text) {
  const Document document = document_of(text);
  const Analysis analysis = extractor().analyze_sentence(document);
  const Passage passage = read_passage(document, analysis, extractor().reference_lexicon());
  const std::vector<Theme> themes = ThemeFinder(model).find(passage);
  return themes.empty() ? "" : passage.renderings[themes.front().argument].front().text;
}

}  // namespace

TEST_CASE("What a text is about is named anywhere") {
  const std::vector<Example> taught = theme_examples();
  const ThemeModel model = learn_themes(set_of(taught));
  REQUIRE_FALSE(model.cues.empty());
  CHECK(theme_of(model, "Empty Meadow is a film directed by Robert Fisher.") == "Empty Meadow");
  CHECK(theme_of(model, "The film was directed by Robert Fisher and had Empty Meadow's premiere in Prague.") ==
        "Empty Meadow");
}

TEST_CASE("What the text says of \"the film\" is told of its theme") {
  const std::vector<Example> taught = theme_examples();
  const Learned learned = learn(set_of(taught));
  CueTable cues;
  const RelationFinder finder(learned.model, cues);
  const Document document =
      document_of("The film was directed by Robert Fisher and had Empty Meadow's premiere in Prague.");
  const Analysis analysis = extractor().analyze_sentence(document);
  const Passage passage = read_passage(document, analysis, extractor().reference_lexicon());
  std::vector<std::string> found;
  const auto pairs = read_pairs(passage, extractor().reference_lexicon(), cues);
  for (const FoundFact& fact : finder.find(passage, pairs, [](const FoundFact&) { return true; }))
    found.push_back(fact.subject + " | " + learned.model.properties[fact.property].label + " | " + fact.object);
  CHECK(found == std::vector<std::string>{"Empty Meadow | director | Robert Fisher",
                                          "Empty Meadow | premiere | Prague"});
}

TEST_CASE("Texts whose facts are about several things have no theme") {
  std::vector<Example> taught = theme_examples();
  taught[1].facts.push_back({{"London", {}}, "director", {"Mary Jones", {}}});
  CHECK(learn_themes(set_of(taught)).cues.empty());
}

TEST_CASE("Too few texts with several facts tell nothing of themes") {
  std::vector<Example> taught = theme_examples();
  for (Example& example : taught) example.facts.resize(1);
  CHECK(learn_themes(set_of(taught)).cues.empty());
}
