#include "extractors/nlp/analyzer.h"

#include <filesystem>
#include <string>

#include "core/byte_sink.h"
#include "core/code_points.h"
#include "core/input_file.h"
#include "extractors/nlp/conllu_writer.h"
#include "extractors/nlp/name_consistency.h"
#include "extractors/nlp/subject_participles.h"
#include "tests/catch.h"

using namespace relata;
using namespace relata::nlp;

namespace {

const Analyzer& analyzer() {
  static const Analyzer instance;
  return instance;
}

Document document_of(std::string text) {
  Document document;
  document.id = "d";
  document.text = std::move(text);
  return document;
}

// Tokens cover all that is no white space, in order; each sentence has one root.
void check_whole(const Document& document, const Analysis& analysis) {
  std::uint32_t at = 0;
  for (const Sentence& sentence : analysis.sentences) {
    REQUIRE_FALSE(sentence.tokens.empty());
    std::size_t roots = 0;
    for (const Token& token : sentence.tokens) {
      while (at < token.span.begin) {
        REQUIRE(is_white_space(code_point_at(document.text, at).value));
        at += code_point_at(document.text, at).size;
      }
      REQUIRE(token.span.begin == at);
      REQUIRE(token.form == token.span.of(document.text));
      REQUIRE_FALSE(token.lemma.empty());
      at = token.span.end;
      roots += token.head < 0 ? 1 : 0;
    }
    REQUIRE(roots == 1);
  }
  while (at < document.text.size()) {
    REQUIRE(is_white_space(code_point_at(document.text, at).value));
    at += code_point_at(document.text, at).size;
  }
}

}  // namespace

TEST_CASE("hostile texts are analysed whole") {
  const std::string brackets = std::string(3000, '(') + "x" + std::string(3000, ')');
  std::string endless;
  for (int i = 0; i < 4000; ++i) endless += "and so on ";
  for (const std::string& text :
       {std::string(), std::string("\n\n \t"), std::string("x"), std::string("Only a heading"), brackets, endless,
        std::string(200000, 'a'), std::string(100000, '\n'),
        std::string("\u200D\u200E \U0001F468\u200D\U0001F469 \u0301 \u202Eabc"),
        std::string("a\r\nb\rc\u2028d\x01\x7F"), std::string("''''\"\"\"\"``(((").append("don't'''s")}) {
    const Document document = document_of(text);
    const Analysis analysis = analyzer().analyze(document);
    check_whole(document, analysis);
    check_whole(document, analyzer().analyze_sentence(document));
  }
}

TEST_CASE("headings, credits and captions that tell something") {
  const Document document = document_of(
      "Border to open\n\nThe border between the two countries opens on Monday.\n\n"
      "Foreign Minister Jane Doe.(Agency Photo / John Roe)\n\nProtesters gather in the square.(Agency Photo / John "
      "Roe)\n\nIt rained.");
  const Analysis analysis = analyzer().analyze(document);
  REQUIRE(analysis.sentences.size() == 7);
  CHECK(analysis.sentences[0].kind == SentenceKind::heading);
  CHECK(analysis.sentences[1].kind == SentenceKind::prose);
  CHECK(analysis.sentences[2].kind == SentenceKind::credit);
  CHECK(analysis.sentences[3].kind == SentenceKind::credit);
  CHECK(analysis.sentences[4].kind == SentenceKind::prose);
  CHECK(analysis.sentences[5].kind == SentenceKind::credit);
}

TEST_CASE("a sentence's line is never split") {
  Document document = document_of("It rained. It poured. Nobody came.");
  document.id = "s7";
  const Analysis analysis = analyzer().analyze_sentence(document);
  REQUIRE(analysis.sentences.size() == 1);
  CHECK(analysis.sentences[0].id == "s7");
}

TEST_CASE("one name has one type in a document") {
  Analysis analysis;
  const auto add = [&](std::initializer_list<const char*> forms, NameClass type) {
    Sentence sentence;
    for (const char* form : forms) {
      Token token;
      token.form = form;
      token.upos = Upos::propn_;
      token.name = {type, sentence.tokens.empty(), {}};
      sentence.tokens.push_back(token);
    }
    analysis.sentences.push_back(sentence);
  };
  add({"Jane", "Doe"}, NameClass::person);
  add({"Jane", "Doe"}, NameClass::organization);
  add({"Jane", "Doe"}, NameClass::person);
  add({"Jane", "Doe"}, NameClass::none);
  add({"Acme"}, NameClass::organization);
  add({"Acme"}, NameClass::none);
  unify_names(analysis);
  for (std::size_t i = 0; i < 4; ++i) CHECK(analysis.sentences[i].tokens[1].name.type == NameClass::person);
  CHECK(analysis.sentences[3].tokens[0].name.begins);
  CHECK_FALSE(analysis.sentences[3].tokens[1].name.begins);
  CHECK(analysis.sentences[5].tokens[0].name.type == NameClass::none);  // seen once only
}

TEST_CASE("a nationality goes on over a hyphen, and what is small behind one is no name") {
  const auto named = [](const std::string& second, NameClass type) {
    Sentence sentence;
    for (const std::string& form : {std::string("Dutch"), std::string("-"), second, std::string("astronomer")}) {
      Token& token = sentence.tokens.emplace_back();
      token.form = form;
      token.space_after = form == second;
    }
    sentence.tokens[0].name = {type, true, {}};
    complete_hyphenated_names(sentence);
    return end_of_name(sentence, 0);
  };
  CHECK(named("American", NameClass::miscellaneous) == 3);
  CHECK(named("speaking", NameClass::miscellaneous) == 1);
  CHECK(named("Prague", NameClass::location) == 1);
}

TEST_CASE("an article's layout: wrapped lines, headings, credits, the source's line") {
  const auto path = std::filesystem::path(RELATA_SHARED_DIR) / "seed/article.txt";
  if (!std::filesystem::exists(path)) {
    WARN("skipped: layout of the seed article: ../shared is absent");
    return;
  }
  const Document document = document_of(read_input(path.string()));
  const Analysis analysis = analyzer().analyze(document);
  check_whole(document, analysis);
  std::size_t headings = 0;
  std::size_t credits = 0;
  std::size_t bylines = 0;
  for (const Sentence& sentence : analysis.sentences) {
    headings += sentence.kind == SentenceKind::heading ? 1 : 0;
    credits += sentence.kind == SentenceKind::credit ? 1 : 0;
    bylines += sentence.kind == SentenceKind::byline ? 1 : 0;
  }
  CHECK(headings == 3);
  CHECK(credits == 4);
  CHECK(bylines == 1);
  CHECK(analysis.sentences.size() == 44);
}

TEST_CASE("a participle right before the subject describes it") {
  // Legally(binding) binding(csubj) agreements(nsubj) ensure peace
  Sentence sentence;
  const auto add = [&](const char* form, Upos upos, const char* xpos, std::int32_t head, Deprel deprel) {
    Token& token = sentence.tokens.emplace_back();
    token.form = form;
    token.upos = upos;
    token.xpos = xpos;
    token.head = head;
    token.deprel = deprel;
  };
  add("Legally", Upos::adv_, "RB", 1, Deprel::advmod);
  add("binding", Upos::verb_, "VBG", 3, Deprel::csubj);
  add("agreements", Upos::noun_, "NNS", 3, Deprel::nsubj);
  add("ensure", Upos::verb_, "VBP", -1, Deprel::root);
  add("peace", Upos::noun_, "NN", 3, Deprel::obj);
  Sentence with_object = sentence;
  with_object.tokens[2].deprel = Deprel::obj;
  with_object.tokens[2].head = 1;
  attach_participles_to_subjects(sentence);
  CHECK(sentence.tokens[1].head == 2);
  CHECK(sentence.tokens[1].deprel == Deprel::amod);
  attach_participles_to_subjects(with_object);  // "binding agreements ensures peace"
  CHECK(with_object.tokens[1].head == 3);
}

TEST_CASE("a reference in brackets is a remark to the clause, no other name of what it stands behind") {
  const Analysis figure = analyzer().analyze_sentence(document_of("Most countries have some form of representative government (Figure 1.6)."));
  const Sentence& sentence = figure.sentences.front();
  CHECK(sentence.tokens[9].form == "Figure");
  CHECK(sentence.tokens[9].deprel == Deprel::dep);
  CHECK(sentence.tokens[9].head == 2);
  const Analysis name = analyzer().analyze_sentence(document_of("The Church of England (Anglican) has a website."));
  for (const Token& token : name.sentences.front().tokens) CHECK(token.deprel != Deprel::dep);
}
