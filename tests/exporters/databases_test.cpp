#include "exporters/databases/cypher_change.h"
#include "exporters/databases/database.h"

#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>

#include "core/diagnostics.h"
#include "core/resolution.h"
#include "tests/catch.h"
#include "tests/exporters/sample_graph.h"

using namespace relata;
namespace fs = std::filesystem;

namespace {

// A folder of its own, gone with the test.
class Scratch {
 public:
  Scratch() {
    std::string name = (fs::temp_directory_path() / "relata-databases-XXXXXX").string();
    path = mkdtemp(name.data());
  }
  ~Scratch() { fs::remove_all(path); }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  fs::path path;
};

std::map<std::string, std::string> contents(const fs::path& folder) {
  std::map<std::string, std::string> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    std::ostringstream bytes;
    bytes << std::ifstream(entry.path(), std::ios::binary).rdbuf();
    files[fs::relative(entry.path(), folder).string()] = bytes.str();
  }
  return files;
}

// What of a change's rows stands in statements that end so: the ids of nodes or links.
std::set<std::string> ids_in(const std::string& change, const std::string& ending) {
  std::set<std::string> ids;
  std::istringstream statements(change);
  for (std::string statement, line; std::getline(statements, line);) {
    statement += line + '\n';
    if (!line.ends_with(';')) continue;
    const bool is_wanted = statement.find(ending) != std::string::npos;
    std::istringstream rows(statement);
    for (std::string row; is_wanted && std::getline(rows, row);) {
      if (!row.starts_with("  {")) continue;
      const std::size_t begin = row.find("id: '") + 5;
      ids.insert(row.substr(begin, row.find('\'', begin) - begin));
    }
    statement.clear();
  }
  return ids;
}

struct Ids {
  std::set<std::string> nodes, links;
};

Ids ids_of(const KnowledgeGraph& graph) {
  const exporters::DatabaseGraph database(graph);
  Ids ids;
  database.for_each_node([&](const auto& node) { ids.nodes.insert(database.id_of(node)); });
  database.for_each_link([&](const auto& link) { ids.links.insert(database.id_of(link)); });
  return ids;
}

std::set<std::string> without(std::set<std::string> some, const std::set<std::string>& others) {
  for (const std::string& each : others) some.erase(each);
  return some;
}

std::string cypher_change(const KnowledgeGraph& before, const KnowledgeGraph& after) {
  StringSink sink;
  exporters::write_cypher_change(before, after, sink);
  return sink.take();
}

}  // namespace

TEST_CASE("an export has what a load and five questions need, and is renewed as it is made") {
  const KnowledgeGraph harbour = resolve(sample::harbour());
  const KnowledgeGraph hostile = resolve(sample::hostile(5000));
  for (const exporters::Database& database : exporters::databases()) {
    INFO(database.name);
    const Scratch scratch;
    const std::string folder = (scratch.path / "new" / "export").string();
    exporters::export_to(database, harbour, folder);
    const auto first = contents(folder);
    CHECK(first.contains("README.md"));
    CHECK((fs::status(fs::path(folder) / "load.sh").permissions() & fs::perms::owner_exec) != fs::perms::none);
    std::map<std::string, int> questions;  // by name: the query and the answer to expect
    for (const auto& [name, bytes] : first) {
      CHECK_FALSE(bytes.empty());
      CHECK(bytes.find("@FROM@") == std::string::npos);
      if (name.starts_with("queries/")) ++questions[fs::path(name).stem().string()];
    }
    CHECK(questions == std::map<std::string, int>{
                           {"contradictions", 2}, {"opposition", 2}, {"path", 2}, {"positions", 2}, {"timeline", 2}});
    exporters::export_to(database, hostile, folder);
    exporters::export_to(database, harbour, folder);
    CHECK(contents(folder) == first);
  }
}

TEST_CASE("a folder that no export made is left alone") {
  const Scratch scratch;
  std::ofstream(scratch.path / "load.sh") << "somebody else's\n";
  const KnowledgeGraph graph = resolve(sample::harbour());
  CHECK_THROWS_AS(exporters::export_to(*exporters::database_named("kuzu"), graph, scratch.path.string()), EnvironmentError);
  CHECK(contents(scratch.path) == std::map<std::string, std::string>{{"load.sh", "somebody else's\n"}});
}

TEST_CASE("no two nodes and no two links of a graph have one id, and no fact has the type of another link") {
  for (const auto& documents : {sample::harbour(), sample::hostile(5000)}) {
    const KnowledgeGraph graph = resolve(documents);
    const exporters::DatabaseGraph database(graph);
    std::set<std::string> nodes, links;
    std::size_t node_count = 0, link_count = 0;
    database.for_each_node([&](const exporters::DatabaseNode& node) {
      nodes.insert(database.id_of(node));
      ++node_count;
      CHECK(database.values_of(node).size() == exporters::columns_of(node.table).size());
    });
    database.for_each_link([&](const exporters::DatabaseLink& link) {
      links.insert(database.id_of(link));
      ++link_count;
      CHECK(database.values_of(link).size() == exporters::columns_of(link.kind).size());
      CHECK((nodes.contains(database.id_of(link.source)) && nodes.contains(database.id_of(link.target))));
      for (const exporters::FixedType& fixed : exporters::fixed_types())
        CHECK((database.type_of(link) == fixed.name) <= (link.kind == fixed.kind));
    });
    CHECK(nodes.size() == node_count);
    CHECK(links.size() == link_count);
  }
}

TEST_CASE("a change in Cypher takes away what went, writes what came, and touches nothing else") {
  const KnowledgeGraph both = resolve(sample::harbour());
  const KnowledgeGraph one = resolve(std::vector<LocalGraph>{sample::harbour()[0]});
  CHECK(cypher_change(both, resolve(sample::harbour())).empty());
  for (const auto& [before, after] : {std::pair(&both, &one), std::pair(&one, &both)}) {
    const Ids old_ids = ids_of(*before), new_ids = ids_of(*after);
    const std::string change = cypher_change(*before, *after);
    CHECK(ids_in(change, "DETACH DELETE n;") == without(old_ids.nodes, new_ids.nodes));
    CHECK(ids_in(change, "DELETE r;") == without(old_ids.links, new_ids.links));
    const std::set<std::string> nodes = ids_in(change, "MERGE (n:Relata"), links = ids_in(change, "MERGE (a)-[r:");
    for (const std::string& id : without(new_ids.nodes, old_ids.nodes)) CHECK(nodes.contains(id));
    for (const std::string& id : without(new_ids.links, old_ids.links)) CHECK(links.contains(id));
    CHECK(without(nodes, new_ids.nodes).empty());
    CHECK(nodes.size() < new_ids.nodes.size());
    CHECK(links.size() < std::max(new_ids.links.size(), std::size_t{1}));
  }
}

TEST_CASE("a change in Cypher gives a node that is of another type its new labels and takes the old ones") {
  std::vector<LocalGraph> documents = sample::harbour();
  for (LocalGraph& document : documents)
    for (LocalNode& node : document.nodes)
      if (node.label == "Siemens") node.types = {"company"};
  const KnowledgeGraph before = resolve(sample::harbour()), after = resolve(documents);
  const std::string change = cypher_change(before, after);
  CHECK(change.starts_with("UNWIND [\n  {id: 'http://relata.example/entity/Siemens'}\n] AS row\n"
                           "MATCH (n:Relata {id: row.id})\nREMOVE n:Organisation;\n"));
  CHECK(change.ends_with("SET n += row.properties SET n:Entity:Company;\n"));
  CHECK(ids_in(change, "MERGE (n:Relata") == std::set<std::string>{"http://relata.example/entity/Siemens"});
  CHECK(change.find("DELETE") == std::string::npos);
}
