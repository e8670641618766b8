// What sentences assert and what they leave open, from raw text: tests/text/truth.tsv.
#include <algorithm>
#include <fstream>
#include <sstream>

#include "extractors/nlp/analyzer.h"
#include "extractors/nlp/coreference.h"
#include "extractors/text/claim_builder.h"
#include "extractors/text/explain.h"
#include "tests/catch.h"

namespace {

using namespace relata;

std::vector<std::string> split(const std::string& text, const std::string& by) {
  std::vector<std::string> parts;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find(by, at), text.size());
    if (end > at) parts.push_back(text.substr(at, end - at));
    at = end + by.size();
  }
  return parts;
}

}  // namespace

TEST_CASE("nothing denied, planned, possible, asked or reported is asserted, from raw text") {
  const nlp::Analyzer analyzer;
  const text::RuleLexicon lexicon = text::RuleLexicon::load();
  const nlp::CoreferenceLexicon references = nlp::CoreferenceLexicon::load();
  const nlp::AntecedentModel antecedents = nlp::AntecedentModel::load();
  std::ifstream file(std::string(RELATA_SOURCE_DIR) + "/tests/text/truth.tsv");
  std::size_t wanted = 0, found = 0;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line[0] == '#') continue;
    std::vector<std::string> fields(1);
    for (const char c : line) c == '\t' ? void(fields.emplace_back()) : fields.back().push_back(c);
    REQUIRE(fields.size() == 3);
    Document document;
    document.text = fields[0];
    Analysis analysis = analyzer.analyze(document);
    nlp::resolve_coreference(analysis, references, antecedents);
    const text::Extraction extraction = text::extract_propositions(document, analysis, lexicon);
    const LocalGraph graph = text::build_local_graph(document, analysis, extraction, lexicon, references);
    const auto asserts = [&](const std::string& predicate) {
      return std::any_of(graph.claims.begin(), graph.claims.end(), [&](const LocalClaim& claim) {
        return claim.predicate == predicate && is_assertable(claim);
      });
    };
    for (const std::string& predicate : split(fields[2], "; ")) {
      INFO(fields[0] << " must not assert: " << predicate);
      CHECK_FALSE(asserts(predicate));
    }
    for (const std::string& predicate : split(fields[1], "; ")) {
      ++wanted;
      if (asserts(predicate))
        ++found;
      else
        WARN(fields[0] << " should assert: " << predicate);
    }
  }
  CHECK(wanted > 30);
  CHECK(found * 100 >= wanted * 90);  // what the parser may get wrong
}
