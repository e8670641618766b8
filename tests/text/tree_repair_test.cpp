// Repairs of trees on the sentences that describe them: each moves the arcs, and changes the tags, that it is to, and
// no others.
#include "extractors/text/tree_repair.h"

#include <algorithm>
#include <sstream>

#include "extractors/text/claim_builder.h"
#include "extractors/text/explain.h"
#include "tests/catch.h"

namespace {

using namespace relata;

struct Case {
  const char* repair;
  const char* parsed;    // words as form/UPOS/XPOS/HEAD/relation, with /lemma where that is not the form
  const char* repaired;  // the words that are to change, as NUMBER:HEAD/relation, with /XPOS where that changes, too
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

constexpr Case kCases[] = {
    {"a copula has no dependents",
     "There/PRON/EX/3/expl has/AUX/VBZ/3/aux/have been/AUX/VBN/4/cop/be speculation/NOUN/NN/0/root",
     "1:4/expl 2:4/aux"},
    {"an adjective has a copula", "He/PRON/PRP/3/nsubj:pass was/AUX/VBD/3/aux:pass/be confused/ADJ/JJ/0/root",
     "1:3/nsubj 2:3/cop"},
    {"what a part of the body does goes on",
     "Her/PRON/PRP$/2/nmod:poss skin/NOUN/NN/4/nsubj was/AUX/VBD/4/cop/be weeping/VERB/VBG/0/root/weep", "3:4/aux"},
    {"'s before a participle with an object is has",
     "It/PRON/PRP/3/nsubj:pass 's/AUX/VBZ/3/aux:pass/be opened/VERB/VBN/0/root/open a/DET/DT/5/det base/NOUN/NN/3/obj",
     "1:3/nsubj 2:3/aux"},
    {"a word with a subject and an infinitive is a verb",
     "Italy/PROPN/NNP/2/nsubj plans/NOUN/NNS/0/root/plan to/PART/TO/4/mark leave/VERB/VB/2/acl",
     "2:0/root/VBZ 4:2/xcomp"},
    {"joined to a verb, a bare word is a verb, too",
     "They/PRON/PRP/3/nsubj neither/CCONJ/CC/3/cc:preconj smoke/VERB/VBP/0/root nor/CCONJ/CC/5/cc drink/NOUN/NN/3/conj",
     "5:3/conj/VBP"},
    {"where somebody is meanwhile is where it happens",
     "While/SCONJ/IN/3/mark in/ADP/IN/3/case Washington/PROPN/NNP/6/advcl ,/PUNCT/,/3/punct he/PRON/PRP/6/nsubj "
     "met/VERB/VBD/0/root/meet the/DET/DT/8/det minister/NOUN/NN/6/obj",
     "1:6/advmod 3:6/obl"},
    {"a bond behind an object says what that is in",
     "Clinton/PROPN/NNP/2/nsubj announced/VERB/VBD/0/root/announce a/DET/DT/4/det reset/NOUN/NN/2/obj in/ADP/IN/6/case "
     "relations/NOUN/NNS/2/obl/relation",
     "6:4/nmod"},
    {"a base form behind a condition is a command",
     "If/SCONJ/IN/3/mark you/PRON/PRP/3/nsubj smell/VERB/VBP/0/root gas/NOUN/NN/3/obj call/VERB/VB/3/parataxis "
     "them/PRON/PRP/5/obj",
     "3:5/advcl 5:0/root"},
    {"kind of weakens an adjective",
     "I/PRON/PRP/2/nsubj feel/VERB/VBP/0/root kind/ADV/RB/2/advmod of/ADP/IN/5/case tired/ADJ/JJ/2/obl",
     "3:5/advmod 4:3/fixed 5:2/xcomp"},
    {"two noun phrases behind an and repeat subject and object",
     "Smith/PROPN/NNP/2/nsubj runs/VERB/VBZ/0/root/run a/DET/DT/4/det bank/NOUN/NN/2/obj and/CCONJ/CC/6/cc "
     "Jones/PROPN/NNP/4/conj a/DET/DT/8/det shop/NOUN/NN/4/conj",
     "6:2/conj 8:6/orphan"},
    {"who says between commas stands beside the clause around",
     "The/DET/DT/2/det bridge/NOUN/NN/8/nsubj ,/PUNCT/,/6/punct some/DET/DT/5/det experts/NOUN/NNS/6/nsubj/expert "
     "say/VERB/VBP/2/acl:relcl ,/PUNCT/,/6/punct fell/VERB/VBD/0/root/fall",
     "6:8/parataxis"},
    {"an inverted condition is no main clause",
     "Had/AUX/VBD/4/aux/have the/DET/DT/3/det crew/NOUN/NN/4/nsubj checked/VERB/VBN/0/root/check the/DET/DT/6/det "
     "valve/NOUN/NN/4/obj ,/PUNCT/,/4/punct the/DET/DT/9/det tanker/NOUN/NN/12/nsubj would/AUX/MD/12/aux "
     "have/AUX/VB/12/aux sunk/VERB/VBN/4/parataxis/sink",
     "4:12/advcl 12:0/root"},
    {"what a verb calls for is no purpose",
     "Peru/PROPN/NNP/2/nsubj called/VERB/VBD/0/root/call on/ADP/IN/4/case Chile/PROPN/NNP/2/obl to/PART/TO/6/mark "
     "open/VERB/VB/2/advcl its/PRON/PRP$/8/nmod:poss archives/NOUN/NNS/6/obj",
     "6:2/xcomp"},
    {"a gerund with an object of its own is a verb",
     "They/PRON/PRP/2/nsubj kept/VERB/VBD/0/root/keep water/NOUN/NN/2/obj from/ADP/IN/5/case flooding/NOUN/NN/2/obl "
     "the/DET/DT/7/det town/NOUN/NN/5/nmod:unmarked",
     "4:5/mark 5:2/advcl/VBG 7:5/obj"},
    {"a date between subject and verb is the verb's",
     "The/DET/DT/2/det minister/NOUN/NN/5/nsubj on/ADP/IN/4/case Friday/PROPN/NNP/2/nmod met/VERB/VBD/0/root/meet "
     "the/DET/DT/7/det president/NOUN/NN/5/obj",
     "4:5/obl"},
    {"behind a fronted phrase the subject follows its verb",
     "Behind/ADP/IN/3/case the/DET/DT/3/det house/NOUN/NN/4/obl stands/VERB/VBZ/0/root/stand a/DET/DT/6/det "
     "barn/NOUN/NN/4/obj",
     "6:4/nsubj"},
    {"a word said is an object", "They/PRON/PRP/2/nsubj said/VERB/VBD/0/root/say no/INTJ/UH/2/discourse", "3:2/obj"},
    {"no content opens with because",
     "She/PRON/PRP/2/nsubj says/VERB/VBZ/0/root/say so/ADV/RB/2/advmod because/SCONJ/IN/7/mark it/PRON/PRP/7/nsubj "
     "is/AUX/VBZ/7/cop/be late/ADJ/JJ/2/ccomp",
     "7:2/advcl"},
    {"right behind what, a verb tells of it",
     "What/PRON/WP/6/nsubj interested/ADJ/JJ/6/csubj me/PRON/PRP/2/obj was/AUX/VBD/6/cop/be the/DET/DT/6/det "
     "price/NOUN/NN/0/root",
     "2:1/acl:relcl/VBD"},
    {"behind a preposition, a word in -ing with an object is a gerund",
     "They/PRON/PRP/2/nsubj accused/VERB/VBD/0/root/accuse Iran/PROPN/NNP/2/obj of/ADP/IN/5/case hiding/NOUN/NN/2/obl "
     "data/NOUN/NNS/2/obj",
     "4:5/mark 5:2/advcl/VBG 6:5/obj"},
    {"what is taken from somebody is an object",
     "The/DET/DT/2/det team/NOUN/NN/4/nsubj:pass was/AUX/VBD/4/aux:pass/be deducted/VERB/VBN/0/root/deduct "
     "a/DET/DT/6/det point/NOUN/NN/4/obl:unmarked",
     "6:4/obj"},
    {"what follows what is said without a comma is said as well",
     "Police/NOUN/NNS/2/nsubj say/VERB/VBP/0/root/say homes/NOUN/NNS/4/nsubj burned/VERB/VBD/2/ccomp/burn and/CCONJ/CC/7/cc "
     "looting/NOUN/NN/7/nsubj spread/VERB/VBD/2/conj/spread",
     "7:4/conj"},
    {"a gerund is joined to what a preposition governs",
     "They/PRON/PRP/2/nsubj sought/VERB/VBD/0/root/seek charges/NOUN/NNS/2/obj of/ADP/IN/5/case fraud/NOUN/NN/3/nmod "
     "and/CCONJ/CC/7/cc exceeding/VERB/VBG/2/conj/exceed authority/NOUN/NN/7/obj",
     "7:5/conj"},
    {"a noun before a joined participle is what it was done to",
     "Anna/PROPN/NNP/3/nsubj:pass was/AUX/VBD/3/aux:pass/be kidnapped/VERB/VBN/0/root/kidnap and/CCONJ/CC/7/cc "
     "her/PRON/PRP$/6/nmod:poss driver/NOUN/NN/3/conj killed/VERB/VBN/3/conj/kill",
     "6:7/nsubj:pass"},
    {"a past act has a day, a habit none",
     "Spain/PROPN/NNP/2/nsubj closed/VERB/VBD/0/root/close a/DET/DT/4/det plant/NOUN/NN/2/obj that/PRON/WDT/6/nsubj "
     "supplies/VERB/VBZ/4/acl:relcl/supply Oslo/PROPN/NNP/6/obj Sunday/PROPN/NNP/6/obl:unmarked",
     "8:2/obl:unmarked"},
    {"what is called something in quotation marks is called so",
     "Reid/PROPN/NNP/2/nsubj called/VERB/VBD/0/root/call the/DET/DT/4/det plan/NOUN/NN/2/obj \"/PUNCT/``/7/punct "
     "a/DET/DT/7/det mistake/NOUN/NN/4/appos \"/PUNCT/''/7/punct",
     "7:2/obj"},
    {"what is done to somebody now is no more of who said so",
     "Aides/NOUN/NNS/2/nsubj said/VERB/VBD/0/root/say he/PRON/PRP/4/nsubj left/VERB/VBD/2/ccomp/leave and/CCONJ/CC/8/cc "
     "is/AUX/VBZ/8/aux/be being/AUX/VBG/8/aux:pass/be held/VERB/VBN/2/conj/hold",
     "8:4/conj"},
    {"what rests on figures is what is told",
     "China/PROPN/NNP/2/nsubj ranks/VERB/VBZ/0/root/rank behind/ADP/IN/4/case Japan/PROPN/NNP/2/obl "
     "based/VERB/VBN/4/acl/base on/ADP/IN/7/case figures/NOUN/NNS/5/obl/figure",
     "5:2/advcl"},
    {"behind a dash stands no second object",
     "Police/NOUN/NNS/2/nsubj found/VERB/VBD/0/root/find arms/NOUN/NNS/2/obj —/PUNCT/:/5/punct "
     "source/NOUN/NN/2/obj",
     "5:2/parataxis"},
};

}  // namespace

TEST_CASE("each repair changes what its sentence needs, and nothing else") {
  for (const Case& example : kCases) {
    INFO(example.repair);
    const Sentence parsed = sentence_of(example.parsed);
    const text::Tree tree = text::repaired_tree(parsed, rule_lexicon());
    CHECK(changes(parsed, text::repaired_sentence(tree)) == example.repaired);
  }
}

TEST_CASE("an explanation shows the repaired tree and what the parser had") {
  Analysis analysis;
  analysis.sentences.push_back(
      sentence_of("Italy/PROPN/NNP/2/nsubj plans/NOUN/NNS/0/root/plan to/PART/TO/4/mark leave/VERB/VB/2/acl"));
  const text::Extraction extraction = text::extract_propositions({}, analysis, rule_lexicon());
  const std::string shown = text::explain(analysis, extraction, 0, true);
  CHECK(shown.find("1\tItaly\tItaly\tPROPN\tNNP\t2\tnsubj\n") != std::string::npos);
  CHECK(shown.find("2\tplans\tplan\tVERB\tVBZ\t0\troot\tparsed: NOUN NNS\n") != std::string::npos);
  CHECK(shown.find("4\tleave\tleave\tVERB\tVB\t2\txcomp\tparsed: 2 acl\n") != std::string::npos);
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
