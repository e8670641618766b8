// What must hold of the propositions of any document: checked on every gold tree of two treebanks and on nonsense
// trees.
#include <algorithm>
#include <filesystem>
#include <iostream>
#include <random>
#include <set>

#include "extractors/nlp/conllu_reader.h"
#include "extractors/text/propositions.h"
#include "extractors/text/rules.h"
#include "extractors/text/styles/carb_style.h"
#include "extractors/text/styles/fold_style.h"
#include "tests/catch.h"

namespace {

using namespace relata;

const text::RuleLexicon& lexicon() {
  static const text::RuleLexicon loaded = text::RuleLexicon::load();
  return loaded;
}

bool is_asserted(const Proposition& proposition) {
  if (proposition.polarity == Polarity::negative || proposition.modality != Modality::certain ||
      !proposition.holders.empty())
    return false;
  return std::none_of(proposition.arguments.begin(), proposition.arguments.end(),
                      [](const Argument& argument) { return restricts(argument.role, argument.preposition); });
}

bool valid(const Analysis& analysis, TokenRef token) {
  return token.sentence < analysis.sentences.size() && token.token < analysis.sentences[token.sentence].size();
}

// Length of the longest chain of embedded propositions, or 1000 where there is a cycle.
int depth_of(const text::Extraction& extraction, std::uint32_t from, int depth = 0) {
  if (depth > 500) return 1000;
  int deepest = depth;
  for (const Argument& argument : extraction.propositions[from].arguments)
    if (argument.clause) deepest = std::max(deepest, depth_of(extraction, *argument.clause, depth + 1));
  return deepest;
}

void check_shape(const Analysis& analysis, const text::Extraction& extraction) {
  for (std::uint32_t p = 0; p < extraction.propositions.size(); ++p) {
    const Proposition& proposition = extraction.propositions[p];
    REQUIRE(valid(analysis, proposition.head));
    REQUIRE_FALSE(proposition.predicate.empty());
    REQUIRE(proposition.span.begin < proposition.span.end);
    REQUIRE(proposition.confidence > 0.0F);
    REQUIRE(proposition.confidence < 1.0F);
    REQUIRE_FALSE(proposition.rules.empty());
    for (const std::string_view name : proposition.rules) REQUIRE(text::find_rule(name) != nullptr);
    REQUIRE(std::count_if(proposition.arguments.begin(), proposition.arguments.end(),
                          [](const Argument& a) { return a.role == Role::subject; }) <= 1);
    REQUIRE(std::count_if(proposition.arguments.begin(), proposition.arguments.end(),
                          [](const Argument& a) { return a.role == Role::object; }) <= 1);
    REQUIRE((proposition.find(Role::subject) != nullptr || proposition.find(Role::object) != nullptr ||
             !proposition.arguments.empty()));
    for (const Argument& argument : proposition.arguments) {
      REQUIRE(valid(analysis, argument.head));
      REQUIRE((argument.clause.has_value() || !argument.tokens.empty() || !argument.literal.empty()));
      REQUIRE(std::is_sorted(argument.tokens.begin(), argument.tokens.end()));
      for (const std::uint32_t token : argument.tokens) REQUIRE(valid(analysis, {argument.head.sentence, token}));
      if (argument.clause) REQUIRE(*argument.clause < extraction.propositions.size());
    }
    for (const Holder& holder : proposition.holders)
      if (holder.source) REQUIRE(valid(analysis, *holder.source));
    REQUIRE(depth_of(extraction, p) < 1000);
  }
}

// The predicate's word seen by itself: what a reader who knows no rules would still not assert.
bool plainly_open(const Sentence& sentence, std::uint32_t head) {
  static const std::set<std::string> modals{"may", "might", "could", "must", "should", "would", "will", "ca", "wo"};
  for (const Token& token : sentence.tokens) {
    if (token.head != static_cast<std::int32_t>(head)) continue;
    if (token.deprel == Deprel::aux && modals.contains(token.form)) return true;
    if (token.deprel == Deprel::mark && (token.form == "if" || token.form == "unless")) return true;
  }
  const Token& verb = sentence.tokens[head];
  const bool content = verb.deprel == Deprel::ccomp && verb.head >= 0;
  static const std::set<std::string> sayings{"say",    "claim", "believe", "think",  "allege",
                                             "report", "deny",  "hope",    "suspect"};
  return content && sayings.contains(sentence.tokens[static_cast<std::size_t>(verb.head)].lemma);
}

void check_truth(const Analysis& analysis, const text::Extraction& extraction) {
  for (const Proposition& proposition : extraction.propositions) {
    const Sentence& sentence = analysis.sentences[proposition.head.sentence];
    const std::string_view rule = proposition.rules.front();
    if (rule != text::rule::kActiveClause && rule != text::rule::kPassiveClause && rule != text::rule::kCopula)
      continue;
    INFO(sentence.id << " " << proposition.predicate);
    if (plainly_open(sentence, proposition.head.token)) CHECK_FALSE(is_asserted(proposition));
  }
}

void check_treebank(const std::string& name) {
  const std::string path = std::string(RELATA_SHARED_DIR) + "/treebanks/" + name;
  if (!std::filesystem::exists(path)) {
    std::cout << "skipped: " << path << " is not there\n";
    return;
  }
  Diagnostics diagnostics([](const Diagnostic&) {});
  std::size_t propositions = 0;
  for (const nlp::ConlluDocument& document : nlp::read_conllu_file(path, diagnostics)) {
    const text::Extraction extraction = text::extract_propositions(document.document, document.analysis, lexicon());
    check_shape(document.analysis, extraction);
    check_truth(document.analysis, extraction);
    propositions += extraction.propositions.size();
    REQUIRE(extraction.clauses_covered <= extraction.clauses);
  }
  CHECK(propositions > 1000);
}

Analysis nonsense(std::mt19937& random) {
  Analysis analysis;
  static const std::vector<std::string> words{"Paris", "said", "that",  "if",  "\"", "the",   "minister",
                                              "of",    ",",    "which", "not", "to", "leave", "(",
                                              "1900",  "–",    "1950",  ")",   "'s", "and", "what",
                                              "began", "as",   "kind",  "way", "respectively"};
  for (int s = 0; s < 4; ++s) {
    Sentence& sentence = analysis.sentences.emplace_back();
    const std::size_t size = random() % 24;
    for (std::size_t i = 0; i < size; ++i) {
      Token& token = sentence.tokens.emplace_back();
      token.form = token.lemma = words[random() % words.size()];
      token.span = {static_cast<std::uint32_t>(i * 2), static_cast<std::uint32_t>(i * 2 + 1)};
      token.upos = static_cast<Upos>(random() % 17);
      token.deprel = static_cast<Deprel>(random() % (static_cast<unsigned>(Deprel::xcomp) + 1));
      token.head = static_cast<std::int32_t>(random() % (size + 3)) - 2;
      static const std::vector<std::string> tags{"NN",  "NNP", "VB",  "VBD", "VBG", "VBN", "IN", "DT",
                                                 "WDT", "WP",  "PRP", "POS", "CD",  "MD",  "RB"};
      token.xpos = tags[random() % tags.size()];
    }
  }
  return analysis;
}

}  // namespace

TEST_CASE("propositions of GUM's gold trees are well formed and assert nothing that is open") {
  check_treebank("en_gum-ud-dev.conllu.gz");
}

TEST_CASE("propositions of EWT's gold trees are well formed and assert nothing that is open") {
  check_treebank("en_ewt-ud-dev.conllu.gz");
}

TEST_CASE("any graph of words gives well-formed propositions and open facts") {
  std::mt19937 random(20240517);
  Document document;
  for (char c = 'a'; c <= 'z'; ++c) (document.text += c) += ' ';
  for (int round = 0; round < 4000; ++round) {
    const Analysis analysis = nonsense(random);
    const text::Extraction extraction = text::extract_propositions({}, analysis, lexicon());
    check_shape(analysis, extraction);
    for (const text::OpenFact& fact : text::carb_facts(document, extraction)) CHECK_FALSE(fact.relation.empty());
    for (const text::OpenFact& fact : text::fold_facts(document, extraction)) CHECK_FALSE(fact.relation.empty());
  }
}

TEST_CASE("a sentence of endless depth ends") {
  Analysis analysis;
  Sentence& sentence = analysis.sentences.emplace_back();
  for (std::int32_t i = 0; i < 20000; ++i) {
    Token& token = sentence.tokens.emplace_back();
    token.form = token.lemma = i % 2 == 0 ? "say" : "that";
    token.upos = i % 2 == 0 ? Upos::verb_ : Upos::sconj_;
    token.xpos = i % 2 == 0 ? "VBD" : "IN";
    token.head = i == 0 ? -1 : i % 2 == 0 ? i - 2 : i - 1;
    token.deprel = i == 0 ? Deprel::root : i % 2 == 0 ? Deprel::ccomp : Deprel::mark;
    token.span = {static_cast<std::uint32_t>(i * 5), static_cast<std::uint32_t>(i * 5 + 4)};
  }
  const text::Extraction extraction = text::extract_propositions({}, analysis, lexicon());
  CHECK(extraction.propositions.size() < 100000);
}
