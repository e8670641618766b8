// Reading GraphML: our reader beside Boost's, over one file.
#include <unistd.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <memory>
#include <stdexcept>
#include <string>

#include "core/file_sink.h"
#include "exporters/registry.h"
#include "extractors/graphs/graphml_table.h"
#include "tests/bench/boost_peers.h"
#include "tests/bench/rows.h"

namespace relata::bench {
namespace {

// The graph's GraphML, in a file that goes away again.
class GraphmlFile {
 public:
  explicit GraphmlFile(const KnowledgeGraph& graph)
      : path_(std::filesystem::temp_directory_path() / ("relata_bench_" + std::to_string(getpid()) + ".graphml")) {
    Diagnostics silent(nullptr);
    FileSink sink(path_);
    exporters::format_named("graphml")->make({})->write(graph, sink, silent);
    sink.close();
  }
  ~GraphmlFile() {
    std::error_code ignored;
    std::filesystem::remove(path_, ignored);
  }
  GraphmlFile(const GraphmlFile&) = delete;
  GraphmlFile& operator=(const GraphmlFile&) = delete;
  [[nodiscard]] const std::string& path() const { return path_; }

 private:
  std::string path_;
};

// The most memory that this program holds when it does nothing but read the file: it is started anew, and says so
// itself (what the system counts for a child begins with the memory of its parent).
double peak_of_reading(const GraphmlFile& file) {
  const std::string program = std::filesystem::read_symlink("/proc/self/exe");
  const std::string command = "'" + program + "' read-graphml '" + file.path() + "'";
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> output(popen(command.c_str(), "r"), pclose);
  double peak = 0;
  if (output == nullptr || std::fscanf(output.get(), "%lf", &peak) != 1) throw std::runtime_error("reading GraphML failed");
  return peak;
}

std::size_t read_graphml(const std::string& path) {
  Diagnostics diagnostics([](const Diagnostic& each) { std::fprintf(stderr, "%s\n", each.message().c_str()); });
  LineReader file(path);
  StringPool strings;
  graphs::GraphFile source;
  const auto table = graphs::read_graphml_table(file, strings, source, diagnostics);
  return table ? table->edges.size() : 0;
}

}  // namespace

int print_peak_of_reading(const std::string& path) {
  if (read_graphml(path) == 0) return 1;
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);)
    if (line.starts_with("VmHWM:")) return std::printf("%.0f\n", 1024 * std::stod(line.substr(6))) > 0 ? 0 : 1;
  return 1;
}

void graphml_reading_time(const KnowledgeGraph& graph, int rounds, Scoreboard& scoreboard) {
  const GraphmlFile file(graph);
  const auto edges_read = [&](std::size_t edges) {
    if (edges != graph.claim_count()) throw std::logic_error("a reader of GraphML lost edges");
  };
  const std::vector<Side> sides{{"graphml read", [&] { edges_read(read_graphml(file.path())); }},
                                {"graphml read, boost", [&] { edges_read(read_graphml_with_boost(file.path())); }}};
  const Comparison result = compare(sides, rounds);
  for (std::size_t i = 0; i < sides.size(); ++i)
    Scoreboard::raw(sides[i].name, result.seconds[i], static_cast<double>(graph.claim_count()), "edges");
  scoreboard.at_least("graphml read / boost::read_graphml", result.ratios[0], 5);
}

void graphml_reading_memory(const KnowledgeGraph& graph, Scoreboard& scoreboard) {
  const GraphmlFile file(graph);
  const auto size = static_cast<double>(std::filesystem::file_size(file.path()));
  scoreboard.at_most("graphml read, peak memory / file", peak_of_reading(file) / size, 3);
}

}  // namespace relata::bench
