#include "extractors/nlp/lemmatizer.h"

#include <filesystem>

#include "core/resources.h"
#include "extractors/nlp/conllu_reader.h"
#include "tests/catch.h"

using namespace relata;
using namespace relata::nlp;

namespace {

const Lemmatizer& lemmatizer() {
  static const Lemmatizer instance(find_resource("data/lemmas.tsv"));
  return instance;
}

}  // namespace

TEST_CASE("lemmas of regular, irregular and unknown words") {
  const Lemmatizer& l = lemmatizer();
  CHECK(l.lemma("delivered", Upos::verb_, "VBD") == "deliver");
  CHECK(l.lemma("fled", Upos::verb_, "VBD") == "flee");
  CHECK(l.lemma("met", Upos::verb_, "VBN") == "meet");
  CHECK(l.lemma("Stopping", Upos::verb_, "VBG") == "stop");
  CHECK(l.lemma("frobnicated", Upos::verb_, "VBD") == "frobnicate");
  CHECK(l.lemma("is", Upos::aux_, "VBZ") == "be");
  CHECK(l.lemma("n't", Upos::part_, "RB") == "not");
  CHECK(l.lemma("n\u2019t", Upos::part_, "RB") == "not");
  CHECK(l.lemma("countries", Upos::noun_, "NNS") == "country");
  CHECK(l.lemma("children", Upos::noun_, "NNS") == "child");
  CHECK(l.lemma("series", Upos::noun_, "NNS") == "series");
  CHECK(l.lemma("better", Upos::adj_, "JJR") == "good");
  CHECK(l.lemma("1,100", Upos::num_, "CD") == "1100");
  CHECK(l.lemma("The", Upos::det_, "DT") == "the");
}

TEST_CASE("names keep their capitals, acronyms theirs") {
  const Lemmatizer& l = lemmatizer();
  CHECK(l.lemma("Obama", Upos::propn_, "NNP") == "Obama");
  CHECK(l.lemma("NATO", Upos::propn_, "NNP") == "NATO");
  CHECK(l.lemma("Americans", Upos::propn_, "NNPS") == "American");
  CHECK(l.lemma("Russian", Upos::adj_, "JJ") == "Russian");
  CHECK(l.lemma("DNA", Upos::noun_, "NN") == "DNA");
  CHECK(l.lemma("", Upos::noun_, "NN").empty());
}

TEST_CASE("lemmas of the development treebanks") {
  const auto folder = std::filesystem::path(RELATA_SHARED_DIR) / "treebanks";
  if (!std::filesystem::exists(folder)) {
    WARN("skipped: lemmas of the treebanks: ../shared is absent");
    return;
  }
  for (const auto& [name, least] :
       {std::pair{"en_ewt-ud-dev.conllu.gz", 0.98}, std::pair{"en_gum-ud-dev.conllu.gz", 0.98}}) {
    Diagnostics diagnostics(nullptr);
    double right = 0;
    double total = 0;
    for (const ConlluDocument& document : read_conllu_file((folder / name).string(), diagnostics))
      for (const Sentence& sentence : document.analysis.sentences)
        for (const Token& token : sentence.tokens) {
          ++total;
          right += token.lemma.empty() || lemmatizer().lemma(token.form, token.upos, token.xpos) == token.lemma ? 1 : 0;
        }
    CHECK(right / total >= least);
  }
}
