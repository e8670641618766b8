#include "extractors/nlp/sentence_splitter.h"

#include <filesystem>
#include <fstream>
#include <string>

#include "core/diagnostics.h"
#include "core/resources.h"
#include "tests/catch.h"

using namespace relata;
using namespace relata::nlp;

namespace {

std::vector<std::string> sentences(std::string_view text) {
  static const Tokenizer tokenizer(find_resource("data/abbreviations.tsv"));
  static const SentenceSplitter splitter(find_resource("models/english.sentences"));
  std::vector<Word> words;
  tokenizer.tokenize(text, {0, static_cast<std::uint32_t>(text.size())}, words);
  std::vector<std::uint32_t> ends;
  splitter.split(text, words, ends);
  std::vector<std::string> found;
  std::uint32_t begin = 0;
  for (const std::uint32_t end : ends) {
    found.emplace_back(Span{words[begin].span.begin, words[end - 1].span.end}.of(text));
    begin = end;
  }
  return found;
}

using Strings = std::vector<std::string>;

}  // namespace

TEST_CASE("sentences end at full stops, not at abbreviations") {
  CHECK(sentences("The talks failed. Nobody knows why.") == Strings{"The talks failed.", "Nobody knows why."});
  CHECK(sentences("Mr. Roe met Gen. Doe in St. Louis. They talked.") ==
        Strings{"Mr. Roe met Gen. Doe in St. Louis.", "They talked."});
  CHECK(sentences("J. K. Roe and Acme Inc. agreed on No. 5 at 5 p.m. on Monday.").size() == 1);
  CHECK(sentences("Prices rose 3.5 percent in the U.S. in May.").size() == 1);
}

TEST_CASE("letters for a country that describe a noun end no sentence") {
  CHECK(sentences("A visit of U.S. Secretary of State Rice angered Iran. She left.").size() == 2);
  CHECK(sentences("U.S. Embassy staff left Belgrade.").size() == 1);
  CHECK(sentences("They trade with the U.S. The others do not.").size() == 2);
}

TEST_CASE("quotation marks go with the sentence that they close") {
  CHECK(sentences("\u201CWe will go. We must.\u201D She left.") ==
        Strings{"\u201CWe will go.", "We must.\u201D", "She left."});
  CHECK(sentences("\u201CWe will go,\u201D she said. He stayed.") ==
        Strings{"\u201CWe will go,\u201D she said.", "He stayed."});
  CHECK(sentences("Did they leave? Yes! All of them.") == Strings{"Did they leave?", "Yes!", "All of them."});
}

TEST_CASE("a text without marks is one sentence, nothing is none") {
  std::string text;
  for (int i = 0; i < 50000; ++i) text += "word ";
  CHECK(sentences(text).size() == 1);
  CHECK(sentences("").empty());
  CHECK(sentences(" \n ").empty());
}

TEST_CASE("a model that is cut short is refused by name") {
  const auto path = std::filesystem::temp_directory_path() / "relata_cut.sentences";
  std::ofstream(path, std::ios::binary) << "RLTSB1";
  CHECK_THROWS_WITH(SentenceSplitter(path), Catch::Contains("relata_cut.sentences") && Catch::Contains("cut short"));
  std::filesystem::remove(path);
}
