#include "extractors/learning/value_form.h"

#include "core/sentence.h"
#include "extractors/learning/passage.h"
#include "extractors/learning/relation_model.h"
#include "extractors/text/text_extractor.h"
#include "tests/catch.h"

using namespace relata;
using namespace relata::learning;

namespace {

// What the argument with these words can be written as in the slot; empty where there is none.
std::string rendered(const std::string& text, const std::string& words, const std::string& slot) {
  static const auto extractor = text::TextExtractor::load();
  static const nlp::CoreferenceLexicon lexicon = nlp::CoreferenceLexicon::load();
  Document document;
  document.id = "d";
  document.text = text;
  const Analysis analysis = extractor->analyze_sentence(document);
  const Passage passage = read_passage(document, analysis, lexicon);
  for (std::size_t i = 0; i < passage.arguments.size(); ++i)
    if (passage.arguments[i].span.of(document.text) == words)
      for (const Rendering& rendering : passage.renderings[i])
        if (rendering.slot == slot) return rendering.text;
  return {};
}

}  // namespace

TEST_CASE("Forms of values are written and read") {
  for (const std::string text
       : {"{said}", "{said} language", "\"{said}\"", "{date DD Month YYYY}", "{number 0.0}", "{country}",
          "{given and family name}"}) {
    const auto form = value_form_from(text);
    REQUIRE(form.has_value());
    CHECK(text_of(*form) == text);
  }
  for (const std::string text : {"", "said", "{", "}{", "{saying}", "{date YY}"})
    CHECK_FALSE(value_form_from(text).has_value());
}

TEST_CASE("Dates, numbers and demonyms have other forms") {
  CHECK(rendered("The film was released on July 28th, 1944 in London.", "July 28th, 1944", "date YYYY-MM-DD")
        == "1944-07-28");
  CHECK(rendered("The film was released in 1944 in London.", "1944", "date DD Month YYYY") == "01 January 1944");
  CHECK(rendered("The university has 16,000 students.", "16,000", "number") == "16000");
  CHECK(rendered("The university has 16,000 students.", "16,000", "number 0.0") == "16000.0");
  CHECK(rendered("She is a Danish painter.", "Danish", "country") == "Denmark");
}

TEST_CASE("A person's middle names may be left out") {
  const std::string slot = "given and family name";
  const std::string text = "John Edward Smith (1908 - 1969) was a painter.";
  CHECK(rendered(text, "John Edward Smith", slot) == "John Smith");
  CHECK(rendered("John E. Smith (1908 - 1969) was a painter.", "John E. Smith", slot).empty());  // so he is called
  CHECK(rendered("Anna Maria Van der Berg (1908 - 1969) was a painter.", "Anna Maria Van der Berg", slot) ==
        "Anna Van der Berg");
  CHECK(rendered("John Smith (1908 - 1969) was a painter.", "John Smith", slot).empty());
  CHECK(rendered("John Edward Smith was born in London.", "John Edward Smith", slot).empty());
  CHECK(rendered("The film was released in London.", "London", slot).empty());
}

TEST_CASE("Titles are found as a whole, and no part of those with a verb") {
  CHECK(rendered("When Marnie Was There was directed by Ann Lee.", "When Marnie Was There", "said") ==
        "When Marnie Was There");
  CHECK(rendered("When Marnie Was There was directed by Ann Lee.", "Marnie", "said").empty());
  CHECK(rendered("Hold It Against Me was written by Ann Lee.", "Hold It Against Me", "said") == "Hold It Against Me");
  CHECK(rendered("You've Got Mail was directed by Ann Lee.", "You've Got Mail", "said") == "You've Got Mail");
  CHECK(rendered("Jerry, Jerry, Quite Contrary is a film by Ann Lee.", "Jerry, Jerry, Quite Contrary", "said") ==
        "Jerry, Jerry, Quite Contrary");
  CHECK(rendered("\"Pain Is So Close\" is a song by Ann Lee.", "Pain", "said").empty());
}

TEST_CASE("Keys pass over what does not tell values apart") {
  CHECK(value_key("Danish_language") == value_key("danish Language"));
  CHECK(value_key("Ann Lee") != value_key("Ann Leo"));
  CHECK(loose_key("Abel Hern\xC3\xA1ndez") == loose_key("Abel Hernandez"));
  CHECK(loose_key("U.S. Palermo") == loose_key("US Palermo"));
}

TEST_CASE("The logistic function is one") {
  CHECK(probability_of(0) == 0.5);
  double last = 0;
  for (double odds = -40; odds <= 40; odds += 0.5) {
    const double value = probability_of(odds);
    CHECK(value >= last);
    CHECK((value > 0 && value < 1));
    CHECK(value + probability_of(-odds) == Approx(1).margin(0.01));
    last = value;
  }
}
