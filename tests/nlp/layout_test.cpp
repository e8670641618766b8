#include "extractors/nlp/layout.h"

#include <string>

#include "extractors/nlp/special_blocks.h"
#include "tests/catch.h"

using namespace relata;
using namespace relata::nlp;

namespace {

std::string letter_of(SentenceKind kind) {
  switch (kind) {
    case SentenceKind::prose:
      return "P";
    case SentenceKind::heading:
      return "H";
    case SentenceKind::credit:
      return "C";
    case SentenceKind::byline:
      return "B";
    case SentenceKind::dateline:
      return "D";
    case SentenceKind::speaker:
      return "S";
  }
  return "?";
}

// "H:Title|P:Text"; line breaks shown as '/'; a lower-case letter where no paragraph begins.
std::string layout(std::string_view text) {
  std::string out;
  for (const Block& block : find_blocks(text)) {
    if (!out.empty()) out += '|';
    const std::string letter = letter_of(block.kind);
    out += block.begins_paragraph ? letter : std::string(1, static_cast<char>(letter[0] + 32));
    out += ':';
    for (const char c : block.span.of(text)) out += c == '\n' ? '/' : c;
  }
  return out;
}

const std::string kWrapped =
    "The ministers of both countries met on Monday to talk about the\n"
    "border, which has been closed for nearly two years, and agreed on\n"
    "a plan to open three crossings before the summer begins in June.\n"
    "\n"
    "They will meet again in the autumn, when the results of the first\n"
    "months are known and a decision about the other crossings can be\n"
    "taken.\n";

}  // namespace

TEST_CASE("hard-wrapped lines are joined, blank lines part paragraphs") {
  const auto blocks = find_blocks(kWrapped);
  REQUIRE(blocks.size() == 2);
  CHECK(blocks[0].span.begin == 0);
  CHECK(blocks[1].span.of(kWrapped).ends_with("taken."));
  // A short line in wrapped text goes on where its words say so, and ends where a sentence does.
  const std::string text =
      kWrapped +
      "\n\"We have the means to open all of the crossings by the end of the\nyear,\"\nMr. Roe said at the\nMonday "
      "meeting.\nNobody disagreed with him, though some had questions about the plan\nand its costs.\n";
  const auto longer = find_blocks(text);
  REQUIRE(longer.size() == 4);
  CHECK(longer[2].span.of(text).ends_with("Monday meeting."));
  CHECK_FALSE(longer[3].begins_paragraph);
}

TEST_CASE("line breaks of lists, verse and mail part") {
  CHECK(layout("milk\neggs\nbread") == "P:milk|P:eggs|P:bread");
  CHECK(layout("Roses are red\nViolets are blue\nSugar is sweet") ==
        "P:Roses are red|P:Violets are blue|P:Sugar is sweet");
  CHECK(layout("Dear John,\r\nThanks.\r\nJane") == "P:Dear John,|P:Thanks.|P:Jane");
  CHECK(layout("This is the first half of a sentence that is long and\ngoes on here.") ==
        "P:This is the first half of a sentence that is long and/goes on here.");
  const std::string list =
      kWrapped +
      "\nThe plan has these parts:\n- the northern crossing opens in May\n- the southern crossing opens in June\n";
  CHECK(find_blocks(list).size() == 5);
}

TEST_CASE("headings are short, without a final stop, and head something") {
  CHECK(layout("Border to open\n\nThe border opens soon.") == "H:Border to open|P:The border opens soon.");
  CHECK(layout("The border opens soon.\n\nMore to come") == "P:The border opens soon.|P:More to come");
  CHECK(layout("Hello:\n\nThe border opens soon.") == "P:Hello:|P:The border opens soon.");
  CHECK(layout("and so on\n\nThe border opens soon.") == "P:and so on|P:The border opens soon.");
}

TEST_CASE("photo credits stand apart from their caption and the text") {
  CHECK(layout("One.\n\nForeign Minister Jane Doe.(Agency Photo / John Roe)\n\nTwo.") ==
        "P:One.|C:Foreign Minister Jane Doe.|c:(Agency Photo / John Roe)|P:Two.");
  CHECK(layout("One.\n\nPhoto: Jane Doe / Agency\n\nTwo.") == "P:One.|C:Photo: Jane Doe / Agency|P:Two.");
  CHECK(find_credit("Protesters in the square. (Reuters/John Roe)") == 26U);
  CHECK_FALSE(find_credit("They asked for bread and/or water (or both)."));
  CHECK_FALSE(find_credit("He joined the party (the Social Democrats)."));
}

TEST_CASE("bylines") {
  CHECK(is_byline("By Jane Doe"));
  CHECK(is_byline("By JANE DOE and John van der Roe, Staff Writers"));
  CHECK(is_byline("This article originally appeared on : The Daily"));
  CHECK(is_byline("(Reporting by Jane Doe; editing by John Roe)"));
  CHECK_FALSE(is_byline("By Monday the talks had failed."));
  CHECK_FALSE(is_byline("By then it was too late for them"));
  CHECK_FALSE(is_byline("This article of the treaty was first discussed in Geneva."));
}

TEST_CASE("datelines") {
  CHECK(layout("MOSCOW (AP) \u2014 The talks failed.") == "D:MOSCOW (AP) \u2014|p:The talks failed.");
  CHECK(layout("London, June 5 (Reuters) - The talks failed.") == "D:London, June 5 (Reuters) -|p:The talks failed.");
  CHECK(layout("BAGHDAD, Iraq -- The talks failed.") == "D:BAGHDAD, Iraq --|p:The talks failed.");
  CHECK(dateline_length("Wednesday, January 24, 2007") == 27);
  CHECK(dateline_length("Obama \u2014 who had left \u2014 returned.") == 0);
  CHECK(dateline_length("A deal - at last") == 0);
}

TEST_CASE("the names before the turns of a transcript") {
  CHECK(layout("Jane Doe: I saw it.\n\nMARK ROE: Where?\nJane Doe: Here.") ==
        "S:Jane Doe:|p:I saw it.|S:MARK ROE:|p:Where?|S:Jane Doe:|p:Here.");
  CHECK(layout("Note: Read it.\n\nPrice: Ten.") == "P:Note: Read it.|P:Price: Ten.");
}

TEST_CASE("layout of odd texts") {
  CHECK(find_blocks("").empty());
  CHECK(find_blocks("\n\n \t\n\r\n").empty());
  CHECK(find_blocks(std::string(100000, '\n')).empty());
  CHECK(layout("a\u2028b\rc\x0C"
               "d") == "P:a|P:b|P:c|P:d");
}
