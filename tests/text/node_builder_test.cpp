// Which node the words of an argument give: kind, label, types, and what stands for what.
#include "extractors/text/node_builder.h"

#include <algorithm>
#include <string>
#include <vector>

#include "extractors/text/node_labels.h"
#include "extractors/text/node_metonymy.h"
#include "extractors/text/text_extractor.h"
#include "tests/catch.h"

using namespace relata;

namespace {

const text::TextExtractor& extractor() {
  static const text::TextExtractor instance;
  return instance;
}

LocalGraph graph_of(const std::string& text, const std::string& date = "2013-05-24") {
  Document document;
  document.id = "test";
  document.text = text;
  document.date = date;
  Diagnostics diagnostics({});
  return extractor().extract(document, diagnostics);
}

const LocalNode* find(const LocalGraph& graph, const std::string& label) {
  for (const LocalNode& node : graph.nodes)
    if (node.label == label) return &node;
  return nullptr;
}

std::string subject_of(const LocalGraph& graph, const std::string& predicate) {
  for (const LocalClaim& claim : graph.claims)
    if (claim.predicate == predicate && claim.subject.valid()) return graph.node(claim.subject).label;
  return {};
}

bool is_of_type(const LocalGraph& graph, const std::string& label, const std::string& type) {
  const LocalNode* node = find(graph, label);
  return node != nullptr && std::find(node->types.begin(), node->types.end(), type) != node->types.end();
}

}  // namespace

TEST_CASE("an entity has its fullest name, titles left off, and all names as aliases") {
  const LocalGraph graph =
      graph_of("French President Emmanuel Macron met Angela Merkel in Berlin. Macron praised her.");
  const LocalNode* macron = find(graph, "Emmanuel Macron");
  REQUIRE(macron != nullptr);
  CHECK(macron->kind == NodeKind::entity);
  CHECK(is_of_type(graph, "Emmanuel Macron", "person"));
  CHECK(std::any_of(macron->aliases.begin(), macron->aliases.end(), [](const Alias& a) { return a.text == "Macron"; }));
  CHECK(find(graph, "Macron") == nullptr);
}

TEST_CASE("a country has its common full name, whatever it is called") {
  const LocalGraph graph = graph_of("The U.S. sent troops to Iraq. America lost the war. The UK left Iraq.");
  CHECK(find(graph, "United States") != nullptr);
  CHECK(find(graph, "United Kingdom") != nullptr);
  CHECK(is_of_type(graph, "Iraq", "country"));
  CHECK(find(graph, "U.S.") == nullptr);
}

TEST_CASE("capitals act for their states, and are cities where one is in them") {
  CHECK(subject_of(graph_of("Moscow accused Kiev of sabotage."), "accuse") == "Russia");
  CHECK(subject_of(graph_of("Beijing denied the claims on Monday."), "deny") == "China");
  CHECK(subject_of(graph_of("Paris and Berlin signed the treaty."), "sign") != "Paris");
  const LocalGraph graph = graph_of("The scientist was born in Moscow. He works in Paris.");
  CHECK(find(graph, "Moscow") != nullptr);
  CHECK(find(graph, "Russia") == nullptr);
}

TEST_CASE("metonymy is decided by role and predicate") {
  const nlp::CoreferenceLexicon lexicon = nlp::CoreferenceLexicon::load();
  const auto acts = [&](Role role, const char* predicate, const char* object = "") {
    return text::stands_for_state(lexicon, {role, {}, predicate, object});
  };
  for (const char* verb : {"say", "warn", "accuse", "oppose", "sign", "deny", "announce", "agree", "threaten", "impose",
                           "recognise", "insist on"})
    CHECK(acts(Role::subject, verb));
  for (const char* verb : {"lie", "be", "grow", "host", "celebrate", "have", "burn", "flood", "attract"})
    CHECK_FALSE(acts(Role::subject, verb));
  for (const char* verb : {"warn", "accuse", "urge", "sanction"}) CHECK(acts(Role::object, verb));
  for (const char* verb : {"visit", "leave", "reach", "bomb", "see"}) CHECK_FALSE(acts(Role::object, verb));
  CHECK(acts(Role::subject, "have", "plan"));
  CHECK_FALSE(acts(Role::subject, "have", "airport"));
  CHECK(acts(Role::recipient, "sell"));
  CHECK_FALSE(acts(Role::place, "meet"));
  CHECK_FALSE(acts(Role::destination, "fly"));
}

TEST_CASE("what something is said to be keeps the adjectives that judge it") {
  CHECK(find(graph_of("York is a small city."), "small city") != nullptr);
  CHECK(find(graph_of("The bowl is the only game in town."), "only game") != nullptr);
  CHECK(find(graph_of("He feared the critics of the ancient law."), "critics of ancient law") != nullptr);
  CHECK(find(graph_of("Workers wear shorts."), "shorts") != nullptr);
  CHECK(find(graph_of("The majority of voters rejected the law."), "majority of voters") != nullptr);
  CHECK(find(graph_of("The team found a way to apply them."), "way to apply them") != nullptr);
  CHECK(find(graph_of("The film gives visitors a sense of what it was."), "sense of what it was") != nullptr);
  CHECK(find(graph_of("The fact that prices rose surprised banks."), "fact that prices rose") != nullptr);
  CHECK(find(graph_of("A rope was six feet in length."), "foot") == nullptr);
}

TEST_CASE("one repeats the noun before it") {
  const LocalGraph graph = graph_of("France sold an old tanker ship. Spain wants a new one.");
  CHECK(find(graph, "new tanker ship") != nullptr);
  CHECK(find(graph, "new one") == nullptr);
  CHECK(find(graph_of("Growth fell. The debt is an old issue, and a very serious one."), "very serious issue") != nullptr);
  CHECK(find(graph_of("He met one of the owners."), "one") == nullptr);
}

TEST_CASE("no node is a pronoun or begins with a determiner") {
  const LocalGraph graph = graph_of(
      "He sold it to them. The ministers left. A letter arrived for her. This surprised everyone. The Hague ruled on "
      "it. "
      "Its director praised both of his aides, who had seen the two reports.");
  for (const LocalNode& node : graph.nodes) {
    INFO(node.label);
    for (const char* bad : {"he", "it", "them", "her", "she", "this", "who", "they", "its"}) CHECK(node.label != bad);
    for (const char* determiner : {"the ", "The ", "a ", "an ", "this ", "his ", "its ", "both "})
      if (node.kind != NodeKind::literal) CHECK_FALSE(node.label.starts_with(determiner));
  }
}

TEST_CASE("definite and counted things are particulars with a key, bare kinds are concepts") {
  const LocalGraph graph =
      graph_of("The ministry banned citizens from travelling to Syria. Two ministers opposed the ban.");
  const LocalNode* ministry = find(graph, "ministry");
  REQUIRE(ministry != nullptr);
  CHECK(ministry->kind == NodeKind::particular);
  CHECK(ministry->key.starts_with("ministry-"));
  CHECK(ministry->key.size() == std::string{"ministry-"}.size() + 16 + 2);
  const LocalNode* citizen = find(graph, "citizen");
  REQUIRE(citizen != nullptr);
  CHECK(citizen->kind == NodeKind::concept_);
  CHECK(citizen->key.empty());
  CHECK(find(graph, "two ministers") != nullptr);
}

TEST_CASE("an inserted paragraph renames no particular") {
  const std::string later = "The letter was published on Friday.";
  const LocalGraph alone = graph_of(later);
  const LocalNode* before = find(alone, "letter");
  REQUIRE(before != nullptr);
  const std::string key = before->key;
  const LocalGraph graph = graph_of("Olaf Scholz visited Rome.\n\n" + later);
  const LocalNode* after = find(graph, "letter");
  REQUIRE(after != nullptr);
  CHECK(after->key == key);
}

TEST_CASE("nationality tells kinds apart, and is no part of a thing's label") {
  const LocalGraph graph = graph_of(
      "France banned American citizens. Spain banned Russian citizens. Poland criticised the US missile defense "
      "system.");
  CHECK(find(graph, "American citizen") != nullptr);
  CHECK(find(graph, "Russian citizen") != nullptr);
  CHECK(find(graph, "missile defense system") != nullptr);
}

TEST_CASE("the two countries are the two that were spoken of") {
  const LocalGraph graph = graph_of("France attacked Spain in May. In June the two countries signed a treaty.");
  std::vector<std::string> signers;
  for (const LocalClaim& claim : graph.claims)
    if (claim.predicate == "sign" && claim.subject.valid()) signers.push_back(graph.node(claim.subject).label);
  std::sort(signers.begin(), signers.end());
  CHECK(signers == std::vector<std::string>{"France", "Spain"});
}

TEST_CASE("a line with a date says when a document without one was written") {
  const std::string told = "The minister left the city on Friday. She sold the house.";
  const auto has_day = [](const std::string& text, const char* day) { return find(graph_of(text, ""), day) != nullptr; };
  CHECK(has_day("Minister leaves\n\nSunday, August 2, 2015\n\n" + told, "2015-07-31"));
  CHECK(has_day("Minister leaves\n\nPublished: 2 Aug 2015 10:20\n\n" + told, "2015-07-31"));
  CHECK(has_day("LONDON, August 2, 2015 (Reuters) - " + told, "2015-07-31"));
  CHECK(has_day("Minister leaves\n\nMay 2, 2015\n\nAugust 2, 2015\n\n" + told, "Friday"));
  CHECK(has_day("The minister left the city on Sunday, August 2, 2015.", "2015-08-02"));
  CHECK(find(graph_of("Minister leaves\n\nMay 2, 2015\n\n" + told), "2013-05-24") != nullptr);
}

TEST_CASE("dates and money are literals with their datatype and the words as said") {
  const LocalGraph graph = graph_of("Siemens sold the factory to Alstom in May 2018 for $10 billion.");
  const LocalNode* date = find(graph, "2018-05");
  REQUIRE(date != nullptr);
  CHECK(date->kind == NodeKind::literal);
  CHECK(date->datatype == "xsd:gYearMonth");
  CHECK(date->text == "May 2018");
  CHECK(find(graph, "USD 10000000000") != nullptr);
}

TEST_CASE("a people's word stands for its language where it is spoken, learnt or written") {
  const LocalGraph graph = graph_of("She speaks Spanish. The letter was written in German. Spanish firms left Peru.");
  CHECK(find(graph, "Spanish") != nullptr);
  CHECK(find(graph, "Germany") == nullptr);
}

TEST_CASE("numbers as nouns are told with what they count") {
  CHECK(find(graph_of("Tens of thousands of acres were planted."), "tens of thousands of acres") != nullptr);
  CHECK(find(graph_of("The storm destroyed hundreds of houses."), "hundreds of houses") != nullptr);
}

TEST_CASE("a noun is told with what it is known by") {
  const auto has = [](const char* sentence, const char* label) {
    INFO(sentence);
    const LocalGraph graph = graph_of(sentence);
    CHECK(find(graph, label) != nullptr);
  };
  has("The valley has the largest mill on the northern coast.", "largest mill on northern coast");
  has("The report describes a decline in output.", "decline in output");
  has("The company found a method of cleaning engines.", "method of cleaning engines");
  has("The nurse took an overdose of morphine.", "overdose of morphine");
  has("The museum bought a portrait of the queen.", "portrait of queen");
  has("The train ran at 90 miles per hour.", "90 mph");
  has("The storm had winds of 90 miles an hour.", "wind of 90 miles an hour");
  has("Oil reached $58 a barrel.", "USD 58 per barrel");
  has("Iran and Spain held three rounds of talks.", "three rounds of talks");
  has("Burma is one of the largest producers of heroin.", "one of largest producers of heroin");
  has("A quake killed close to 90,000 people.", "90,000 people");
  has("Sudanese state media quoted the general.", "Sudanese state media");
  has("The police arrested an Afghan in Oslo.", "Afghan");
  has("The blast killed two soldiers and five Afghans.", "five Afghans");
  has("The blast killed twelve people and wounded 38.", "38 people");
  has("The missile has a range of 25 kilometers.", "range of 25 kilometers");
  has("The accords include deals to build a nickel plant.", "deal to build a nickel plant");
  has("Spain wants duties of up to 15 percent.", "duty of up to 15 percent");
  has("As many as 30 people died.", "30 people");
  has("The alleged attack angered Spain.", "alleged attack");
  has("The vote followed criticism of the deal.", "criticism of deal");
  has("The car was clocked at 90 km/h.", "90 km/h");
  has("The town paid for the remodelling of the bridge.", "remodelling of bridge");
  CHECK(find(graph_of("The report describes a decline in 1990."), "decline in 1990") == nullptr);
  CHECK(find(graph_of("The minister spoke late Tuesday in Oslo.", ""), "late Tuesday") != nullptr);
  CHECK(find(graph_of("The rebels have regrouped in recent months.", ""), "recent months") != nullptr);
}

TEST_CASE("an adjective is told with what it is so in, and with its range") {
  const auto has = [](const char* sentence, const char* label) {
    INFO(sentence);
    const LocalGraph graph = graph_of(sentence);
    CHECK(find(graph, label) != nullptr);
  };
  has("The soil is nitrogen rich.", "nitrogen rich");
  has("The firm is risk averse.", "risk averse");
  has("Half of the cows are mild to moderately iron deficient.", "mild to moderately iron deficient");
}

TEST_CASE("a comparative is told with its standard") {
  const LocalGraph graph = graph_of("The mill was more profitable than in 1990.");
  REQUIRE(graph.claims.size() == 1);
  REQUIRE(graph.claims[0].qualifiers.size() == 1);
  CHECK(graph.claims[0].qualifiers[0].role == Role::comparison);
}

TEST_CASE("a country that plays is its team, one that fights is not") {
  const LocalGraph game = graph_of(
      "Tunisia faced England in the last match of the day. England had the ball for most of the game. England won the "
      "match with a late goal. Tunisia lost the game to England.");
  CHECK(is_of_type(game, "England", "organisation"));
  CHECK(is_of_type(game, "Tunisia", "organisation"));
  const LocalGraph war = graph_of(
      "Tunisia defeated Italy in the battle. Tunisia lost three ships, and the soldiers of Tunisia won the war.");
  CHECK(is_of_type(war, "Tunisia", "country"));
}

TEST_CASE("New York is the state where it says where another place is") {
  CHECK(is_of_type(graph_of("Ann Lee was born in Rochester, New York."), "New York", "region"));
  CHECK(is_of_type(graph_of("Ann Lee opened a bar in New York. She left New York in May."), "New York", "city"));
}

TEST_CASE("a date behind a subject of several nouns is when it was done") {
  const LocalGraph graph = graph_of("A wide range of Iraqi groups on Tuesday condemned the murder.");
  const auto claim = std::find_if(graph.claims.begin(), graph.claims.end(),
                                  [](const LocalClaim& each) { return each.predicate == "condemn"; });
  REQUIRE(claim != graph.claims.end());
  REQUIRE(claim->qualifiers.size() == 1);
  CHECK(graph.node(claim->qualifiers.front().value).label == "2013-05-21");
}
