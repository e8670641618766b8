// proposition_features facts SENTENCES.tsv | claims DOCUMENT.txt ...: the features of what is extracted, for
// extractors/text/training/fit_confidence.py. A line of facts: sentence id, subject, relation, object, further objects,
// "|", then feature=value ...; a line of claims: claim id, "|", then the same.
#include <cmath>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

#include "core/resolution.h"
#include "core/sha256.h"
#include "extractors/nlp/analyzer.h"
#include "extractors/nlp/coreference.h"
#include "extractors/text/claim_builder.h"
#include "extractors/text/confidence.h"
#include "extractors/text/styles/carb_style.h"

namespace {

using namespace relata;

void print_features(const Analysis& analysis, const Proposition& proposition) {
  std::fputs("\t|", stdout);
  for (const text::Feature& feature : text::features_of(analysis, proposition))
    std::printf("\t%s=%.4f", feature.name.c_str(), feature.value);
  std::fputc('\n', stdout);
}

// The confidences carry the propositions' numbers from 1 on, so that what is made of them can be traced back.
std::vector<Proposition> numbered(std::vector<Proposition> propositions) {
  for (std::size_t i = 0; i < propositions.size(); ++i)
    propositions[i].confidence = propositions[i].open_confidence = static_cast<float>(i + 1);
  return propositions;
}

void print_facts(const std::string& path, const nlp::Analyzer& analyzer, const text::RuleLexicon& lexicon) {
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    const std::size_t tab = line.find('\t');
    Document document;
    document.id = line.substr(0, tab);
    document.text = line.substr(tab + 1, line.find('\t', tab + 1) - tab - 1);
    const Analysis analysis = analyzer.analyze_sentence(document);
    text::Extraction extraction = text::extract_propositions(document, analysis, lexicon);
    extraction.propositions = numbered(std::move(extraction.propositions));
    for (const text::OpenFact& fact : text::carb_facts(document, extraction)) {
      if (fact.confidence != std::floor(fact.confidence)) continue;  // of a noun phrase, not of a proposition
      std::printf("%s\t%s\t%s", document.id.c_str(), fact.subject.c_str(), fact.relation.c_str());
      for (const std::string& object : fact.objects) std::printf("\t%s", object.c_str());
      print_features(analysis, extraction.propositions[static_cast<std::size_t>(fact.confidence) - 1]);
    }
  }
}

void print_claims(const std::string& path, const nlp::Analyzer& analyzer, const text::RuleLexicon& lexicon) {
  static const nlp::CoreferenceLexicon references = nlp::CoreferenceLexicon::load();
  static const nlp::AntecedentModel antecedents = nlp::AntecedentModel::load();
  std::ifstream file(path);
  Document document;
  const std::size_t slash = path.rfind('/') + 1;
  document.id = path.substr(slash, path.rfind('.') - slash);
  document.text.assign(std::istreambuf_iterator<char>(file), {});
  Analysis analysis = analyzer.analyze(document);
  nlp::resolve_coreference(analysis, references, antecedents);
  text::Extraction extraction = text::extract_propositions(document, analysis, lexicon);
  extraction.propositions = numbered(std::move(extraction.propositions));
  const LocalGraph local = text::build_local_graph(document, analysis, extraction, lexicon, references);
  const KnowledgeGraph graph = resolve({&local, 1}, {"http://relata.example/", 0.0F});
  for (std::size_t i = 0; i < graph.claim_count(); ++i) {
    std::fputs(hexadecimal(graph.claim(ClaimId{i}).id).c_str(), stdout);
    print_features(analysis, extraction.propositions[static_cast<std::size_t>(graph.claim(ClaimId{i}).confidence) - 1]);
  }
}

}  // namespace

int main(int argc, char** argv) {
  const std::string kind = argc > 2 ? argv[1] : "";
  if (kind != "facts" && kind != "claims") {
    std::fputs("usage: proposition_features facts SENTENCES.tsv | claims DOCUMENT.txt ...\n", stderr);
    return 2;
  }
  const text::RuleLexicon lexicon = text::RuleLexicon::load();
  const nlp::Analyzer analyzer;
  for (int i = 2; i < argc; ++i)
    kind == "facts" ? print_facts(argv[i], analyzer, lexicon) : print_claims(argv[i], analyzer, lexicon);
  return 0;
}
