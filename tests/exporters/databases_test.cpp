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
