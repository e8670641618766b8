// construction_suite --from trees|text [--failures [--explain]] [PHENOMENON | FILE.txt ...]: counts what holds of
// tests/text/constructions, or of files in their notation whose sentences have no trees (--from text); prints the lines
// that fail, and with them the trees and propositions of their sentences. The answers count as they were first
// committed; a last column counts them with what contradicted.tsv demands in place of the lines that it names.
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "extractors/nlp/analyzer.h"
#include "extractors/nlp/conllu_reader.h"
#include "extractors/text/explain.h"
#include "tests/text/construction_lines.h"

namespace {

using namespace relata;

const std::string kFolder = std::string(RELATA_SOURCE_DIR) + "/tests/text/constructions/";

struct Count {
  std::size_t expected = 0, found = 0, absences = 0, kept = 0, sentences = 0, whole = 0;
  std::size_t demanded = 0;  // found, with the lines that the documents demand

  void add(const Count& other) {
    expected += other.expected, found += other.found, absences += other.absences, kept += other.kept;
    sentences += other.sentences, whole += other.whole, demanded += other.demanded;
  }
};

double share(std::size_t part, std::size_t all) {
  return all == 0 ? 100.0 : 100.0 * static_cast<double>(part) / static_cast<double>(all);
}

void print(const std::string& name, const Count& count) {
  std::printf("%-24s %4zu of %4zu %5.1f %%   %4zu of %4zu %5.1f %%   %4zu of %4zu %5.1f %%   %4zu of %4zu %5.1f %%\n",
              name.c_str(), count.found, count.expected, share(count.found, count.expected), count.kept, count.absences,
              share(count.kept, count.absences), count.whole, count.sentences, share(count.whole, count.sentences),
              count.demanded, count.expected, share(count.demanded, count.expected));
}

using Trees = std::map<std::string, nlp::ConlluDocument>;

Trees read_trees() {
  Diagnostics diagnostics([](const Diagnostic& d) { std::fprintf(stderr, "%s\n", d.message().c_str()); });
  Trees trees;
  for (nlp::ConlluDocument& document : nlp::read_conllu_file(kFolder + "drawn.conllu", diagnostics))
    trees.emplace(document.document.id, std::move(document));
  return trees;
}

struct Report {
  bool failures = false;
  const text::RuleLexicon* explain = nullptr;  // nothing is explained without
};

Count judge(const testing::Construction& construction, const Analysis& analysis, const text::Extraction& extraction,
            Report report) {
  Count count;
  count.sentences = count.whole = 1;
  for (const testing::ConstructionLine& line : construction.lines) {
    const bool right = testing::holds(line, analysis, extraction);
    ++(line.absent ? count.absences : count.expected);
    if (right) {
      ++(line.absent ? count.kept : count.found);
      continue;
    }
    if (report.failures && count.whole == 1)
      std::printf("## %s\n# %s\n", construction.sentence.c_str(), construction.text.c_str());
    if (report.failures) std::printf("%s\n", line.text.c_str());
    count.whole = 0;
  }
  if (report.explain != nullptr && count.whole == 0)
    for (std::uint32_t s = 0; s < analysis.sentences.size(); ++s)
      std::fputs(text::explain(analysis, extraction, s, report.explain).c_str(), stdout);
  return count;
}

std::vector<std::string> phenomena() {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(kFolder))
    if (entry.path().extension() == ".txt") names.push_back(entry.path().stem().string());
  std::sort(names.begin(), names.end());
  return names;
}

// How many expected lines are found once those that contradict a document give way to what it demands.
std::size_t found_as_demanded(const testing::Construction& construction,
                              const std::vector<testing::ContradictedLine>& contradicted, const Analysis& analysis,
                              const text::Extraction& extraction) {
  const testing::Construction demanded = testing::as_demanded(construction, contradicted);
  return static_cast<std::size_t>(
      std::count_if(demanded.lines.begin(), demanded.lines.end(), [&](const testing::ConstructionLine& line) {
        return !line.absent && testing::holds(line, analysis, extraction);
      }));
}

Count run(const std::string& phenomenon, const Trees& trees, const nlp::Analyzer& analyzer,
          const text::RuleLexicon& lexicon, bool from_text, Report report,
          const std::vector<testing::ContradictedLine>& contradicted) {
  Count sum;
  const bool file = phenomenon.ends_with(".txt");
  for (const testing::Construction& construction :
       testing::read_constructions(file ? phenomenon : kFolder + phenomenon + ".txt")) {
    Document document;
    document.text = construction.text;
    Analysis analysis;
    if (!file) {
      document = trees.at(construction.sentence).document;
      analysis = trees.at(construction.sentence).analysis;
    }
    if (from_text || file)
      analysis = analyzer.analyze(document);
    else
      analyzer.complete(analysis);
    const text::Extraction extraction = text::extract_propositions(document, analysis, lexicon);
    Count count = judge(construction, analysis, extraction, report);
    count.demanded = found_as_demanded(construction, contradicted, analysis, extraction);
    sum.add(count);
  }
  return sum;
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<std::string> names(argv + 1, argv + argc);
  const text::RuleLexicon lexicon = text::RuleLexicon::load();
  Report report{std::erase(names, "--failures") > 0};
  if (std::erase(names, "--explain") > 0) report.explain = &lexicon;
  const bool from_text = std::erase(names, "text") > 0;
  if (std::erase(names, "--from") != 1 || from_text == (std::erase(names, "trees") > 0)) {
    std::fputs("usage: construction_suite --from trees|text [--failures [--explain]] [PHENOMENON | FILE.txt ...]\n",
               stderr);
    return 2;
  }
  if (names.empty()) names = phenomena();
  const Trees trees = read_trees();
  const nlp::Analyzer analyzer;
  const std::vector<testing::ContradictedLine> contradicted = testing::read_contradicted(kFolder + "contradicted.tsv");
  Count sum;
  std::vector<std::pair<std::string, Count>> rows;
  for (const std::string& name : names) {
    rows.emplace_back(name, run(name, trees, analyzer, lexicon, from_text, report, contradicted));
    sum.add(rows.back().second);
  }
  std::printf("%-24s %-22s   %-22s   %-22s   %s\n", "phenomenon", "expected", "absent", "sentences wholly right",
              "as the documents demand");
  for (const auto& [name, count] : rows) print(name, count);
  print("all", sum);
  return 0;
}
