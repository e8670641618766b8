// The sample graph in every format, compared with the files of tests/golden that a person has looked at. To take what
// is written now as right: tests/approve.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include "core/resolution.h"
#include "exporters/registry.h"
#include "exporters/store_writer.h"
#include "tests/catch.h"
#include "tests/exporters/sample_graph.h"

using namespace relata;

namespace {

const std::string kFolder = std::string(RELATA_SOURCE_DIR) + "/tests/golden/harbour/";

std::string read(const std::string& path) {
  std::ostringstream bytes;
  bytes << std::ifstream(path, std::ios::binary).rdbuf();
  return bytes.str();
}

// The first line that differs, of both; empty where nothing does.
std::string difference(const std::string& written, const std::string& approved) {
  std::istringstream a(written);
  std::istringstream b(approved);
  std::string x;
  std::string y;
  for (int line = 1;; ++line) {
    const bool more_a = static_cast<bool>(std::getline(a, x));
    const bool more_b = static_cast<bool>(std::getline(b, y));
    if (!more_a && !more_b) return written == approved ? "" : "only the last line end differs";
    if (more_a != more_b || x != y) return "line " + std::to_string(line) + "\n  written:  " + x + "\n  approved: " + y;
  }
}

void compare(const std::string& name, const std::string& written) {
  const std::string path = kFolder + name;
  if (std::getenv("RELATA_APPROVE") != nullptr) std::ofstream(path, std::ios::binary) << written;
  INFO(name << ": tests/approve takes what is written now as right");
  CHECK(difference(written, read(path)).empty());
  if (!difference(written, read(path)).empty()) WARN(difference(written, read(path)));
}

std::string write(const exporters::Format& format, const KnowledgeGraph& graph,
                  const exporters::ExportOptions& options) {
  StringSink sink;
  Diagnostics diagnostics([](const Diagnostic& diagnostic) { FAIL(diagnostic.message()); });
  if (exporters::is_store(format))
    exporters::write_store(sample::harbour(), sink);
  else
    format.make(options)->write(graph, sink, diagnostics);
  return sink.take();
}

}  // namespace

TEST_CASE("every format writes the approved bytes") {
  std::filesystem::create_directories(kFolder);
  const KnowledgeGraph graph = resolve(sample::harbour());
  for (const exporters::Format& format : exporters::formats()) {
    const std::string extension(format.extensions.substr(0, format.extensions.find(' ')));
    compare("graph" + extension, write(format, graph, {}));
  }
}

TEST_CASE("every dialect of GraphML writes the approved bytes") {
  const KnowledgeGraph graph = resolve(sample::harbour());
  for (const std::string dialect : {"gephi", "yed", "neo4j", "tinkerpop"}) {
    exporters::ExportOptions options;
    options.dialect = exporters::dialect_from(dialect).value();
    compare("graph." + dialect + ".graphml", write(*exporters::format_named("graphml"), graph, options));
  }
}

TEST_CASE("the simple view writes the approved bytes") {
  const KnowledgeGraph graph = resolve(sample::harbour());
  exporters::ExportOptions options;
  options.view = exporters::View::simple;
  for (const std::string name : {"turtle", "graphml", "dot"}) {
    const exporters::Format& format = *exporters::format_named(name);
    const std::string extension(format.extensions.substr(0, format.extensions.find(' ')));
    compare("simple" + extension, write(format, graph, options));
  }
}

// Graphviz needs minutes to lead 2,000 edges around boxes, and a second for straight ones.
TEST_CASE("a picture of many edges has straight ones") {
  const auto picture = [](std::size_t facts, exporters::Layout layout) {
    exporters::ExportOptions options;
    options.layout = layout;
    return write(*exporters::format_named("dot"), sample::zipf(facts), options);
  };
  CHECK(picture(100, exporters::Layout::sfdp).find("splines=\"true\"") != std::string::npos);
  CHECK(picture(1000, exporters::Layout::automatic).find("layout=\"sfdp\", overlap=\"prism\", K=\"0.9\", splines=\"line\"") !=
        std::string::npos);
}
