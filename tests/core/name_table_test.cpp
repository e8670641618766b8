// Which entities take the identifiers of a user's table, and which must not.
#include "core/name_table.h"

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "core/resolution.h"
#include "core/sha256.h"
#include "tests/catch.h"

using namespace relata;

namespace {

struct Entry {
  std::string name, type, alias;
};

LocalGraph document(std::string id, const std::vector<Entry>& entities) {
  LocalGraph graph;
  graph.document.id = std::move(id);
  graph.text_sha256 = hexadecimal(sha256(graph.document.id));
  for (const Entry& entity : entities) {
    LocalNode node;
    node.kind = NodeKind::entity;
    node.label = entity.name;
    if (!entity.type.empty()) node.types = {entity.type};
    node.aliases = {{entity.name, 1}};
    if (!entity.alias.empty()) node.aliases.push_back({entity.alias, 1});
    std::sort(node.aliases.begin(), node.aliases.end());
    graph.nodes.push_back(std::move(node));
  }
  return graph;
}

EntityClusters linked(std::vector<LocalGraph> documents, const NameTable& names) {
  REQUIRE(sort_documents(documents).empty());
  EntityClusters clusters = cluster_entities(documents);
  link_names(documents, names, "http://relata.example/", clusters);
  return clusters;
}

bool abstained(const EntityClusters& clusters, const std::string& name) {
  return std::any_of(clusters.decisions.begin(), clusters.decisions.end(), [&](const MergeDecision& d) {
    return !d.merged && d.rule == "name-table" && d.name == name && !d.why.empty();
  });
}

std::vector<std::string> faults_of(const std::string& text, NameTable& table) {
  const std::filesystem::path path = std::filesystem::temp_directory_path() / "relata_name_table_test.tsv";
  std::ofstream(path) << text;
  std::vector<std::string> faults;
  Diagnostics diagnostics([&](const Diagnostic& d) {
    faults.push_back(std::to_string(d.place.line) + ':' + std::to_string(d.place.column) + ' ' + d.what);
  });
  table = read_name_table(path.string(), diagnostics);
  std::filesystem::remove(path);
  return faults;
}

const std::string kNorway = "http://www.wikidata.org/entity/Q20";

}  // namespace

TEST_CASE("an entity takes the identifier of its name or of another name that is its alone") {
  const NameTable names{{"norway", kNorway, ""}, {"nato", "http://example.org/nato", "organisation"}};
  const Entry nato{"North Atlantic Treaty Organization", "organisation", "NATO"};
  const EntityClusters clusters = linked({document("a", {{"Norway", "country", ""}, nato})}, names);
  CHECK(clusters.iris[0] == std::vector<std::string>{kNorway, "http://example.org/nato"});
  CHECK(clusters.labels.at(kNorway) == "Norway");
}

TEST_CASE("two names of one identifier are one entity") {
  const NameTable names{{"new zealand", "http://example.org/nz", ""}, {"aotearoa", "http://example.org/nz", ""}};
  const EntityClusters clusters =
      linked({document("a", {{"New Zealand", "country", ""}}), document("b", {{"Aotearoa", "country", ""}})}, names);
  CHECK(clusters.iris[0] == clusters.iris[1]);
}

TEST_CASE("an ambiguous name, another type and a namesake take none, and the log says why") {
  const NameTable names{{"jordan", "http://example.org/country", ""},
                        {"jordan", "http://example.org/player", ""},
                        {"mercury", "http://example.org/planet", "place"},
                        {"smith", "http://example.org/smith", ""}};
  const EntityClusters clusters = linked({document("a", {{"Jordan", "", ""},
                                                          {"Mercury", "person", ""},
                                                          {"Smith", "person", ""},
                                                          {"Smith", "person", ""}})},
                                         names);
  for (const std::string& iri : clusters.iris[0]) CHECK(iri.starts_with("entity/"));
  for (const std::string name : {"Jordan", "Mercury", "Smith"}) CHECK(abstained(clusters, name));
}

TEST_CASE("a type in the table tells namesakes apart") {
  const NameTable names{{"jordan", "http://example.org/country", "country"},
                        {"jordan", "http://example.org/player", "person"}};
  const EntityClusters clusters = linked({document("a", {{"Jordan", "country", ""}, {"Jordan", "person", ""}})}, names);
  CHECK(clusters.iris[0] == std::vector<std::string>{"http://example.org/country", "http://example.org/player"});
}

TEST_CASE("faulty lines of a table of names are told by line and column, and left out") {
  NameTable table;
  const std::vector<std::string> faults =
      faults_of("# names\nNorway\t" + kNorway + "\nZürich\tQ72\n\thttp://x.org/1\nOslo\na\tb\tc\td\n", table);
  REQUIRE(faults.size() == 4);
  CHECK(faults[0] == "3:8 'Q72' is no absolute IRI");
  CHECK(faults[1] == "4:1 the name is empty");
  CHECK(faults[2] == "5:1 this line has not two or three columns");
  CHECK(faults[3] == "6:1 this line has not two or three columns");
  REQUIRE(table.size() == 1);
  CHECK(table[0].iri == kNorway);
}
