// Repairs of trees on the sentences that describe them: each moves the arcs, and changes the tags, that it is to, and
// no others.
#include "extractors/text/tree_repair.h"

#include <algorithm>
#include <fstream>
#include <set>
#include <sstream>

#include "extractors/text/claim_builder.h"
#include "extractors/text/explain.h"
#include "tests/catch.h"

namespace {

using namespace relata;

// What a sentence says of a repair: tests/text/tree_repairs.tsv.
struct Case {
  std::string repair;
  std::string parsed;    // words as form/UPOS/XPOS/HEAD/relation, with /lemma where that is not the form
  std::string repaired;  // the words that are to change, as NUMBER:HEAD/relation, with /XPOS where that changes, too
};

std::vector<std::string> split(const std::string& text, char by) {
  std::vector<std::string> parts;
  std::istringstream stream(text);
  for (std::string part; std::getline(stream, part, by);) parts.push_back(part);
  return parts;
}

Sentence sentence_of(const std::string& parsed) {
  Sentence sentence;
  std::uint32_t at = 0;
  for (const std::string& word : split(parsed, ' ')) {
    const std::vector<std::string> fields = split(word, '/');
    REQUIRE(fields.size() >= 5);
    Token& token = sentence.tokens.emplace_back();
    token.form = fields[0];
    token.upos = upos_from(fields[1]).value();
    token.xpos = fields[2];
    token.head = std::stoi(fields[3]) - 1;
    token.deprel = deprel_from(fields[4]).value();
    token.lemma = fields.size() > 5 ? fields[5] : fields[0];
    if (fields.size() > 6 && fields[6] == "unsure")
      token.score = 0.5F;
    else if (fields.size() > 6)
      token.name.type = name_class_from(fields[6]).value();
    token.span = {at, at + static_cast<std::uint32_t>(token.form.size())};
    at = token.span.end + 1;
  }
  return sentence;
}

std::string changes(const Sentence& parsed, const Sentence& repaired) {
  std::string text;
  for (std::size_t i = 0; i < parsed.size(); ++i) {
    const Token& before = parsed.tokens[i];
    const Token& now = repaired.tokens[i];
    if (before.head == now.head && before.deprel == now.deprel && before.xpos == now.xpos) continue;
    text += (text.empty() ? "" : " ") + std::to_string(i + 1) + ':' + std::to_string(now.head + 1) + '/' +
            std::string(label_of(now.deprel)) + (before.xpos == now.xpos ? "" : '/' + now.xpos);
  }
  return text;
}

const text::RuleLexicon& rule_lexicon() {
  static const text::RuleLexicon loaded = text::RuleLexicon::load();
  return loaded;
}

constexpr std::string_view kNone = "-";  // in place of a repair: the tree is right

std::vector<Case> cases() {
  std::vector<Case> read;
  std::ifstream file(std::string(RELATA_SOURCE_DIR) + "/tests/text/tree_repairs.tsv");
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line[0] == '#') continue;
    const std::vector<std::string> fields = split(line, '\t');
    REQUIRE(fields.size() == 3);
    read.push_back({fields[0], fields[1], fields[2]});
  }
  return read;
}

}  // namespace

TEST_CASE("each repair changes what its sentence needs, and nothing else") {
  for (const Case& example : cases()) {
    if (example.repair == kNone) continue;
    INFO(example.repair);
    const Sentence parsed = sentence_of(example.parsed);
    std::vector<text::AppliedRepair> applied;
    const text::Tree tree = text::repaired_tree(parsed, rule_lexicon(), &applied);
    CHECK(changes(parsed, text::repaired_sentence(tree)) == example.repaired);
    CHECK_FALSE(applied.empty());
    for (const text::AppliedRepair& repair : applied) CHECK(repair.name == example.repair);
  }
}

TEST_CASE("no repair changes trees that are right and look like those that are not") {
  for (const Case& example : cases()) {
    if (example.repair != kNone) continue;
    INFO(example.parsed);
    std::vector<text::AppliedRepair> applied;
    (void)text::repaired_tree(sentence_of(example.parsed), rule_lexicon(), &applied);
    for (const text::AppliedRepair& repair : applied) FAIL_CHECK(repair.name);
  }
}

TEST_CASE("every repair has a name of its own and a sentence") {
  std::set<std::string_view> names;
  for (const std::string_view name : text::names_of_repairs()) {
    INFO(name);
    CHECK(names.insert(name).second);
  }
  for (const Case& example : cases()) names.erase(example.repair);
  for (const std::string_view name : names) FAIL_CHECK("no sentence in tests/text/tree_repairs.tsv: " << name);
}

TEST_CASE("an explanation shows the repaired tree and what the parser had") {
  Analysis analysis;
  analysis.sentences.push_back(
      sentence_of("Italy/PROPN/NNP/2/nsubj plans/NOUN/NNS/0/root/plan to/PART/TO/4/mark leave/VERB/VB/2/acl"));
  const text::Extraction extraction = text::extract_propositions({}, analysis, rule_lexicon());
  const std::string shown = text::explain(analysis, extraction, 0, &rule_lexicon());
  CHECK(shown.find("1\tItaly\tItaly\tPROPN\tNNP\t2\tnsubj\n") != std::string::npos);
  CHECK(shown.find("2\tplans\tplan\tVERB\tVBZ\t0\troot\tparsed: NOUN NNS\n") != std::string::npos);
  CHECK(shown.find("4\tleave\tleave\tVERB\tVB\t2\txcomp\tparsed: 2 acl\n") != std::string::npos);
  CHECK(shown.find("repaired at 2: a word with a subject and an object or an infinitive is a verb\n") != std::string::npos);
}

TEST_CASE("things are named from the repaired tree") {
  Document document;
  document.text = "The color of the winter coat faded";
  Analysis analysis;
  analysis.sentences.push_back(
      sentence_of("The/DET/DT/2/det color/NOUN/NN/7/nsubj of/ADP/IN/5/case the/DET/DT/5/det "
                  "winter/NOUN/NN/6/compound coat/NOUN/NN/2/nmod faded/VERB/VBD/0/root/fade"));
  const text::Extraction extraction = text::extract_propositions(document, analysis, rule_lexicon());
  const LocalGraph graph =
      text::build_local_graph(document, analysis, extraction, rule_lexicon(), nlp::CoreferenceLexicon::load());
  CHECK(std::any_of(graph.nodes.begin(), graph.nodes.end(),
                    [](const LocalNode& node) { return node.label == "color of winter coat"; }));
}
