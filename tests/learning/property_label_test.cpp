#include "extractors/learning/property_label.h"

#include <string>
#include <vector>

#include "extractors/learning/title.h"
#include "extractors/text/text_extractor.h"
#include "tests/catch.h"

using namespace relata;
using namespace relata::learning;

namespace {

struct Text {
  static const text::TextExtractor& extractor() {
    static const auto loaded = text::TextExtractor::load();
    return *loaded;
  }
  static Document document_of(const std::string& words) {
    Document document;
    document.id = "d";
    document.text = words;
    return document;
  }
  explicit Text(const std::string& words)
      : document(document_of(words)),
        analysis(extractor().analyze_sentence(document)),
        passage(read_passage(document, analysis, extractor().reference_lexicon())) {}

  // What the label's words say of the pair of phrases whose speaking arguments are these.
  [[nodiscard]] std::string cue(const std::string& label, const std::string& subject, const std::string& object) const {
    CueTable cues;
    const std::vector<std::vector<std::string>> labels{label_words(label)};
    const LabelFinder finder(passage, labels);
    const auto said = [&](std::uint32_t phrase) {
      return std::string(passage.arguments[passage.phrases[phrase].model].span.of(document.text));
    };
    for (const CandidatePair& pair : read_pairs(passage, extractor().reference_lexicon(), cues))
      if (said(pair.subject) == subject && said(pair.object) == object) return label_cue(finder.match(pair, 0));
    return "no such pair";
  }

  // Whether an argument has these words and this shape.
  [[nodiscard]] bool has(const std::string& words, std::uint32_t shape) const {
    for (const learning::Argument& argument : passage.arguments)
      if (argument.span.of(document.text) == words && (argument.shape & shape) != 0) return true;
    return false;
  }

  Document document;
  Analysis analysis;
  Passage passage;
};

}  // namespace

TEST_CASE("A label's words, however they are joined") {
  using Words = std::vector<std::string>;
  CHECK(label_words("numberOfEmployees") == Words{"number", "employees"});
  CHECK(label_words("date of birth") == Words{"date", "birth"});
  CHECK(label_words("PLACE_OF_BIRTH") == Words{"place", "birth"});
  CHECK(label_words("the").empty());
}

TEST_CASE("Words of one family have one stem") {
  CHECK(same_stem("operator", "operated"));
  CHECK(same_stem("distributor", "distributed"));
  CHECK(same_stem("birth", "born"));
  CHECK(same_stem("country", "countries"));
  CHECK_FALSE(same_stem("country", "county"));
  CHECK_FALSE(same_stem("capital", "captain"));
  CHECK_FALSE(same_stem("art", "artist"));
}

TEST_CASE("Where a label's word stands") {
  const Text text("The Silver Star is operated by Atlas Shipping.");
  CHECK(text.cue("operator", "Silver Star", "Atlas Shipping") == "label path whole");
  CHECK(text.cue("ship operator", "Silver Star", "Atlas Shipping") == "label path part");
  CHECK(text.cue("owner", "Silver Star", "Atlas Shipping") == "label none part");
}

TEST_CASE("Names with brackets, with hyphens, and nouns before a noun may be meant") {
  CHECK(Text("Brookfield United (amateurs) play in Norwich.").has("Brookfield United (amateurs)", kBracketed));
  CHECK(Text("They sailed to Kar-Hazid in May.").has("Kar-Hazid", kCapitalRun | kTaggedName));
  CHECK(Text("Night Train is a comedy horror film.").has("comedy horror", kModifier));
  CHECK(Text("50 Songs for Rain is an album by Ann Lee.").has("50 Songs for Rain", kOpening));
}

TEST_CASE("Offices are named with the whole of their country's name, and dates in brackets are no part of names") {
  const Text office("She was elected President of the Republic of China in 2016.");
  CHECK(office.has("President of the Republic of China", kFullPhrase));
  const Text dated("Night Train (1999) was directed by Rose Hall.");
  CHECK_FALSE(dated.has("Night Train (1999)", kBracketed));
}

TEST_CASE("What stands around a title that reads as a sentence may be plain, denied, supposed or reported") {
  const auto plain = [](const std::string& words, std::uint32_t begin, std::uint32_t end) {
    const Text text(words);
    CHECK(is_sentence_title(text.passage.trees[0], begin, end));
    return is_plain_around(text.passage.trees[0], begin, end);
  };
  CHECK(plain("Puss Gets the Boot was directed by Ann Lee.", 0, 4));
  CHECK_FALSE(plain("Puss Gets the Boot was not directed by Ann Lee.", 0, 4));
  CHECK_FALSE(plain("Puss Gets the Boot may have been directed by Ann Lee.", 0, 4));
  CHECK_FALSE(plain("Was Puss Gets the Boot directed by Ann Lee?", 1, 5));
  CHECK_FALSE(plain("Mary said that Puss Gets the Boot was directed by Ann Lee.", 3, 7));
  const Text name("No Frenchman was born in London.");
  CHECK_FALSE(is_sentence_title(name.passage.trees[0], 0, 2));
}
