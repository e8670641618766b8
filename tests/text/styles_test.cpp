// Open-extraction styles over the same propositions.
#include "extractors/text/styles/carb_style.h"
#include "extractors/text/styles/fold_style.h"

#include <algorithm>

#include "extractors/nlp/analyzer.h"
#include "tests/catch.h"

namespace {

using namespace relata;

using FactsOf = std::vector<text::OpenFact> (*)(const Document&, const text::Extraction&);

std::vector<std::string> lines_of(const std::string& text, FactsOf facts_of) {
  static const nlp::Analyzer analyzer;
  static const text::RuleLexicon lexicon = text::RuleLexicon::load();
  Document document;
  document.text = text;
  const Analysis analysis = analyzer.analyze_sentence(document);
  std::vector<std::string> lines;
  for (const text::OpenFact& fact : facts_of(document, text::extract_propositions(document, analysis, lexicon))) {
    std::string line = fact.subject + " | " + fact.relation;
    for (const std::string& object : fact.objects) line += " | " + object;
    lines.push_back(line);
  }
  return lines;
}

std::vector<std::string> folded(const std::string& text) { return lines_of(text, text::fold_facts); }
std::vector<std::string> listed(const std::string& text) { return lines_of(text, text::carb_facts); }

bool has(const std::vector<std::string>& lines, const std::string& line) {
  return std::find(lines.begin(), lines.end(), line) != lines.end();
}

}  // namespace

TEST_CASE("folded facts have one complement each, what precedes it in the relation") {
  const auto lines = folded("Siemens sold its division to Alstom in 2018 .");
  CHECK(has(lines, "Siemens | sold | its division"));
  CHECK(has(lines, "Siemens | sold its division to | Alstom"));
  CHECK(has(lines, "Siemens | sold its division in | 2018"));
}

TEST_CASE("folded passives stay passive and chains of verbs stay whole") {
  CHECK(has(folded("The treaty was signed by Germany ."), "The treaty | was signed by | Germany"));
  CHECK(has(folded("The firm agreed to sell the mine ."), "The firm | agreed to sell | the mine"));
  CHECK(has(folded("There is no evidence ."), "There | is | no evidence"));
}

TEST_CASE("folded relations swallow the first phrase where there is no object, but no time") {
  CHECK(has(folded("The town was hit by earthquakes within ten years ."), "The town | was hit by earthquakes within | ten years"));
  CHECK(has(folded("The museum opened in 1950 near the harbour ."), "The museum | opened near | the harbour"));
  CHECK(has(folded("In 1918 , the town was renamed Jones ."), "the town | was renamed Jones In | 1918"));
}

TEST_CASE("folded relations swallow a clause up to its verb") {
  CHECK(has(folded("The king died after visiting the mine ."), "The king | died after visiting | the mine"));
  CHECK(has(folded("The firm made attempts to regain the market ."), "The firm | made attempts to regain | the market"));
}

TEST_CASE("folded facts tell a purpose with what it is for, and whom one helps with what they do") {
  const auto lines = folded("The firm sold the mine to pay its debts .");
  CHECK(has(lines, "The firm | sold the mine to pay | its debts"));
  CHECK_FALSE(has(lines, "The firm | pay | its debts"));
  CHECK(has(folded("The deal helped the firm win the market ."), "The deal | helped the firm win | the market"));
}

TEST_CASE("folded facts keep joined prepositions, adjectives and titles, and the that of what is said") {
  CHECK(has(folded("The base is at the hall ."), "The base | is at | the hall"));
  CHECK(has(folded("She became very ill after the flight ."), "She | became | very ill"));
  CHECK(has(folded("St. Michael was honored by the king ."), "St. Michael | was honored by | the king"));
  const auto stated = folded("He stated that the mine was shut and that the firm failed .");
  CHECK(has(stated, "He | stated | that the mine was shut"));
  CHECK(has(stated, "He | stated | that the firm failed"));
}

TEST_CASE("listed facts have all complements, the first preposition in the relation where there is no object") {
  CHECK(has(listed("Siemens sold its division to Alstom in 2018 ."), "Siemens | sold | its division | to Alstom | in 2018"));
  CHECK(has(listed("In 1918 , he lived in Aachen ."), "he | lived in | Aachen | In 1918"));
  CHECK(has(listed("The treaty was signed by Germany in Aachen ."), "The treaty | was signed by | Germany | in Aachen"));
  CHECK(has(listed("The army was not disbanded ."), "The army | was not disbanded | "));
}

TEST_CASE("listed facts keep joined prepositions, and leave contrasts and what stands before the verb to their own facts") {
  CHECK(has(listed("He is in league with the king ."), "He | is in | league with the king"));
  CHECK(has(listed("Anna was born in Oslo ."), "Anna | was born in | Oslo"));
  CHECK(has(listed("The firm sold the mine although prices fell ."), "The firm | sold | the mine"));
  CHECK(has(listed("After prices fell , the firm sold the mine ."), "the firm | sold | the mine"));
}

TEST_CASE("listed facts keep adverbs and infinitives in the relation and clauses as complements") {
  CHECK(has(listed("The firm quickly agreed to sell the mine ."), "The firm | quickly agreed to sell | the mine"));
  CHECK(has(listed("The firm sold the mine after prices fell ."), "The firm | sold | the mine | after prices fell"));
  CHECK(has(listed("A bank based in Oslo closed its offices ."), "A bank | be based in | Oslo"));
}

TEST_CASE("listed facts take over the first verb's auxiliaries and negation") {
  CHECK(has(listed("He did not eat the bread or drink the water ."), "He | did not drink | the water"));
  CHECK(has(listed("They are building a house and painting a fence ."), "They | are painting | a fence"));
  CHECK(has(listed("They will have to sell or merge the banks ."), "They | will have to merge | the banks"));
  CHECK(has(listed("It was created to overload and crash a database ."), "It | was created to crash | a database"));
}

TEST_CASE("listed verbs keep a bare noun that goes on with a preposition") {
  CHECK(has(listed("He trembled with fear at the thought ."), "He | trembled with fear at | the thought"));
}

TEST_CASE("listed existentials have there as subject") {
  CHECK(has(listed("There are many lakes in the north ."), "There | are | many lakes | in the north"));
}

TEST_CASE("listed facts have the subject and the object of a passive where they stand") {
  CHECK(has(listed("In May , the team was deducted a point ."), "the team | was deducted | a point | In May"));
}

TEST_CASE("listed facts have joined complements one by one and what an adjective leads to") {
  CHECK(has(listed("The fish occurs in lakes and in rivers ."), "The fish | occurs in | rivers"));
  CHECK(has(listed("The number is closer to 40,000 ."), "The number | is closer to | 40,000"));
}

TEST_CASE("listed facts keep the order of two objects, and the relative pronoun with its antecedent") {
  CHECK(has(listed("The board gave local councils the power ."), "The board | gave | local councils | the power"));
  CHECK(has(listed("The men who left the town were miners ."), "The men who | left | the town"));
}

TEST_CASE("listed objects keep the infinitives and gerunds that say what they are") {
  CHECK(has(listed("They liked the idea of running workshops ."), "They | liked | the idea of running workshops"));
  CHECK(has(listed("He missed a chance to win the game ."), "He | missed | a chance to win the game"));
}

TEST_CASE("listed positions are one phrase, and names stay with what describes them") {
  CHECK(has(listed("She met former German chancellor Gerhard Schroeder ."),
            "Gerhard Schroeder | is | former German chancellor"));
  CHECK(has(listed("She starred in the film `` A New Oath '' ."), "She | starred in | the film `` A New Oath ''"));
}

TEST_CASE("listed passives keep the order of their complements, infinitives go on with a bare verb") {
  CHECK(has(listed("The treaty was signed in Aachen by Germany ."), "The treaty | was signed in | Aachen | by Germany"));
  CHECK(has(listed("The method is used to measure the speed ."), "The method | is used to measure | the speed"));
}

TEST_CASE("listed sayings have all that was said and nothing else") {
  CHECK(has(listed("Lawyers would seize on the provision , says Richard Burr , director of the fund ."),
            "Richard Burr | says | Lawyers would seize on the provision"));
  CHECK(has(listed("The chairman said in an interview that all terms are negotiable ."),
            "The chairman | said | all terms are negotiable | in an interview"));
}

TEST_CASE("clauses that the rules leave are listed by their words") {
  CHECK(has(listed("McLay does n't really suggest that the songs negate what many think ."),
            "McLay | does n't really suggest | the songs negate what many think"));
}

TEST_CASE("listed light verbs keep their noun and what it leads to") {
  CHECK(has(listed("The minister paid a short visit to Rome ."), "The minister | paid a short visit to | Rome"));
  CHECK(has(listed("He made a quick decision in May ."), "He | made | a quick decision | in May"));
}

TEST_CASE("listed facts keep titles and quotation marks") {
  CHECK(has(listed("American congressman William Jones authored the act ."),
            "American congressman William Jones | authored | the act"));
  CHECK(has(listed("The band released `` Sahara '' ."), "The band | released | `` Sahara ''"));
}

TEST_CASE("listed facts have what possessors have and what appositions are") {
  CHECK(has(listed("The old plan of Norway 's king failed ."), "Norway | has | king"));
  CHECK(has(listed("Tallinn , the capital , grew ."), "Tallinn | is | the capital"));
  CHECK(has(listed("Their parks and museums are free ."), "Their | has | museums"));
  CHECK(has(listed("The Bank of England ( BoE ) closed its offices ."), "The Bank of England | is | BoE"));
  CHECK(has(listed("She lives in Rochester , New York ."), "Rochester | is in | New York"));
}
