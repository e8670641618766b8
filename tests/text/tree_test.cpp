// Trees of any shape: cycles are cut, every token has its place, repairs do not break what is whole.
#include "extractors/text/tree.h"

#include <algorithm>

#include "extractors/text/tree_repair.h"
#include "extractors/text/tree_trust.h"
#include "tests/catch.h"

namespace {

using namespace relata;
using namespace relata::text;

struct Word {
  const char* form;
  Upos upos;
  const char* xpos;
  std::int32_t head;
  Deprel deprel;
};

Sentence sentence_of(std::initializer_list<Word> words) {
  Sentence sentence;
  std::uint32_t at = 0;
  for (const Word& word : words) {
    Token& token = sentence.tokens.emplace_back();
    token.form = token.lemma = word.form;
    token.upos = word.upos;
    token.xpos = word.xpos;
    token.head = word.head;
    token.deprel = word.deprel;
    token.span = {at, at + static_cast<std::uint32_t>(token.form.size())};
    at = token.span.end + 1;
  }
  return sentence;
}

const RuleLexicon& lexicon() {
  static const RuleLexicon loaded = RuleLexicon::load();
  return loaded;
}

}  // namespace

TEST_CASE("a cycle is cut and every token is met once") {
  const Sentence sentence = sentence_of({{"a", Upos::noun_, "NN", 1, Deprel::nmod},
                                         {"b", Upos::noun_, "NN", 2, Deprel::nmod},
                                         {"c", Upos::noun_, "NN", 0, Deprel::nmod},
                                         {"d", Upos::noun_, "NN", 99, Deprel::nmod},
                                         {"e", Upos::noun_, "NN", 4, Deprel::nmod}});
  const Tree tree(sentence, arcs_of(sentence));
  TokenList order = tree.top_down();
  std::sort(order.begin(), order.end());
  CHECK(order == TokenList{0, 1, 2, 3, 4});
  CHECK(tree.head(3) == kNoToken);
  CHECK(tree.head(4) == kNoToken);
}

TEST_CASE("a particle that the parser took for a preposition goes to its verb") {
  const Sentence sentence = sentence_of({{"Obama", Upos::propn_, "NNP", 1, Deprel::nsubj},
                                         {"carved", Upos::verb_, "VBD", -1, Deprel::root},
                                         {"out", Upos::adp_, "RP", 3, Deprel::case_},
                                         {"time", Upos::noun_, "NN", 1, Deprel::obj}});
  const Tree tree = repaired_tree(sentence, lexicon());
  CHECK(tree.head(2) == 1);
  CHECK(tree.relation(2) == Deprel::compound_prt);
}

TEST_CASE("the object of a verb of saying becomes its content's subject where that has none") {
  const Sentence sentence = sentence_of({{"Police", Upos::noun_, "NN", 1, Deprel::nsubj},
                                         {"say", Upos::verb_, "VBP", -1, Deprel::root},
                                         {"bombers", Upos::noun_, "NNS", 1, Deprel::obj},
                                         {"targeted", Upos::verb_, "VBD", 1, Deprel::ccomp},
                                         {"convoys", Upos::noun_, "NNS", 3, Deprel::obj}});
  const Tree tree = repaired_tree(sentence, lexicon());
  CHECK(tree.head(2) == 3);
  CHECK(tree.relation(2) == Deprel::nsubj);
}

TEST_CASE("a whole tree stays as it is") {
  const Sentence sentence = sentence_of({{"France", Upos::propn_, "NNP", 1, Deprel::nsubj},
                                         {"signed", Upos::verb_, "VBD", -1, Deprel::root},
                                         {"the", Upos::det_, "DT", 3, Deprel::det},
                                         {"treaty", Upos::noun_, "NN", 1, Deprel::obj},
                                         {".", Upos::punct_, ".", 1, Deprel::punct}});
  const Tree tree = repaired_tree(sentence, lexicon());
  for (TokenIndex t = 0; t < tree.size(); ++t) {
    CHECK(tree.head(t) == (sentence.tokens[t].head < 0 ? kNoToken : static_cast<TokenIndex>(sentence.tokens[t].head)));
    CHECK(tree.relation(t) == sentence.tokens[t].deprel);
  }
}

TEST_CASE("a relative clause goes to the noun that its verb agrees with") {
  const Sentence sentence = sentence_of({{"the", Upos::det_, "DT", 1, Deprel::det},
                                         {"union", Upos::noun_, "NN", -1, Deprel::root},
                                         {"of", Upos::adp_, "IN", 3, Deprel::case_},
                                         {"rivers", Upos::noun_, "NNS", 1, Deprel::nmod},
                                         {"which", Upos::pron_, "WDT", 5, Deprel::nsubj},
                                         {"connects", Upos::verb_, "VBZ", 3, Deprel::acl_relcl},
                                         {"towns", Upos::noun_, "NNS", 5, Deprel::obj}});
  CHECK(repaired_tree(sentence, lexicon()).head(5) == 1);
}

TEST_CASE("a bare word right behind a noun tells its kind") {
  const Sentence sentence = sentence_of({{"the", Upos::det_, "DT", 1, Deprel::det},
                                         {"secretary", Upos::noun_, "NN", 3, Deprel::nsubj},
                                         {"general", Upos::noun_, "NN", 1, Deprel::appos},
                                         {"resigned", Upos::verb_, "VBD", -1, Deprel::root}});
  CHECK(repaired_tree(sentence, lexicon()).relation(2) == Deprel::amod);
}

TEST_CASE("an infinitive behind an adjective with a subject is no other subject") {
  const Sentence sentence = sentence_of({{"Russia", Upos::propn_, "NNP", 2, Deprel::nsubj},
                                         {"was", Upos::aux_, "VBD", 2, Deprel::cop},
                                         {"quick", Upos::adj_, "JJ", -1, Deprel::root},
                                         {"to", Upos::part_, "TO", 4, Deprel::mark},
                                         {"retaliate", Upos::verb_, "VB", 2, Deprel::csubj}});
  CHECK(repaired_tree(sentence, lexicon()).relation(4) == Deprel::xcomp);
}

TEST_CASE("a preposition right before a gerund begins its clause") {
  const Sentence sentence = sentence_of({{"the", Upos::det_, "DT", 1, Deprel::det},
                                         {"idea", Upos::noun_, "NN", -1, Deprel::root},
                                         {"of", Upos::adp_, "IN", 4, Deprel::case_},
                                         {"running", Upos::verb_, "VBG", 1, Deprel::acl},
                                         {"workshops", Upos::noun_, "NNS", 3, Deprel::obj}});
  const Tree tree = repaired_tree(sentence, lexicon());
  CHECK(tree.head(2) == 3);
  CHECK(tree.relation(2) == Deprel::mark);
}

TEST_CASE("a clause with all its arguments says what a noun holds and leaves none out") {
  const Sentence sentence = sentence_of({{"the", Upos::det_, "DT", 1, Deprel::det},
                                         {"theory", Upos::noun_, "NN", -1, Deprel::root},
                                         {"that", Upos::pron_, "WDT", 4, Deprel::obj},
                                         {"comets", Upos::noun_, "NNS", 4, Deprel::nsubj},
                                         {"killed", Upos::verb_, "VBD", 1, Deprel::acl_relcl},
                                         {"dinosaurs", Upos::noun_, "NNS", 4, Deprel::obj}});
  const Tree tree = repaired_tree(sentence, lexicon());
  CHECK(tree.relation(4) == Deprel::acl);
  CHECK(tree.relation(2) == Deprel::mark);
}

TEST_CASE("a participle describes the noun right before it, unless the tree is sure") {
  Sentence sentence = sentence_of({{"consumption", Upos::noun_, "NN", -1, Deprel::root},
                                         {"of", Upos::adp_, "IN", 2, Deprel::case_},
                                         {"salt", Upos::noun_, "NN", 0, Deprel::nmod},
                                         {"used", Upos::verb_, "VBN", 0, Deprel::acl},
                                         {"in", Upos::adp_, "IN", 5, Deprel::case_},
                                         {"food", Upos::noun_, "NN", 3, Deprel::obl}});
  CHECK(repaired_tree(sentence, lexicon()).head(3) == 0);
  sentence.tokens[3].score = 0.6F;
  CHECK(repaired_tree(sentence, lexicon()).head(3) == 2);
}

TEST_CASE("what follows the last of a list without an and stands beside it") {
  const Sentence sentence = sentence_of({{"rust", Upos::noun_, "NN", -1, Deprel::root},
                                         {"and", Upos::cconj_, "CC", 2, Deprel::cc},
                                         {"mildew", Upos::noun_, "NN", 0, Deprel::conj},
                                         {",", Upos::punct_, ",", 5, Deprel::punct},
                                         {"a", Upos::det_, "DT", 5, Deprel::det},
                                         {"fungus", Upos::noun_, "NN", 0, Deprel::conj}});
  const Tree tree = repaired_tree(sentence, lexicon());
  CHECK(tree.head(5) == 2);
  CHECK(tree.relation(5) == Deprel::appos);
}

TEST_CASE("whom one has do something is the subject of what is done") {
  Sentence sentence = sentence_of({{"having", Upos::verb_, "VBG", -1, Deprel::root},
                                   {"experts", Upos::noun_, "NNS", 0, Deprel::obj},
                                   {"give", Upos::verb_, "VB", 0, Deprel::advcl},
                                   {"lectures", Upos::noun_, "NNS", 2, Deprel::obj}});
  sentence.tokens[0].lemma = "have";
  CHECK(repaired_tree(sentence, lexicon()).relation(2) == Deprel::xcomp);
}

TEST_CASE("a phrase right behind its verb is sure; a head counts where an argument stands elsewhere") {
  Sentence sentence = sentence_of({{"ports", Upos::noun_, "NNS", -1, Deprel::root},
                                   {"serving", Upos::verb_, "VBG", 0, Deprel::acl},
                                   {"many", Upos::adj_, "JJ", 3, Deprel::amod},
                                   {"ships", Upos::noun_, "NNS", 1, Deprel::obj}});
  for (Token& token : sentence.tokens) token.score = 0.9F;
  sentence.tokens[1].score = 0.2F;
  Proposition proposition;
  proposition.head = {0, 1};
  Argument ships;
  ships.role = Role::object;
  ships.head = {0, 3};
  proposition.arguments.push_back(ships);
  const Tree tree(sentence, arcs_of(sentence));
  CHECK(weakest_arc(tree, proposition) == 1.0F);
  Argument ports;
  ports.role = Role::subject;
  ports.head = {0, 0};
  proposition.arguments.push_back(ports);
  CHECK(weakest_arc(tree, proposition) == 0.2F);
}
