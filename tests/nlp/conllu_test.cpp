#include <filesystem>
#include <set>

#include "core/byte_sink.h"
#include "core/code_points.h"
#include "extractors/nlp/conllu_reader.h"
#include "extractors/nlp/conllu_writer.h"
#include "tests/catch.h"

using namespace relata;
using namespace relata::nlp;

namespace {

std::vector<ConlluDocument> read(std::string_view text, std::vector<std::string>* messages = nullptr) {
  Diagnostics diagnostics([&](const Diagnostic& diagnostic) {
    if (messages != nullptr) messages->push_back(diagnostic.message());
  });
  ConlluReader reader(text, "a.conllu", "a", diagnostics);
  std::vector<ConlluDocument> documents;
  while (auto document = reader.next()) documents.push_back(std::move(*document));
  return documents;
}

std::string write(const ConlluDocument& document) {
  StringSink sink;
  write_conllu(document.document, document.analysis, sink);
  return sink.take();
}

std::string first_message(std::string_view text) {
  std::vector<std::string> messages;
  read(text, &messages);
  return messages.empty() ? "" : messages.front();
}

const std::string kTwoWords =
    "1\tDogs\tdog\tNOUN\tNNS\t_\t2\tnsubj\t_\t_\n2\tbark\tbark\tVERB\tVBP\t_\t0\troot\t_\t_\n\n";

}  // namespace

TEST_CASE("a document's text, spans and paragraphs are rebuilt") {
  const auto documents = read(
      "# newdoc id = d1\n# meta::title = Dogs\n# sent_id = s1\n# text = Don't  bark!\n"
      "1-2\tDon't\t_\t_\t_\t_\t_\t_\t_\t_\n"
      "1\tDo\tdo\tAUX\tVB\t_\t3\taux\t_\t_\n2\tn't\tnot\tPART\tRB\t_\t3\tadvmod\t_\t_\n"
      "3\tbark\tbark\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No\n4\t!\t!\tPUNCT\t.\t_\t3\tpunct\t_\t_\n\n"
      "# newpar\n# text = Dogs bark\n" +
      kTwoWords);
  REQUIRE(documents.size() == 1);
  const auto& [document, analysis, fields] = documents[0];
  CHECK(document.id == "d1");
  CHECK(document.title == "Dogs");
  CHECK(document.text == "Don't  bark!\n\nDogs bark");
  REQUIRE(analysis.sentences.size() == 2);
  const auto& tokens = analysis.sentences[0].tokens;
  CHECK(analysis.sentences[0].id == "s1");
  CHECK(tokens[0].multiword == 2);
  CHECK(tokens[1].multiword == 0);
  CHECK(tokens[1].span.of(document.text) == "n't");
  CHECK(tokens[1].space_after);
  CHECK_FALSE(tokens[2].space_after);
  CHECK(tokens[0].head == 2);
  CHECK(tokens[2].head == -1);
  CHECK(analysis.sentences[1].begins_paragraph);
  CHECK(analysis.sentences[1].tokens[1].span.of(document.text) == "bark");
}

TEST_CASE("what is invisible within a word is no part of its form, and of its span") {
  const auto documents = read("# text = Do\u00ADgs\u200B bark\n" + kTwoWords);
  const auto& [document, analysis, fields] = documents.at(0);
  CHECK(document.text == "Do\u00ADgs\u200B bark");
  CHECK(analysis.sentences[0].tokens[0].form == "Dogs");
  CHECK(analysis.sentences[0].tokens[0].span.of(document.text) == "Do\u00ADgs\u200B");
  CHECK(analysis.sentences[0].tokens[1].span.of(document.text) == "bark");
}

TEST_CASE("words that do not spell their multiword token share its span and keep their form") {
  const auto documents = read(
      "1-2\tdunno\t_\t_\t_\t_\t_\t_\t_\t_\n1\tdo\tdo\tAUX\tVB\t_\t2\taux\t_\t_\n"
      "2\tknow\tknow\tVERB\tVB\t_\t0\troot\t_\t_\n\n");
  const auto& tokens = documents.at(0).analysis.sentences.at(0).tokens;
  CHECK(tokens[0].span == Span{0, 5});
  CHECK(tokens[1].span == Span{0, 5});
  CHECK(tokens[1].form == "know");
  CHECK(documents[0].document.id == "a");
}

TEST_CASE("errors in CoNLL-U name their place and a way out") {
  const std::string good = "# newdoc id = x\n" + kTwoWords;
  CHECK(first_message("1\tDogs\tdog\n\n") ==
        "a.conllu:1: error: only 3 of ten columns. Separate ten columns with single "
        "tabs; write _ where there is nothing.");
  CHECK(first_message("1\tA\ta\tNOUN\tNN\t_\t9\tnsubj\t_\t_\n2\tb\tb\tVERB\tVB\t_\t0\troot\t_\t_\n\n") ==
        "a.conllu:1:17: error: HEAD \"9\" is out of range. The sentence has 2 words.");
  CHECK(first_message("1\tA\ta\tNOUN\tNN\t_\t2\tnsubj\t_\t_\n2\tb\tb\tVERB\tVB\t_\t1\troot\t_\t_\n"
                      "3\tc\tc\tVERB\tVB\t_\t0\troot\t_\t_\n\n")
            .starts_with("a.conllu:1:17: error: the heads run in a circle"));
  CHECK(first_message("1\tA\ta\tNOUN\tNN\t_\t1\tdep\t_\t_\n\n")
            .starts_with("a.conllu:1: error: a sentence without a root"));
  CHECK(first_message("1\tA\ta\tWORD\tNN\t_\t0\troot\t_\t_\n\n").starts_with("a.conllu:1:7: error: UPOS \"WORD\""));
  CHECK(first_message("1\tA\ta\tNOUN\tNN\t_\t0\tfoo\t_\t_\n\n").starts_with("a.conllu:1:19: error: DEPREL \"foo\""));
  CHECK(first_message("2\tA\ta\tNOUN\tNN\t_\t0\troot\t_\t_\n\n")
            .starts_with("a.conllu:1:1: error: ID \"2\" is out of order"));
  CHECK(first_message("1\t\xC3\xA9\xFF\ta\tNOUN\tNN\t_\t0\troot\t_\t_\n\n")
            .starts_with("a.conllu:1:4: error: not UTF-8"));
  CHECK(first_message("1\tA\ta\tNOUN\tNN\t_\t0\troot\t_\tEntity=e1)\n\n").starts_with("a.conllu:1: error: a bracket"));
  CHECK(first_message("1\tA\ta\tNOUN\tNN\t_\t0\troot\t_\tEntity=(e1\n\n")
            .starts_with("a.conllu:1: error: the bracket (e1"));
  CHECK(first_message("1-2\tA\t_\t_\t_\t_\t_\t_\t_\t_\n1\tA\ta\tNOUN\tNN\t_\t0\troot\t_\t_\n\n")
            .find("ends beyond its sentence") != std::string::npos);
  std::vector<std::string> messages;
  const auto documents = read("# newdoc id = bad\n1\tA\n\n" + kTwoWords + good, &messages);
  CHECK(messages.size() == 1);
  REQUIRE(documents.size() == 1);
  CHECK(documents[0].document.id == "x");
}

TEST_CASE("brackets nested without end are an error, not a long wait") {
  std::string row = "1\tA\ta\tNOUN\tNN\t_\t0\troot\t_\tEntity=";
  for (int i = 0; i < 300; ++i) row += "(e" + std::to_string(i);
  CHECK(first_message(row + "\n\n").find("too many are open") != std::string::npos);
}

TEST_CASE("names and mentions are read and written") {
  const std::string text =
      "# newdoc id = d\n# global.Entity = eid-etype-head\n# newpar\n# sent_id = s1\n# text = Ann\u00e9 Lee's dog\n"
      "1\tAnn\u00e9\tAnn\u00e9\tPROPN\tNNP\t_\t4\tnmod:poss\t_\tEntity=(e1--4(e2-person-1|NER=B-PER|NERType=person|"
      "TokenRange=0:4\n"
      "2-3\tLee's\t_\t_\t_\t_\t_\t_\t_\tTokenRange=5:10\n"
      "2\tLee\tLee\tPROPN\tNNP\t_\t1\tflat\t_\tNER=I-PER|NERType=person|TokenRange=5:8\n"
      "3\t's\t's\tPART\tPOS\t_\t1\tcase\t_\tEntity=e2)|TokenRange=8:10\n"
      "4\tdog\tdog\tNOUN\tNN\t_\t0\troot\t_\tEntity=e1)|TokenRange=11:14\n\n";
  const auto documents = read(text);
  REQUIRE(documents.size() == 1);
  const Analysis& analysis = documents[0].analysis;
  REQUIRE(analysis.mentions.size() == 2);
  CHECK(analysis.mentions[0].end == 4);
  CHECK(analysis.mentions[0].head == 3);
  CHECK(analysis.mentions[0].kind == MentionKind::nominal);
  CHECK(analysis.mentions[1].kind == MentionKind::name);
  CHECK(documents[0].mention_fields[1] == "person-1");
  CHECK(analysis.sentences[0].tokens[0].name.fine == "person");
  CHECK(write(documents[0]) == text);
}

TEST_CASE("what is written reads back the same, on whole treebanks") {
  const auto path = std::filesystem::path(RELATA_SHARED_DIR) / "treebanks/en_gum-ud-dev.conllu.gz";
  if (!std::filesystem::exists(path)) {
    WARN("skipped: round trip of the GUM treebank: ../shared is absent");
    return;
  }
  std::size_t problems = 0;
  Diagnostics diagnostics([&](const Diagnostic& diagnostic) {
    ++problems;
    UNSCOPED_INFO(diagnostic.message());
  });
  const auto documents = read_conllu_file(path.string(), diagnostics);
  CHECK(problems == 0);
  CHECK(documents.size() == 30);
  for (const ConlluDocument& document : documents) {
    const std::string once = write(document);
    const auto again = read(once);
    REQUIRE(again.size() == 1);
    REQUIRE(write(again[0]) == once);
    REQUIRE(again[0].analysis.mentions.size() == document.analysis.mentions.size());
    for (const Sentence& sentence : document.analysis.sentences)
      for (const Token& token : sentence.tokens) REQUIRE(token.span.end <= document.document.text.size());
  }
}
