#include "extractors/nlp/document_parts.h"

#include <string>
#include <vector>

#include "core/byte_sink.h"
#include "core/code_points.h"
#include "extractors/nlp/analyzer.h"
#include "extractors/nlp/conllu_writer.h"
#include "tests/catch.h"

using namespace relata;
using namespace relata::nlp;

namespace {

std::vector<std::string> parts_of(std::string_view text, std::uint32_t words) {
  std::vector<std::string> parts;
  for (Span part; part.end < text.size();) {
    const std::uint32_t begin = part.end;
    part = part_of(text, begin, words);
    REQUIRE(part.begin == begin);
    REQUIRE(part.end > begin);
    parts.emplace_back(part.of(text));
  }
  return parts;
}

}  // namespace

TEST_CASE("a document of few words is one part") {
  CHECK(part_of("", 0, 4).empty());
  CHECK(parts_of("One two three.", 4) == std::vector<std::string>{"One two three."});
  CHECK(parts_of("a b c d", 4) == std::vector<std::string>{"a b c d"});
}

TEST_CASE("a part ends behind a paragraph, else a line, else a sentence, else a word, else anywhere") {
  using Parts = std::vector<std::string>;
  CHECK(parts_of("a b c d\n\ne. f\ng h i", 8) == Parts{"a b c d\n\n", "e. f\ng h i"});
  CHECK(parts_of("a b c d\r\n \r\ne. f\ng h i", 8) == Parts{"a b c d\r\n \r\n", "e. f\ng h i"});
  CHECK(parts_of("a b c d\ne. f g h i", 8) == Parts{"a b c d\n", "e. f g h i"});
  CHECK(parts_of("a b c d e. f g h i", 8) == Parts{"a b c d e. ", "f g h i"});
  CHECK(parts_of("a b c d e f g h i", 8) == Parts{"a b c d e f g h ", "i"});
  CHECK(parts_of("((((((((((", 8) == Parts{"((((((((", "(("});
  // In its first half a part does not end, however good the place.
  CHECK(parts_of("a\n\nb c d e f g h i", 8) == Parts{"a\n\nb c d e f ", "g h i"});
}

TEST_CASE("parts hold whole characters, and words alone count") {
  const std::string word(5000, 'a');
  CHECK(parts_of(word, 8) == std::vector<std::string>{word});
  std::string symbols;
  for (int i = 0; i < 20; ++i) symbols += "\U0001F468";
  for (const std::string& part : parts_of(symbols, 8)) CHECK(find_invalid_utf8(part) == std::string_view::npos);
}

TEST_CASE("the parts of a document are written as one, sentences and clusters numbered through") {
  const Analyzer analyzer;
  Document document;
  document.id = "d";
  document.text = "Z\u00fcrich voted.\n\nIt rained. Bonn slept.";
  const auto first_end = static_cast<std::uint32_t>(document.text.find("It"));
  Analysis first = analyzer.analyze(document, {0, first_end});
  Analysis second = analyzer.analyze(document, {first_end, static_cast<std::uint32_t>(document.text.size())});
  REQUIRE(first.sentences.size() == 1);
  REQUIRE(second.sentences.size() == 2);
  first.mentions = {{0, 0, 0, 1, MentionKind::name, 0}};
  second.mentions = {{0, 0, 0, 1, MentionKind::pronoun, 0}, {1, 0, 0, 1, MentionKind::name, 1}};
  StringSink sink;
  ConlluWriter writer(document, sink);
  writer.write(first);
  writer.write(second);
  const std::string text = sink.take();
  CHECK(text.find("# newdoc", 1) == std::string::npos);
  CHECK(text.find("# sent_id = d-3\n# text = Bonn slept.\n") != std::string::npos);
  CHECK(text.find("Entity=(e1-") != std::string::npos);
  CHECK(text.find("Entity=(e2--1)|TokenRange=15:17") != std::string::npos);
  CHECK(text.find("Entity=(e3-") != std::string::npos);
}
