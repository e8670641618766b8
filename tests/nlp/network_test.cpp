// The shipped model: sound trees, the same bytes however it is run, and files that must be refused.
#include "extractors/nlp/network/network.h"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "core/diagnostics.h"
#include "core/resources.h"
#include "extractors/nlp/network/tree_decoder.h"
#include "extractors/nlp/network/word_lists.h"
#include "tests/catch.h"

using namespace relata;
using nlp::Network;

namespace {

const Network& network() {
  static const Network loaded = Network::load(find_resource("models/english.model"));
  return loaded;
}

Sentence sentence_of(const std::string& text) {
  Sentence sentence;
  std::istringstream words(text);
  for (std::string word; words >> word;) sentence.tokens.emplace_back().form = word;
  return sentence;
}

std::vector<Sentence> some_sentences() {
  std::vector<Sentence> sentences;
  for (const char* text : {"The treaty was signed by Germany and France in Aachen .", "Stop !",
                           "Two ministers were dismissed on Monday .", "PARLIAMENT VOTES TO RAISE TAXES",
                           "Lise Meitner , an Austrian - Swedish physicist , worked in Berlin until 1938 .", "x",
                           "\xff\xfe \xc3\x28 \xe2\x80\x94 ok"}) {
    sentences.push_back(sentence_of(text));
  }
  sentences.emplace_back();
  return sentences;
}

std::string image_of(const std::vector<Sentence>& sentences) {
  std::ostringstream out;
  for (const Sentence& sentence : sentences) {
    for (const Token& token : sentence.tokens) {
      out << label_of(token.upos) << ' ' << token.xpos << ' ' << token.head << ' ' << label_of(token.deprel) << ' '
          << static_cast<int>(token.name.type) << token.name.begins << ' ' << std::hexfloat << token.score << '\n';
    }
  }
  return out.str();
}

bool has_one_root(const Sentence& sentence) {
  std::vector<std::int32_t> heads;
  for (const Token& token : sentence.tokens) {
    heads.push_back(token.head);
    if ((token.head < 0) != (token.deprel == Deprel::root)) return false;
  }
  return nlp::is_single_rooted_tree(heads);
}

std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::filesystem::path written(const std::string& bytes) {
  const std::filesystem::path path = std::filesystem::temp_directory_path() / "relata-network-test.model";
  std::ofstream(path, std::ios::binary) << bytes;
  return path;
}

}  // namespace

TEST_CASE("every sentence gets a tree with one root, tags and a score") {
  std::vector<Sentence> sentences = some_sentences();
  network().annotate(sentences);
  for (const Sentence& sentence : sentences) {
    if (sentence.tokens.empty()) continue;
    CHECK(has_one_root(sentence));
    for (const Token& token : sentence.tokens) {
      CHECK(!token.xpos.empty());
      CHECK(token.score >= 0.0F);
      CHECK(token.score <= 1.0F);
    }
  }
}

TEST_CASE("a plain sentence is understood") {
  std::vector<Sentence> sentences{sentence_of("The treaty was signed by Germany and France in Aachen .")};
  network().annotate(sentences);
  const std::vector<Token>& tokens = sentences[0].tokens;
  CHECK(tokens[3].head == -1);
  CHECK(tokens[1].head == 3);
  CHECK(tokens[1].deprel == Deprel::nsubj_pass);
  CHECK(tokens[5].name.type == NameClass::location);
  CHECK(tokens[7].deprel == Deprel::conj);
}

TEST_CASE("every instruction set gives the same analysis") {
  std::vector<Sentence> expected = some_sentences();
  network().annotate(expected);
  for (const nlp::Kernels* kernels : nlp::available_kernels()) {
    std::vector<Sentence> sentences = some_sentences();
    Network::load(find_resource("models/english.model"), *kernels).annotate(sentences);
    CHECK(image_of(sentences) == image_of(expected));
  }
}

TEST_CASE("the analysis does not depend on what is analysed beside it") {
  std::vector<Sentence> together = some_sentences();
  network().annotate(together);
  std::vector<Sentence> alone = some_sentences();
  for (Sentence& sentence : alone) {
    Sentence* const one[] = {&sentence};
    network().annotate(one);
  }
  CHECK(image_of(alone) == image_of(together));
}

TEST_CASE("sentences and windows that are repeated are annotated as the first is") {
  std::string text;
  for (int at = 0; at < 600; ++at) text += at % 8 == 7 ? "; " : "item ";  // windows of the same words
  std::vector<Sentence> sentences{sentence_of(text), sentence_of("He slept ."), sentence_of("He slept ."), sentence_of("Heslept .")};
  network().annotate(sentences);
  for (std::size_t at = 0; at < sentences.size(); ++at) {
    CHECK(has_one_root(sentences[at]));
    std::vector<Sentence> alone{sentences[at]};
    network().annotate(alone);
    CHECK(image_of(alone) == image_of({sentences[at]}));
  }
  CHECK(image_of({sentences[1]}) == image_of({sentences[2]}));
  const std::vector<Token>& tokens = sentences[0].tokens;
  CHECK(std::count_if(tokens.begin() + 256, tokens.begin() + 512, [](const Token& token) { return token.head < 256; }) == 1);
}

TEST_CASE("a word is read alike however many others were read before it") {
  std::vector<Sentence> many = some_sentences();
  const std::size_t few = many.size();
  for (int at = 0; at < 400; ++at) {  // more different words than are kept from batch to batch
    std::string text = "They saw";
    for (int word = 0; word < 12; ++word) text += " thing" + std::to_string(at) + "of" + std::string(static_cast<std::size_t>(at % 7 + 1), "abcdefghijkl"[word]);
    many.push_back(sentence_of(text + " ."));
  }
  for (const Sentence& sentence : some_sentences()) many.push_back(sentence);
  network().annotate(many);
  std::vector<Sentence> alone = some_sentences();
  network().annotate(alone);
  CHECK(image_of({many.begin(), many.begin() + static_cast<std::ptrdiff_t>(few)}) == image_of(alone));
  CHECK(image_of({many.end() - static_cast<std::ptrdiff_t>(few), many.end()}) == image_of(alone));
}

TEST_CASE("an endless sentence is parsed in linear time, with one root") {
  std::string text;
  for (int at = 0; at < 4000; ++at) text += at % 9 == 8 ? "; " : "item ";
  std::vector<Sentence> sentences{sentence_of(text)};
  network().annotate(sentences);
  CHECK(has_one_root(sentences[0]));
}

TEST_CASE("rows of marks are not parsed: punctuation that hangs on the first, in one tree with the words around") {
  std::string text = "It reads";
  for (int at = 0; at < 1000; ++at) text += at % 2 == 0 ? " (" : " )";
  std::vector<Sentence> sentences{sentence_of(text), sentence_of(text.substr(9, 2 * 65)), sentence_of(text.substr(9, 2 * 64))};
  network().annotate(sentences);
  for (const Sentence& sentence : sentences) CHECK(has_one_root(sentence));
  CHECK(sentences[0].tokens[900].upos == Upos::punct_);
  CHECK(sentences[0].tokens[900].xpos == "-LRB-");
  CHECK(sentences[1].tokens[0].head == -1);
  CHECK(sentences[1].tokens[1].xpos == "-RRB-");
  CHECK(sentences[1].tokens[64].head == 0);
  CHECK(sentences[1].tokens[64].score == 1.0F);
  CHECK(sentences[2].tokens[63].score < 1.0F);  // a short row is asked about
}

TEST_CASE("models that are cut short, damaged or foreign are refused") {
  const std::string whole = bytes_of(find_resource("models/english.model"));
  REQUIRE(whole.size() > 1000);
  std::string flipped = whole;
  flipped[whole.size() / 2] = static_cast<char>(flipped[whole.size() / 2] ^ 1);
  std::string foreign = whole;
  foreign[0] = 'X';
  std::string newer = whole;
  newer[8] = 9;
  for (const std::string& bytes :
       {std::string("RELATAPN"), whole.substr(0, whole.size() - 64), whole + std::string(64, 'x'), flipped, foreign,
        newer, std::string("hello"), whole.substr(0, 70)}) {
    CHECK_THROWS_AS(Network::load(written(bytes)), EnvironmentError);
  }
  CHECK_THROWS_AS(Network::load("no/such/file"), EnvironmentError);
  CHECK_THROWS_AS(Network::load(written("")), EnvironmentError);
  std::filesystem::remove(written("x"));
}

TEST_CASE("the gazetteer knows names of one and more words") {
  const nlp::Gazetteer& gazetteer = network().gazetteer();
  CHECK((gazetteer.lists_of("Germany") & static_cast<std::uint32_t>(nlp::NameList::country)) != 0);
  CHECK((gazetteer.lists_of("new york") & static_cast<std::uint32_t>(nlp::NameList::region)) != 0);
  CHECK((gazetteer.lists_of("Guinea-Bissau") & static_cast<std::uint32_t>(nlp::NameList::country)) != 0);
  CHECK(gazetteer.lists_of("qwxzv") == 0);
  CHECK(gazetteer.lists_of("") == 0);
}
