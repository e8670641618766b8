#include "extractors/nlp/tokenizer.h"

#include <string>

#include "core/resources.h"
#include "extractors/nlp/character_class.h"
#include "tests/catch.h"

using namespace relata;
using namespace relata::nlp;

namespace {

const Tokenizer& tokenizer() {
  static const Tokenizer instance(find_resource("data/abbreviations.tsv"));
  return instance;
}

std::vector<Word> words_of(std::string_view text) {
  std::vector<Word> words;
  tokenizer().tokenize(text, {0, static_cast<std::uint32_t>(text.size())}, words);
  return words;
}

// Words joined by blanks; those of a multiword token by '+'.
std::string tokens(std::string_view text) {
  std::string out;
  int left = 0;
  for (const Word& word : words_of(text)) {
    if (!out.empty()) out += left > 0 ? '+' : ' ';
    left = word.multiword > 0 ? word.multiword - 1 : std::max(0, left - 1);
    out += word.span.of(text);
  }
  return out;
}

}  // namespace

TEST_CASE("clitics and contractions are words of a multiword token") {
  CHECK(tokens("I don't know what's up, she'd've said.") == "I do+n't know what+'s up , she+'d+'ve said .");
  CHECK(tokens("We cannot go; I\u2019m gonna stay.") == "We can+not go ; I+\u2019m gon+na stay .");
  CHECK(tokens("Obama's term, the parents' car, 'the boys' said") ==
        "Obama+'s term , the parents+' car , ' the boys ' said");
  CHECK(tokens("the firm 's plan , they \u2019re here , the letter ' s '") ==
        "the firm 's plan , they \u2019re here , the letter ' s '");
  CHECK(tokens("the first visit of its kind in years") == "the first visit of its kind in years");
  CHECK(tokens("dont cant im its a shame, its tail") == "do+nt ca+nt i+m it+s a shame , its tail");
  CHECK(tokens("the 1970's and '90s, rock 'n' roll, o'clock, O'Brien") ==
        "the 1970's and '90s , rock 'n ' roll , o'clock , O'Brien");
}

TEST_CASE("hyphens part words, save after prefixes and in codes") {
  CHECK(tokens("a two-day visit, co-founder, anti-ship, mid-1980s") ==
        "a two - day visit , co-founder , anti-ship , mid-1980s");
  CHECK(tokens("US-Russia relations, 5-10 days, call 713-853-3989 or 555-1234") ==
        "US - Russia relations , 5 - 10 days , call 713-853-3989 or 555-1234");
  CHECK(tokens("on 2012-11-30 and 10/11/2012, he/she and/or") == "on 2012-11-30 and 10/11/2012 , he / she and / or");
}

TEST_CASE("numbers, units, currencies and times") {
  CHECK(tokens("$5 5% 10km 3,000.50 US$4 9:30am 21st 3D") == "$ 5 5 % 10 km 3,000.50 US$ 4 9:30 am 21st 3D");
  CHECK(tokens("#1 +44 12.") == "# 1 +44 12 .");
}

TEST_CASE("addresses and emoticons stay whole, the sentence's punctuation does not") {
  CHECK(tokens("(http://a.com/b-c_(d)?e=1).") == "( http://a.com/b-c_(d)?e=1 ) .");
  CHECK(tokens("See www.example.org, or write to <jane.doe@example.co.uk>.") ==
        "See www.example.org , or write to < jane.doe@example.co.uk > .");
  CHECK(tokens("save it as .doc or x.pdf .d\u00E9\u0301") == "save it as .doc or x.pdf . d\u00E9\u0301");
  CHECK(tokens("nice :-) ok ;) http://x.y :/") == "nice :-) ok ;) http://x.y :/");
}

TEST_CASE("abbreviations keep their full stop, sentences give theirs") {
  CHECK(tokens("Mr. Smith of St. Louis lives in the U.S. now.") == "Mr. Smith of St. Louis lives in the U.S. now .");
  CHECK(tokens("No. 5 is no. That was a no.") == "No. 5 is no . That was a no .");
  CHECK(tokens("J. K. Rowling met Acme Inc. at 5 p.m. sharp, etc. and so on.") ==
        "J. K. Rowling met Acme Inc. at 5 p.m. sharp , etc. and so on .");
  CHECK(tokens("It is over.The rest") == "It is over . The rest");
  CHECK(words_of("Gen. Lee")[0].abbreviation == AbbreviationKind::title);
}

TEST_CASE("runs of marks are one token, other marks each their own") {
  CHECK(tokens("What?! No... -- yes!!! ((x))") == "What ?! No ... -- yes !!! ( ( x ) )");
  CHECK(tokens("\u201CYes,\u201D he said\u2014twice\u2026") == "\u201C Yes , \u201D he said \u2014 twice \u2026");
  CHECK(tokens("\U0001F44D\U0001F3FD\U0001F44D ok") == "\U0001F44D\U0001F3FD \U0001F44D ok");
  CHECK(tokens("caf\u00E9 na\u0069\u0308ve \u5317\u4EAC \u0645\u0631\u062D\u0628\u0627") ==
        "caf\u00E9 na\u0069\u0308ve \u5317\u4EAC \u0645\u0631\u062D\u0628\u0627");
}

TEST_CASE("every character that is not white space stands in exactly one word") {
  std::uint64_t state = 7;
  const std::vector<std::string> pieces{
      "a", "B", "don't", "1",      "2,000",      ".",      ",",      "'",       "\u2019", "\"",   "(",
      ")", "-", "--",    " ",      "\n",         "@",      "a@b.c",  "http://", "www.",   "/",    "$",
      "%", "&", "s'",    "\u200D", "\U0001F600", "\u00E9", "\u0301", ":",       ";)",     "U.S.", "#",
      "*", "_", "`",     "+",      "\\",         "\t",     "\x01",   "\u00A0",  "\u201C", "etc."};
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (int k = 0; k < 30; ++k) {
      state = state * 6364136223846793005ULL + 1442695040888963407ULL;
      text += pieces[(state >> 33U) % pieces.size()];
    }
    std::uint32_t at = 0;
    for (const Word& word : words_of(text)) {
      while (at < word.span.begin) {
        const Character c = character_at(text, at);
        REQUIRE(c.type == CharacterClass::space);
        at += c.size;
      }
      REQUIRE(word.span.begin == at);
      REQUIRE(word.span.end > at);
      at = word.span.end;
    }
    while (at < text.size()) {
      REQUIRE(character_at(text, at).type == CharacterClass::space);
      at += character_at(text, at).size;
    }
  }
}
