#include <string>
#include <vector>

#include "ontology/path_pattern.h"
#include "tests/catch.h"

using namespace relata;
using namespace relata::ontology;

namespace {

std::string fault_of_path(const std::string& text) {
  std::string fault;
  return parse_path(text, fault) ? "" : fault;
}

}  // namespace

TEST_CASE("A path has steps, prepositions, lemmas and parts of speech") {
  std::string fault;
  const auto steps = parse_path("<nsubj:pass bear/VERB >obl(because of)", fault);
  REQUIRE(steps);
  REQUIRE(steps->size() == 2);
  CHECK((*steps)[0] == PathStep{true, Deprel::nsubj_pass, "", "bear", Upos::verb_});
  CHECK((*steps)[1] == PathStep{false, Deprel::obl, "because of", "", std::nullopt});
}

TEST_CASE("Paths and slots come back as they were written") {
  for (const std::string text : {"<nsubj found/VERB >obj", ">appos founder >nmod(of)", "<nmod:poss */NOUN >appos",
                                 ">conj", "<obl(in) and\\/or/CCONJ <nsubj \\* >obj", "<dep \\<x\\> >dep \\\\"}) {
    INFO(text);
    std::string fault;
    const auto steps = parse_path(text, fault);
    REQUIRE(steps);
    CHECK(format_path(*steps) == text);
  }
  for (const std::string text : {"subject", "recipient(to)", "(of)", "other(because of)"}) {
    std::string fault;
    const auto slot = parse_slot(text, fault);
    REQUIRE(slot);
    CHECK(format_slot(*slot) == text);
  }
}

TEST_CASE("What is no path says why") {
  CHECK(fault_of_path("") == "it has no step");
  CHECK(fault_of_path("found >obj") == "'found' stands where a step (< or >) was expected");
  CHECK(fault_of_path(">obj found it") == "'it' stands where a step (< or >) was expected");
  CHECK(fault_of_path(">object") == "'object' is no relation of Universal Dependencies");
  CHECK(fault_of_path(">nsubj:foo") == "'nsubj:foo' is no relation of Universal Dependencies");
  CHECK(fault_of_path(">obl(in") == "'>obl(in' has brackets that hold no preposition");
  CHECK(fault_of_path(">obl()") == "'>obl()' has brackets that hold no preposition");
  CHECK(fault_of_path("<obj x/VERP") == "'VERP' is no universal part of speech");
  std::string many;
  for (int i = 0; i < 17; ++i) many += ">conj ";
  CHECK(fault_of_path(many) == "it has more than 16 steps");
}

TEST_CASE("What is no slot says why") {
  std::string fault;
  CHECK_FALSE(parse_slot("", fault));
  CHECK(fault == "it is empty");
  CHECK_FALSE(parse_slot("receiver", fault));
  CHECK(fault == "'receiver' is no role");
  CHECK_FALSE(parse_slot("(to", fault));
  CHECK(fault == "'(to' has brackets that hold no preposition");
}
