// The worked examples, from raw text. Those that do not hold yet stand in worked_open.txt by number: an example of that
// list that holds fails the test as well, so the list only shrinks.
#include <fstream>
#include <set>
#include <sstream>

#include "core/resolution.h"
#include "extractors/text/text_extractor.h"
#include "tests/catch.h"
#include "tests/text/claim_lines.h"

using namespace relata;
using namespace relata::testing;

namespace {

struct Example {
  std::string number;
  Document document;
  std::vector<std::string> wanted, unwanted;
};

const std::string kFolder = std::string{RELATA_SOURCE_DIR} + "/tests/text/";

std::vector<Example> read_examples() {
  std::ifstream file(kFolder + "worked.txt");
  std::vector<Example> examples;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line.starts_with("# ")) continue;
    if (line.starts_with("## ")) {
      examples.emplace_back().number = line.substr(3);
      examples.back().document.id = "worked-" + line.substr(3);
    } else if (line.starts_with("@date ")) {
      examples.back().document.date = line.substr(6);
    } else if (line.starts_with("+ ")) {
      examples.back().wanted.push_back(line.substr(2));
    } else if (line.starts_with("- ")) {
      examples.back().unwanted.push_back(line.substr(2));
    } else {
      examples.back().document.text = line;
    }
  }
  return examples;
}

std::set<std::string> read_open() {
  std::ifstream file(kFolder + "worked_open.txt");
  std::set<std::string> numbers;
  for (std::string line; std::getline(file, line);)
    if (!line.empty() && line[0] != '#') numbers.insert(line.substr(0, line.find(' ')));
  return numbers;
}

std::string what_is_wrong(const Example& example, const Extractor& extractor) {
  Diagnostics diagnostics({});
  const LocalGraph local = extractor.extract(example.document, diagnostics);
  const KnowledgeGraph graph = resolve({&local, 1});
  std::ostringstream wrong;
  for (const std::string& line : example.wanted)
    if (!contains(graph, parse_claim_line(line))) wrong << "  missing: " << line << '\n';
  for (const std::string& line : example.unwanted)
    if (contains(graph, parse_claim_line(line))) wrong << "  must not be there: " << line << '\n';
  if (wrong.str().empty()) return {};
  for (const std::string& line : all_lines(graph)) wrong << "  got: " << line << '\n';
  return example.number + ": " + example.document.text + '\n' + wrong.str();
}

}  // namespace

TEST_CASE("the worked examples hold, from raw text") {
  const text::TextExtractor extractor;
  const std::vector<Example> examples = read_examples();
  REQUIRE(examples.size() >= 31);
  const std::set<std::string> open = read_open();
  for (const Example& example : examples) {
    const std::string wrong = what_is_wrong(example, extractor);
    if (open.contains(example.number)) {
      WARN("open: " << (wrong.empty() ? example.number : wrong));
      INFO(example.number << " holds now: take it off worked_open.txt");
      CHECK_FALSE(wrong.empty());
    } else {
      INFO(wrong);
      CHECK(wrong.empty());
    }
  }
}
