// Claims of a document: evidence, order, what is one claim and what is left out.
#include "extractors/text/claim_builder.h"

#include <algorithm>
#include <string>

#include "core/code_points.h"
#include "extractors/text/claim_order.h"
#include "extractors/text/claim_worth.h"
#include "extractors/text/text_extractor.h"
#include "tests/catch.h"

using namespace relata;

namespace {

const text::TextExtractor& extractor() {
  static const text::TextExtractor instance;
  return instance;
}

LocalGraph graph_of(const std::string& text) {
  Document document;
  document.id = "test";
  document.text = text;
  Diagnostics diagnostics({});
  return extractor().extract(document, diagnostics);
}

std::size_t count(const LocalGraph& graph, const std::string& predicate) {
  return static_cast<std::size_t>(std::count_if(graph.claims.begin(), graph.claims.end(),
                                                [&](const LocalClaim& c) { return c.predicate == predicate; }));
}

void check_graph(const LocalGraph& graph, const std::string& text) {
  const CodePointIndex index(text);
  for (const LocalClaim& claim : graph.claims) {
    REQUIRE_FALSE(claim.evidence.empty());
    for (const LocalEvidence& evidence : claim.evidence) {
      CHECK(index.bytes(evidence.span).of(text) == evidence.text);
      CHECK_FALSE(evidence.rules.empty());
      CHECK(evidence.sentence < graph.sentences);
    }
    for (const LocalQualifier& q : claim.qualifiers) CHECK(q.value.index() < graph.nodes.size());
    CHECK((!claim.subject.valid() || claim.subject.index() < graph.nodes.size()));
    CHECK((!claim.object.valid() || claim.object.index() < graph.nodes.size()));
  }
  for (const LocalMention& mention : graph.mentions) CHECK(index.bytes(mention.span).of(text) == mention.text);
  for (const LocalNode& node : graph.nodes) {
    CHECK((node.kind != NodeKind::claim || node.claim.index() < graph.claims.size()));
    CHECK((node.kind == NodeKind::claim || !node.label.empty()));
    CHECK(std::is_sorted(node.types.begin(), node.types.end()));
    CHECK(std::is_sorted(node.aliases.begin(), node.aliases.end()));
  }
}

}  // namespace

TEST_CASE("offsets are code points and quotes are exact slices") {
  const std::string text =
      "Zoë Müller — a naïve café owner — praised Ólafur Grímsson in Reykjavík. “We’ll win,” she said.";
  check_graph(graph_of(text), text);
}

TEST_CASE("one claim said twice has two pieces of evidence") {
  const LocalGraph graph =
      graph_of("Angela Merkel visited France. Later Angela Merkel visited France.\n\nAngela Merkel visited France.");
  const auto claim = std::find_if(graph.claims.begin(), graph.claims.end(),
                                  [](const LocalClaim& c) { return c.predicate == "visit" && c.evidence.size() > 1; });
  REQUIRE(claim != graph.claims.end());
  CHECK(std::is_sorted(claim->evidence.begin(), claim->evidence.end(),
                       [](const LocalEvidence& a, const LocalEvidence& b) { return a.sentence < b.sentence; }));
}

TEST_CASE("a group gives one claim a member") {
  const LocalGraph graph =
      graph_of("US President Barack Obama met Russian President Vladimir Putin. Both presidents signed the treaty.");
  CHECK(count(graph, "sign") == 2);
}

TEST_CASE("what is said is a claim of its own, held by its speaker") {
  const LocalGraph graph = graph_of("Angela Merkel said that Greece would leave the union.");
  const auto leave = std::find_if(graph.claims.begin(), graph.claims.end(),
                                  [](const LocalClaim& c) { return c.predicate == "leave"; });
  REQUIRE(leave != graph.claims.end());
  REQUIRE(leave->attribution.size() == 1);
  CHECK(graph.node(leave->attribution[0].source).label == "Angela Merkel");
  CHECK_FALSE(is_assertable(*leave));
  const auto say =
      std::find_if(graph.claims.begin(), graph.claims.end(), [](const LocalClaim& c) { return c.predicate == "say"; });
  REQUIRE(say != graph.claims.end());
  CHECK(is_assertable(*say));
}

TEST_CASE("claims come in the order of the text, and again the same") {
  const std::string text =
      "The law forced the company to close. Siemens sold its train division to Alstom. If talks succeed, Obama might "
      "visit Cuba. "
      "France accused Iran of hiding data. The report was never published.";
  const LocalGraph a = graph_of(text), b = graph_of(text);
  REQUIRE(a.claims.size() == b.claims.size());
  for (std::size_t i = 0; i < a.claims.size(); ++i) {
    CHECK(a.claims[i].predicate == b.claims[i].predicate);
    CHECK(a.claims[i].subject == b.claims[i].subject);
    if (i > 0) CHECK(a.claims[i - 1].evidence.front().sentence <= a.claims[i].evidence.front().sentence);
  }
  check_graph(a, text);
}

TEST_CASE("every node is used") {
  const LocalGraph graph = graph_of("He did it. They saw them. Angela Merkel visited France on Friday.");
  std::vector<bool> used(graph.nodes.size(), false);
  const auto use = [&](LocalNodeId id) {
    if (id.valid()) used[id.index()] = true;
  };
  for (const LocalClaim& claim : graph.claims) {
    use(claim.subject);
    use(claim.object);
    for (const LocalQualifier& q : claim.qualifiers) use(q.value);
    for (const LocalAttribution& a : claim.attribution) use(a.source);
  }
  CHECK(std::count(used.begin(), used.end(), false) == 0);
}

TEST_CASE("arguments come before what rests on them, and a cycle ends") {
  std::vector<Proposition> propositions(3);
  Argument second, first;
  second.clause = 2;
  propositions[0].arguments.push_back(second);
  CHECK(text::arguments_first(propositions) == std::vector<std::uint32_t>{2, 0, 1});
  first.clause = 0;
  propositions[2].arguments.push_back(first);
  CHECK(text::arguments_first(propositions).size() == 3);
  std::vector<Proposition> chain(100000);
  for (std::uint32_t i = 0; i + 1 < chain.size(); ++i) {
    Argument next;
    next.clause = i + 1;
    chain[i].arguments.push_back(next);
  }
  CHECK(text::arguments_first(chain).front() == 99999);
}

TEST_CASE("hostile documents give a graph and no crash") {
  for (const std::string& text :
       {std::string{}, std::string{" \n\n "}, std::string(3000, '('), std::string{"\"\"\"'''“”"},
        std::string{"the the the the of of of"}, std::string{"😀 said 😀 that 😀."}}) {
    check_graph(graph_of(text), text);
  }
  std::string names;
  for (int i = 0; i < 3000; ++i) names += "John Smith and Mary Smith said that he told her that they saw it. ";
  check_graph(graph_of(names), names);
}

namespace {

bool has_label(const LocalGraph& graph, const std::string& label) {
  return std::any_of(graph.nodes.begin(), graph.nodes.end(), [&](const LocalNode& n) { return n.label == label; });
}

}  // namespace

TEST_CASE("a part is named with what it is part of") {
  const LocalGraph graph = graph_of("Most of the bridges were closed in 1990. France sold one of the islands.");
  CHECK(has_label(graph, "most of bridges"));
  CHECK(has_label(graph, "one of islands"));
}

TEST_CASE("what is told of it or of the first alone is no fact of its own") {
  const LocalGraph graph = graph_of("It works. The first was cheap. The king of Norway slept.");
  CHECK(count(graph, "work") == 0);
  CHECK(count(graph, "be") == 0);
  CHECK(count(graph, "sleep") == 1);
}

TEST_CASE("years before the common era keep their era") {
  CHECK(has_label(graph_of("The temple was built in 450 BC."), "450 BC"));
}

TEST_CASE("a paragraph behind a verb of saying and a colon is held by who said it") {
  const LocalGraph graph =
      graph_of("Adam Smith issued a decree. In it, Smith observed:\n\nFraud prevents fair elections.");
  const auto prevent = std::find_if(graph.claims.begin(), graph.claims.end(),
                                    [](const LocalClaim& c) { return c.predicate == "prevent"; });
  REQUIRE(prevent != graph.claims.end());
  CHECK_FALSE(is_assertable(*prevent));
}

TEST_CASE("what is said in the turns of a transcript is held by who speaks, and what he says that others said by both") {
  const LocalGraph graph = graph_of(
      "Jane Carter: The council sold the harbour.\n\nMark Brown: Carter said that the mayor left.\n\nJane Carter: I "
      "wrote a letter.\n\nThe vote\n\nThe council met on Monday.");
  const auto holders = [&](std::string_view predicate) {
    std::string names;
    for (const LocalClaim& claim : graph.claims)
      if (claim.predicate == predicate)
        for (const LocalAttribution& holder : claim.attribution)
          names += (names.empty() ? "" : ", ") + graph.nodes[holder.source.index()].label;
    return names;
  };
  CHECK(holders("sell") == "Jane Carter");
  CHECK(holders("say") == "Mark Brown");
  CHECK(holders("leave") == "Mark Brown, Jane Carter");
  CHECK(holders("write") == "Jane Carter");
  CHECK(holders("meet").empty());
}

TEST_CASE("requiring somebody without saying what is no fact of its own") {
  Proposition proposition;
  proposition.predicate = "require";
  Argument argument;
  argument.role = Role::object;
  proposition.arguments.push_back(argument);
  const text::RuleLexicon lexicon = text::RuleLexicon::load();
  CHECK_FALSE(text::is_worth_telling(proposition, lexicon));
  argument.role = Role::content;
  argument.clause = 0;
  proposition.arguments.push_back(argument);
  CHECK(text::is_worth_telling(proposition, lexicon));
}

TEST_CASE("a pronoun is not the subject of its own verb, and themselves are each himself") {
  const LocalGraph graph = graph_of("Angela Merkel and Olaf Scholz found themselves in Rome.");
  for (const LocalClaim& claim : graph.claims)
    if (claim.predicate == "find" && claim.subject.valid()) CHECK(claim.subject == claim.object);
}

TEST_CASE("that there is something tells what it is between or about") {
  const LocalGraph graph = graph_of("There is a difference between France and Spain.");
  const auto exists = std::find_if(graph.claims.begin(), graph.claims.end(),
                                   [](const LocalClaim& claim) { return claim.predicate == "exist"; });
  REQUIRE(exists != graph.claims.end());
  CHECK(exists->qualifiers.size() == 2);
}

TEST_CASE("a date between a subject and its verb or behind a verb of saying is its time, but for a subject that happens") {
  const auto time_of = [](const LocalGraph& graph, const std::string& predicate) {
    for (const LocalClaim& claim : graph.claims)
      for (const LocalQualifier& qualifier : claim.qualifiers)
        if (claim.predicate == predicate && qualifier.role == Role::time) return qualifier.text;
    return std::string{};
  };
  CHECK(time_of(graph_of("The minister on Friday met the president."), "meet") == "Friday");
  CHECK(time_of(graph_of("The company in March opened a factory."), "open") == "March");
  CHECK(time_of(graph_of("The minister said Friday the vote will go forward."), "say") == "Friday");
  CHECK(time_of(graph_of("Elections on Sunday were cancelled."), "cancel").empty());
}

TEST_CASE("two dates behind between are one time") {
  CHECK(has_label(graph_of("The rate increased between 2021 and 2025."), "2021/2025"));
}

TEST_CASE("a rank before a name is no part of it, and whose or where a position is stays in it") {
  const LocalGraph graph = graph_of("General David Petraeus met Khaled Mahmoud, successor to Ann Lee.");
  const auto position = [&](const std::string& words) {
    return std::any_of(graph.claims.begin(), graph.claims.end(), [&](const LocalClaim& claim) {
      return claim.predicate == "position" && claim.object.valid() && graph.node(claim.object).label == words;
    });
  };
  CHECK(position("General"));
  CHECK(position("successor to Ann Lee"));
}

TEST_CASE("that there is something is told of events, and of things where more is told of them") {
  const auto exists = [](const std::string& text) {
    const LocalGraph graph = graph_of(text);
    return std::any_of(graph.claims.begin(), graph.claims.end(),
                       [](const LocalClaim& claim) { return claim.predicate == "exist"; });
  };
  CHECK(exists("There was an earthquake."));
  CHECK(exists("There are hotels in Oslo."));
  CHECK_FALSE(exists("There are hotels."));
}

TEST_CASE("a state's territories do not make its nationality doubtful") {
  const LocalGraph graph = graph_of("Chinese President Hu Jintao arrived on Monday.");
  CHECK(has_label(graph, "China"));
}

TEST_CASE("prices that rose from here to there, scores and firsts are told whole") {
  const auto has = [](const std::string& text, const std::string& label) {
    const LocalGraph graph = graph_of(text);
    return std::any_of(graph.nodes.begin(), graph.nodes.end(),
                       [&](const LocalNode& node) { return node.label == label; });
  };
  CHECK(has("The price rose from $5 to $10.", "USD 10"));
  CHECK(has("Spain beat Norway 3-1.", "Norway"));
  CHECK(has("Ann Lee became the first woman to win the prize.", "first woman to win the prize"));
  CHECK(has("The head of the bank resigned.", "head of bank"));
}

TEST_CASE("acts and speech as objects are told with what they are of or about") {
  const auto matter = [](const std::string& text) {
    const LocalGraph graph = graph_of(text);
    for (const LocalClaim& claim : graph.claims)
      for (const LocalQualifier& q : claim.qualifiers)
        if (q.preposition == "for" || q.preposition == "of" || q.preposition == "to") return graph.node(q.value).label;
    return std::string{};
  };
  CHECK(matter("The group took responsibility for the attack.") == "attack");
  CHECK(matter("The president continued his visit to Oslo.") == "Oslo");
  CHECK(matter("The company built a factory.").empty());
}

TEST_CASE("what happens in a place kills, and not the place") {
  const LocalGraph graph = graph_of("He planned the attack in the town of Beslan which killed 330 people.");
  for (const LocalClaim& claim : graph.claims)
    if (claim.predicate == "kill") CHECK(graph.node(claim.subject).label == "attack");
  CHECK(count(graph, "kill") == 1);
}

TEST_CASE("how exact the number of a fact is stays told") {
  const auto bound = [](const std::string& text) {
    const LocalGraph graph = graph_of(text);
    for (const LocalClaim& claim : graph.claims)
      for (const LocalQualifier& q : claim.qualifiers)
        if (q.role == Role::degree) return graph.node(q.value).label;
    return std::string{};
  };
  CHECK(bound("At least six people died in Oslo.") == "at least");
  CHECK(bound("The quake killed nearly 90,000 people.") == "nearly");
  CHECK(bound("The film took in more than $23 million.") == "more than");
  CHECK(bound("As many as 30 people died.") == "as many as");
  CHECK(bound("Prices rose more than 3 percent.") == "more than");
  CHECK(bound("Police arrested 40 people.").empty());
}

TEST_CASE("bodies and persons without a name have the country that is said of them, kinds have it in their label") {
  const auto country = [](const std::string& text) {
    const LocalGraph graph = graph_of(text);
    for (const LocalClaim& claim : graph.claims)
      if (claim.predicate == "country" || claim.predicate == "nationality")
        return graph.node(claim.subject).label + " of " + graph.node(claim.object).label;
    return std::string{};
  };
  CHECK(country("Afghan officials met in Oslo.") == "officials of Afghanistan");
  CHECK(country("The U.S. military closed the road.") == "military of United States");
  CHECK(country("French and German officials met.").empty());
  CHECK(country("Spain banned Russian citizens.").empty());
  CHECK(country("An English teacher left Oslo.").empty());
  CHECK(country("Afghan and U.S.-led coalition troops killed 40 fighters.").empty());
  CHECK(country("The joint U.N.-Afghan commission left Oslo.").empty());
}

TEST_CASE("who is one behind a second comma is left open, and who leads a majority leads it in a house") {
  const auto says = [](const std::string& text, const std::string& predicate, const std::string& object) {
    const LocalGraph graph = graph_of(text);
    return std::any_of(graph.claims.begin(), graph.claims.end(), [&](const LocalClaim& claim) {
      return claim.predicate == predicate && claim.object.valid() && graph.node(claim.object).label == object;
    });
  };
  CHECK(says("Joe Wilson, the husband of Anna Berg, left.", "be", "husband"));
  CHECK_FALSE(says("Joe Wilson, the husband of Anna Berg, the spy, left.", "be", "spy"));
  CHECK(says("Senate Majority Leader Harry Reid spoke.", "position", "Majority Leader"));
  CHECK(says("An Army spokesman, Major General Waheed Arshad, left.", "position", "spokesman"));
  CHECK_FALSE(says("Firms in Sudan and another company own shares.", "in", "company"));
}

TEST_CASE("whose something is that somebody or something is said to be is told beside it") {
  const auto owner = [](const std::string& text) {
    const LocalGraph graph = graph_of(text);
    for (const LocalClaim& claim : graph.claims)
      for (const LocalQualifier& q : claim.qualifiers)
        if (claim.predicate == "be" && q.preposition == "of") return graph.node(q.value).label;
    return std::string{};
  };
  CHECK(owner("The ministers met in the Cuban capital, Havana.") == "Cuba");
  CHECK(owner("The report's author, Anna Berg, left.") == "report");
  CHECK(owner("Huawei is a Chinese company.") == "China");
  CHECK(owner("Anna Berg is a British journalist.").empty());
}

TEST_CASE("what somebody or something serves as stays what it is said to be, whatever else is called so") {
  const LocalGraph graph = graph_of("Athens was chosen to serve as the capital of the Greek state. It is old.");
  for (const LocalClaim& claim : graph.claims) {
    if (claim.predicate != "serve as") continue;
    CHECK(claim.subject != claim.object);
    CHECK(graph.nodes[claim.object.index()].label == "capital of Greek state");
  }
  CHECK(count(graph, "serve as") == 1);
}
