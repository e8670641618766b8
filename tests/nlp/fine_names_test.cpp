// Fine types of names by their own words and the name lists.
#include "extractors/nlp/fine_names.h"

#include "core/resources.h"
#include "tests/catch.h"

using relata::Analysis;
using relata::NameClass;
using relata::Token;

namespace {

const relata::nlp::Gazetteer& gazetteer() {
  static const relata::nlp::Gazetteer kGazetteer(relata::find_resource("data/gazetteer.bin"));
  return kGazetteer;
}

// The fine type of a name of these words, the first of which is the head of the others.
std::string_view fine(NameClass type, std::initializer_list<const char*> words, std::size_t head) {
  Analysis analysis;
  relata::Sentence& sentence = analysis.sentences.emplace_back();
  for (const char* word : words) {
    Token& token = sentence.tokens.emplace_back();
    token.form = word;
    token.head = sentence.tokens.size() - 1 == head ? -1 : static_cast<std::int32_t>(head);
    token.name = {type, sentence.tokens.size() == 1, {}};
  }
  relata::nlp::set_fine_names(analysis, gazetteer());
  return sentence.tokens.front().name.fine;
}

}  // namespace

TEST_CASE("the name lists and the head word tell the fine type of a place") {
  CHECK(fine(NameClass::location, {"Norway"}, 0) == "country");
  CHECK(fine(NameClass::location, {"Copenhagen"}, 0) == "city");
  CHECK(fine(NameClass::location, {"Wibblethorpe", "Airport"}, 1) == "facility");
  CHECK(fine(NameClass::location, {"Wibblethorpe"}, 0) == "place");
}

TEST_CASE("the head word tells laws and events, the list of peoples a group") {
  CHECK(fine(NameClass::miscellaneous, {"Treaty", "of", "Wibblethorpe"}, 0) == "law");
  CHECK(fine(NameClass::miscellaneous, {"Wibblethorpe", "Marathon"}, 1) == "event");
  CHECK(fine(NameClass::miscellaneous, {"Norwegian"}, 0) == "group");
  CHECK(fine(NameClass::miscellaneous, {"Wibble"}, 0).empty());
}

TEST_CASE("a class that says all has no fine type") {
  CHECK(fine(NameClass::person, {"Norway"}, 0).empty());
  CHECK(fine(NameClass::organization, {"Wibblethorpe", "Airport"}, 1).empty());
}
