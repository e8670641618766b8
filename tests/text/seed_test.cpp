// The article that started Relata, read where it is at hand: what its graph must and must not say, and that names
// decide nothing: with every name swapped for another the same holds.
#include <algorithm>
#include <fstream>
#include <iostream>
#include <sstream>

#include "core/resolution.h"
#include "extractors/text/text_extractor.h"
#include "tests/catch.h"
#include "tests/text/claim_lines.h"

using namespace relata;
using namespace relata::testing;

namespace {

const std::string kFolder = std::string{RELATA_SOURCE_DIR} + "/tests/text/";

std::string read_all(const std::string& path) {
  std::ifstream file(path);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

std::vector<std::pair<std::string, std::string>> read_names() {
  std::ifstream file(kFolder + "seed_names.tsv");
  std::vector<std::pair<std::string, std::string>> names;
  for (std::string line; std::getline(file, line);)
    if (const auto tab = line.find('\t'); tab != std::string::npos && line[0] != '#')
      names.emplace_back(line.substr(0, tab), line.substr(tab + 1));
  return names;
}

bool is_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; }

// Replaces whole words only; a line break inside a name counts as a blank.
std::string swap_names(const std::string& text, const std::vector<std::pair<std::string, std::string>>& names) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const auto hit = std::find_if(names.begin(), names.end(), [&](const auto& entry) {
      const std::string& name = entry.first;
      if (i + name.size() > text.size() || (i > 0 && is_word(text[i - 1]))) return false;
      if (i + name.size() < text.size() && is_word(text[i + name.size()])) return false;
      return std::equal(name.begin(), name.end(), text.begin() + static_cast<std::ptrdiff_t>(i),
                        [](char a, char b) { return a == b || (a == ' ' && b == '\n'); });
    });
    if (hit == names.end()) {
      out += text[i++];
      continue;
    }
    out += hit->second;
    i += hit->first.size();
  }
  return out;
}

std::string what_is_wrong(const std::string& text, const std::string& expected) {
  const text::TextExtractor extractor;
  Document document;
  document.id = "seed";
  document.text = text;
  Diagnostics diagnostics({});
  const LocalGraph local = extractor.extract(document, diagnostics);
  const KnowledgeGraph graph = resolve({&local, 1});
  std::ostringstream wrong;
  std::istringstream lines(expected);
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("+ ") && !contains(graph, parse_claim_line(line.substr(2)))) wrong << "missing: " << line << '\n';
    if (line.starts_with("- ") && contains(graph, parse_claim_line(line.substr(2)))) wrong << "asserted: " << line << '\n';
  }
  return wrong.str();
}

}  // namespace

TEST_CASE("the seed article says what it must, and with every name swapped the same") {
  const std::string path = std::string{RELATA_SHARED_DIR} + "/seed/article.txt";
  const std::string article = read_all(path);
  if (article.empty()) {
    std::cout << "skipped: the seed article is not at hand\n";
    return;
  }
  const std::string expected = read_all(kFolder + "seed_expected.txt");
  const auto names = read_names();
  REQUIRE(names.size() > 40);
  CHECK(what_is_wrong(article, expected) == "");
  CHECK(what_is_wrong(swap_names(article, names), swap_names(expected, names)) == "");
}
