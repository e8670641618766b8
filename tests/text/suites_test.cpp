// Sentences drawn from real text (tests/suites/draw.py), their answers written before the rules that serve them: how
// many come out as a reader takes them.
#include <algorithm>
#include <fstream>
#include <iostream>
#include <string>
#include <vector>

#include "extractors/text/literal_dates.h"
#include "extractors/text/text_extractor.h"
#include "tests/catch.h"

using namespace relata;

namespace {

std::vector<std::vector<std::string>> rows(const std::string& name) {
  std::ifstream file(std::string{RELATA_SOURCE_DIR} + "/tests/suites/" + name);
  std::vector<std::vector<std::string>> result;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with('#')) continue;
    std::vector<std::string>& row = result.emplace_back();
    for (std::size_t begin = 0; begin <= line.size();) {
      const std::size_t end = std::min(line.find('\t', begin), line.size());
      row.push_back(line.substr(begin, end - begin));
      begin = end + 1;
    }
  }
  return result;
}

LocalGraph graph_of(const std::string& text, const std::string& date) {
  static const text::TextExtractor extractor;
  Document document;
  document.id = "suite";
  document.text = text;
  document.date = date;
  Diagnostics diagnostics({});
  return extractor.extract(document, diagnostics);
}

// The labels of the nodes that arguments with exactly these words stand for.
std::vector<std::string> nodes_said_as(const LocalGraph& graph, const std::string& words) {
  std::vector<std::string> labels;
  const auto add = [&](LocalNodeId node, const std::string& text) {
    if (node.valid() && (text == words || text == words + "'s")) labels.push_back(graph.node(node).label);
  };
  for (const LocalClaim& claim : graph.claims) {
    add(claim.subject, claim.subject_text);
    add(claim.object, claim.object_text);
    for (const LocalQualifier& qualifier : claim.qualifiers) add(qualifier.value, qualifier.text);
  }
  return labels;
}

bool holds(const std::vector<std::string>& all, const std::string& one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

std::vector<std::string> words_of(const std::string& text) {
  std::vector<std::string> words;
  std::string word;
  for (const char c : text + " ") {
    if (c != ' ' && c != ',') {
      word += c;
      continue;
    }
    if (!word.empty()) words.push_back(std::move(word));
    word.clear();
    if (c == ',') words.emplace_back(",");
  }
  return words;
}

std::string percent(std::size_t right, std::size_t all) {
  return std::to_string(right) + " of " + std::to_string(all) + " (" + std::to_string(100 * right / std::max<std::size_t>(1, all)) +
         " %)";
}

}  // namespace

TEST_CASE("metonymy: capitals that act are their states, others are cities") {
  std::size_t right = 0, states = 0;
  std::string wrong;
  const auto suite = rows("metonymy.tsv");
  REQUIRE(suite.size() >= 80);
  for (const std::vector<std::string>& row : suite) {
    REQUIRE(row.size() == 5);
    const bool is_state = row[0] == "state";
    states += is_state ? 1 : 0;
    const std::vector<std::string> nodes = nodes_said_as(graph_of(row[4], {}), row[1]);
    // A city may be said in a place that yields no argument of its own; a state that acts must be there.
    const bool good = is_state ? holds(nodes, row[2]) && !holds(nodes, row[1]) : !holds(nodes, row[2]);
    right += good ? 1 : 0;
    if (!good) wrong += row[0] + ": " + row[1] + ": " + row[4] + '\n';
  }
  std::cout << "metonymy suite: " << percent(right, suite.size()) << '\n';
  INFO(wrong);
  CHECK(10 * right >= 9 * suite.size());
  CHECK(2 * states <= suite.size() + 1);
}

TEST_CASE("dates: the words of a date give its value, counted from the document's date") {
  std::size_t read = 0, in_graph = 0;
  std::string wrong;
  const auto suite = rows("dates.tsv");
  REQUIRE(suite.size() >= 150);
  for (const std::vector<std::string>& row : suite) {
    REQUIRE(row.size() == 5);
    const LocalGraph graph = graph_of(row[4], row[0]);
    const bool found = std::any_of(graph.nodes.begin(), graph.nodes.end(), [&](const LocalNode& node) {
      return node.kind == NodeKind::literal && node.label == row[2];
    });
    in_graph += found ? 1 : 0;
    const auto value = text::read_date(words_of(row[1]), {text::parse_iso_date(row[0]), text::TimeDirection::past});
    const bool good = value && value->value == row[2];
    read += good ? 1 : 0;
    if (!good) wrong += row[0] + ": " + row[1] + " = " + row[2] + " not " + (value ? value->value : "none") + '\n';
  }
  std::cout << "date suite, the words alone, taken as past: " << percent(read, suite.size()) << '\n'
            << "date suite, in the sentence's graph: " << percent(in_graph, suite.size()) << '\n';
  INFO(wrong);
  CHECK(100 * read >= 95 * suite.size());
  CHECK(100 * in_graph >= 70 * suite.size());  // a floor: many a time hangs on what yields no claim
}
