// Which entities of several documents become one node, and which must not: hostile names above all.
#include "core/entity_clusters.h"

#include <algorithm>
#include <fstream>

#include "core/resolution.h"
#include "core/sha256.h"
#include "tests/catch.h"

using namespace relata;

namespace {

struct Named {
  std::string name;
  std::string type;
  std::vector<std::string> aliases = {};
};

// With two countries, so that the documents have something in common.
LocalGraph document(std::string id, std::vector<Named> entities) {
  entities.push_back({"Norway", "country"});
  entities.push_back({"Chad", "country"});
  LocalGraph graph;
  graph.document.id = std::move(id);
  graph.text_sha256 = hexadecimal(sha256(graph.document.id));
  for (const Named& entity : entities) {
    LocalNode node;
    node.kind = NodeKind::entity;
    node.label = entity.name;
    if (!entity.type.empty()) node.types = {entity.type};
    node.aliases = {{entity.name, 1}};
    for (const std::string& alias : entity.aliases) node.aliases.push_back({alias, 1});
    std::sort(node.aliases.begin(), node.aliases.end());
    graph.nodes.push_back(std::move(node));
  }
  return graph;
}

// IRIs by document and node, without "entity/".
std::vector<std::vector<std::string>> names(std::vector<LocalGraph> documents, const SameAs& same_as = {}) {
  REQUIRE(sort_documents(documents).empty());
  std::vector<std::vector<std::string>> result = cluster_entities(documents, same_as).iris;
  for (auto& of_document : result)
    for (std::string& iri : of_document) iri.erase(0, std::string{"entity/"}.size());
  for (auto& of_document : result) of_document.resize(of_document.size() - 2);  // but for the two countries
  return result;
}

bool refused(std::vector<LocalGraph> documents, const std::string& name, const std::string& rule) {
  const EntityClusters clusters = cluster_entities(documents);
  return std::any_of(clusters.decisions.begin(), clusters.decisions.end(), [&](const MergeDecision& d) {
    return !d.merged && d.name == name && d.rule == rule && !d.why.empty();
  });
}

using Names = std::vector<std::vector<std::string>>;

}  // namespace

TEST_CASE("a family name joins the only person who bears it") {
  const std::vector<LocalGraph> documents{document("a", {{"Barack Obama", "person"}}),
                                          document("b", {{"Obama", "person"}})};
  CHECK(names(documents) == Names{{"Barack_Obama"}, {"Barack_Obama"}});
}

TEST_CASE("a name that becomes ambiguous with the third document is split again") {
  std::vector<LocalGraph> documents{document("a", {{"John Smith", "person"}}), document("b", {{"Smith", "person"}})};
  CHECK(names(documents)[1][0] == "John_Smith");
  documents.push_back(document("c", {{"Mary Smith", "person"}}));
  CHECK(names(documents) == Names{{"John_Smith"}, {"Smith"}, {"Mary_Smith"}});
  CHECK(refused(documents, "Smith", "short-name"));
  documents.pop_back();
  CHECK(names(documents)[1][0] == "John_Smith");
}

TEST_CASE("two people of one family name in one document leave it alone") {
  const std::vector<LocalGraph> documents{document("a", {{"Bill Clinton", "person"}, {"Hillary Clinton", "person"}}),
                                          document("b", {{"Clinton", "person"}})};
  CHECK(names(documents)[1][0] == "Clinton");
}

TEST_CASE("father and son of one name") {
  CHECK(names({document("a", {{"George Bush", "person"}, {"George Bush", "person"}}),
               document("b", {{"Bush", "person"}})}) == Names{{"George_Bush~a.0", "George_Bush~a.1"}, {"Bush"}});
  CHECK(names({document("a", {{"Martin Luther King Sr.", "person"}}),
               document("b", {{"Martin Luther King Jr.", "person"}})}) ==
        Names{{"Martin_Luther_King_Sr."}, {"Martin_Luther_King_Jr."}});
  CHECK(names({document("a", {{"George W. Bush", "person"}}), document("b", {{"George H. W. Bush", "person"}})}) ==
        Names{{"George_W._Bush"}, {"George_H._W._Bush"}});
}

TEST_CASE("a company named after a person is not the person") {
  const std::vector<LocalGraph> documents{document("a", {{"Henry Ford", "person"}}),
                                          document("b", {{"Ford", "organisation"}}), document("c", {{"Ford", ""}})};
  CHECK(names(documents) == Names{{"Henry_Ford"}, {"Ford"}, {"Ford"}});
  CHECK(refused(documents, "Ford", "short-name"));
}

TEST_CASE("Jordan and Jordan, a city and its football club") {
  CHECK(names({document("a", {{"Jordan", "person"}}), document("b", {{"Jordan", "country"}}),
               document("c", {{"Michael Jordan", "person"}})}) ==
        Names{{"Michael_Jordan"}, {"Jordan"}, {"Michael_Jordan"}});
  CHECK(names({document("a", {{"Liverpool", "city"}}), document("b", {{"Liverpool", "organisation"}})}) ==
        Names{{"Liverpool~place"}, {"Liverpool~organisation"}});
}

TEST_CASE("an acronym joins the name that a document gives for it, unless it stands for two") {
  const Named union_of_teachers{"Association of Computing Masters", "organisation", {"ACM"}};
  const Named machinery{"Association for Computing Machinery", "organisation", {"ACM"}};
  std::vector<LocalGraph> documents{document("a", {machinery}), document("b", {{"ACM", "organisation"}})};
  CHECK(names(documents)[1][0] == "Association_for_Computing_Machinery");
  documents.push_back(document("c", {union_of_teachers}));
  CHECK(names(documents)[1][0] == "ACM");
  CHECK(refused(documents, "ACM", "alias"));
}

TEST_CASE("documents with nothing else in common share no family name, and a given name is none") {
  LocalGraph other = document("b", {{"Obama", "person"}});
  other.nodes.resize(1);
  std::vector<LocalGraph> documents{document("a", {{"Barack Obama", "person"}}), other};
  CHECK(cluster_entities(documents).iris[1][0] == "entity/Obama");
  CHECK(refused(documents, "Obama", "short-name"));
  CHECK(names({document("a", {{"Keith Richard", "person"}}), document("b", {{"Richard Joyce", "person"}}),
               document("c", {{"Richard", "person"}})})[2][0] == "Richard");
}

TEST_CASE("a person's name of one word is one person's only in documents that share something") {
  std::vector<LocalGraph> documents{document("a", {{"Ian", "person"}}), document("b", {{"Ian", "person"}})};
  CHECK(names(documents) == Names{{"Ian"}, {"Ian"}});
  documents[1].nodes.resize(1);
  CHECK(cluster_entities(documents).iris[1][0] == "entity/Ian~b.0");
  CHECK(refused(documents, "Ian", "equal-name"));
}

TEST_CASE("an event that is held again is one only in documents with more in common, or where its year is told") {
  std::vector<LocalGraph> documents{document("a", {{"World Cup", "event"}}), document("b", {{"World Cup", "event"}})};
  CHECK(names(documents) == Names{{"World_Cup~a.0"}, {"World_Cup~b.0"}});
  CHECK(names({document("a", {{"2018 World Cup", "event"}}), document("b", {{"2018 World Cup", "event"}})}) ==
        Names{{"2018_World_Cup"}, {"2018_World_Cup"}});
}

TEST_CASE("a common noun that is short for an organisation in one document is none in another") {
  CHECK(names({document("a", {{"European Commission", "organisation", {"Commission"}}}),
               document("b", {{"Commission", "organisation"}})})[1][0] == "Commission");
}

TEST_CASE("a letter that stands for something in one document stands for nothing in another") {
  CHECK(names({document("a", {{"A", ""}}), document("b", {{"A", ""}})}) == Names{{"A~a.0"}, {"A~b.0"}});
}

TEST_CASE("spelling: case, diacritics, hyphens, legal forms, transliteration, initials, middle names") {
  CHECK(names({document("a", {{"São Paulo", "city"}}), document("b", {{"Sao Paulo", "city"}})})[1][0] ==
        names({document("a", {{"São Paulo", "city"}}), document("b", {{"Sao Paulo", "city"}})})[0][0]);
  CHECK(names({document("a", {{"Siemens AG", "organisation"}}), document("b", {{"Siemens", "organisation"}})}) ==
        Names{{"Siemens_AG"}, {"Siemens_AG"}});
  for (const auto& [one, other] : {std::pair{"Nikolai Patrushev", "Nikolay Patrushev"}, {"John Smith", "J. Smith"},
                                   {"Vladimir Putin", "Vladimir V. Putin"}, {"Erik Jensen", "Eric Jensen"}}) {
    const Names found = names({document("a", {{one, "person"}}), document("b", {{other, "person"}})});
    INFO(one);
    CHECK(found[0] == found[1]);
  }
  for (const auto& [one, other] : {std::pair{"Joan Miller", "John Miller"}, {"Peter Miller", "Paul Miller"}}) {
    const Names found = names({document("a", {{one, "person"}}), document("b", {{other, "person"}})});
    INFO(one);
    CHECK(found[0] != found[1]);
  }
  CHECK(names({document("a", {{"John Smith", "person"}}), document("b", {{"James Smith", "person"}}),
               document("c", {{"J. Smith", "person"}})})[2][0] == "J._Smith");
}

TEST_CASE("what one document keeps apart, no rule joins") {
  CHECK(names({document("a", {{"Barack Obama", "person"}, {"Obama", "person"}}),
               document("b", {{"Obama", "person"}})}) == Names{{"Barack_Obama", "Obama"}, {"Obama"}});
}

TEST_CASE("the user's word goes before the rules") {
  const std::vector<LocalGraph> documents{document("a", {{"Barack Obama", "person"}}),
                                          document("b", {{"Obama", "person"}}), document("c", {{"Kiev", "city"}}),
                                          document("d", {{"Kyiv", "city"}}), document("e", {{"Kiev", "city"}})};
  const std::string path = "same_as_test.tsv";
  std::ofstream(path)
      << "# who is who\ndifferent\tBarack Obama\tObama\nsame\tKiev\tKyiv\nsame\tonly two\nalike\tA\tB\n";
  std::vector<std::string> messages;
  Diagnostics diagnostics([&](const Diagnostic& d) { messages.push_back(d.message()); });
  const SameAs same_as = read_same_as(path, diagnostics);
  std::remove(path.c_str());
  REQUIRE(messages.size() == 2);
  CHECK(messages[0].starts_with("same_as_test.tsv:4:1: error: "));
  CHECK(messages[1].starts_with("same_as_test.tsv:5:1: error: "));
  CHECK(names(documents, same_as) == Names{{"Barack_Obama"}, {"Obama"}, {"Kiev"}, {"Kiev"}, {"Kiev"}});
  const SameAs apart{{}, {{{"c", "kiev"}, {"e", "kiev"}}}};
  const Names split = names(documents, apart);
  CHECK(split[2] != split[4]);
}

TEST_CASE("no name can look like another's suffix") {
  const Names found = names({document("a", {{"Jordan~place", "person"}}), document("b", {{"Jordan", "country"}}),
                             document("c", {{"Jordan", "organisation"}})});
  CHECK(found[0][0] == "Jordan%7Eplace");
  CHECK(found[1][0] == "Jordan~place");
}

TEST_CASE("the log holds every merge and refusal, sorted, as JSON") {
  std::vector<LocalGraph> documents{document("a", {{"Barack Obama", "person", {"Obama"}}}),
                                    document("b", {{"Obama", "person"}}), document("c", {{"Obama", "city"}})};
  StringSink sink;
  write_merge_log(cluster_entities(documents).decisions, sink);
  const std::string log = sink.take();
  CHECK(log.find(R"({"decision":"refuse","rule":"alias",)") == 0);
  CHECK(log.find(R"({"decision":"refuse","rule":"equal-name","confidence":0.9,"name":"Obama")") != std::string::npos);
  CHECK(
      log.find(
          R"({"decision":"merge","rule":"alias","confidence":0.85,"name":"Obama","others":["Barack Obama"],"why":")") !=
      std::string::npos);
  CHECK(log.find(R"("documents":["b"],"iri":"entity/Barack_Obama"})") != std::string::npos);
}

namespace {

// The same without the two countries.
LocalGraph lonely_document(std::string id, std::vector<Named> entities) {
  LocalGraph graph = document(std::move(id), std::move(entities));
  graph.nodes.resize(graph.nodes.size() - 2);
  return graph;
}

}  // namespace

TEST_CASE("a city that has namesakes joins only where the documents share another name") {
  const std::vector<LocalGraph> apart{lonely_document("a", {{"Springfield", "city"}, {"Ohio", "place"}}),
                                      lonely_document("b", {{"Springfield", "city"}, {"Oregon", "place"}})};
  const auto iris = cluster_entities(apart).iris;
  CHECK(iris[0][0] != iris[1][0]);
  CHECK(refused(apart, "Springfield", "equal-name"));
  const auto shared = cluster_entities(std::vector<LocalGraph>{
      lonely_document("a", {{"Springfield", "city"}, {"Ohio", "place"}}),
      lonely_document("b", {{"Springfield", "city"}, {"Ohio", "place"}})}).iris;
  CHECK(shared[0][0] == shared[1][0]);
  const auto known = cluster_entities(std::vector<LocalGraph>{lonely_document("a", {{"Moscow", "city"}}),
                                                              lonely_document("b", {{"Moscow", "city"}})}).iris;
  CHECK(known[0][0] == known[1][0]);
}

TEST_CASE("a place in whose document a street is called so stays apart") {
  const std::vector<LocalGraph> documents{document("a", {{"Moscow", "city"}}), document("b", {{"Moscow", "city"}}),
                                          document("c", {{"Moscow", "city"}, {"Moscow Street Station", "facility"}})};
  const Names found = names(documents);
  CHECK(found[0][0] == found[1][0]);
  CHECK(found[0][0] != found[2][0]);
  CHECK(refused(documents, "Moscow", "equal-name"));
}

TEST_CASE("a region is not the city of its name") {
  const std::vector<LocalGraph> documents{document("a", {{"New York", "city"}}), document("b", {{"New York", "region"}}),
                                          document("c", {{"New York", "region"}})};
  const Names found = names(documents);
  CHECK(found[0][0] != found[1][0]);
  CHECK(found[1][0] == found[2][0]);
  CHECK(refused(documents, "New York", "equal-name"));
}
