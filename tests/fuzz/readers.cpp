// fuzz_readers READER SECONDS [SEED [INPUT]]: gives a reader mutations of files that it reads, for so long. Whatever
// comes in, it must come back in time with documents that hold together, which resolve and can be written. A crash
// leaves the input at the path that was printed first; INPUT runs one file alone.
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <stdexcept>
#include <string>
#include <vector>

#include "core/document_reader.h"
#include "core/line_reader.h"
#include "core/resolution.h"
#include "exporters/registry.h"
#include "extractors/graphs/graph_reader.h"
#include "extractors/graphs/local_graph_check.h"
#include "extractors/graphs/store_reader.h"
#include "extractors/nlp/conllu_reader.h"
#include "tests/exporters/sample_graph.h"
#include "tests/graphs/graph_reading.h"
#include "tests/graphs/random_documents.h"

using namespace relata;

namespace {

struct Reader {
  InputFormat format;
  std::string file;                     // its extension tells the syntax
  std::vector<std::string> beginnings;  // files to start from
  std::vector<std::string> words;       // pieces that mean something in its syntax
};

const std::vector<std::string> kWords{"\"", "<", ">", "\\u0000", "\\uD800", "\xEF\xBB\xBF", "\xFF", "\n", "\t", std::string(1, '\0'),
                                      "4294967295", "-1", "1e400", "[", "]", "(", ")", "{", "}", "&#0;", "]]>", "@", "^^", "_:"};

// Small ones, so that many inputs are tried.
std::vector<std::string> graphs_in(const std::string& format) {
  const std::vector<LocalGraph> two = sample::harbour();
  return {sample::written({two[1]}, format), sample::written({two[0]}, format), sample::written(two, format)};
}

Reader reader_named(const std::string& name) {
  using enum InputFormat;
  const std::string rdf_xml =
      "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns:e=\"http://e/\"><e:T rdf:ID=\"t\"><e:r "
      "rdf:parseType=\"Resource\"><e:u>v</e:u></e:r><e:l rdf:parseType=\"Collection\"><e:x/></e:l></e:T></rdf:RDF>";
  const std::string foreign =
      "<graphml><key id=\"d\" for=\"node\" attr.name=\"label\"><default>x</default></key><graph edgedefault=\"undirected\"><node "
      "id=\"a\"><data key=\"d\">A</data></node><edge source=\"a\" target=\"a\"/></graph></graphml>";
  const std::map<std::string, Reader> readers{
      {"store", {graph, "x.graph.jsonl", graphs_in("graph"), {"\"record\":", "\"claim\":", "\"id\":", "null"}}},
      {"nquads", {rdf, "x.nq", graphs_in("nquads"), {"<http://relata.example/ns#", "claim/", " .\n", "#char="}}},
      {"trig", {rdf, "x.trig", graphs_in("trig"), {"@prefix ", "GRAPH ", " ; ", "a ", "\"\"\"", "true", "'''"}}},
      {"rdfxml", {rdf, "x.rdf", {rdf_xml, graphs_in("rdfxml")[0]}, {"rdf:parseType=\"", "rdf:nodeID=\"", "<!DOCTYPE ", "xml:base=\"", "/>"}}},
      {"graphml", {graphml, "x.graphml", {foreign, graphs_in("graphml")[0], graphs_in("graphml")[2]}, {"<data key=\"", "<node id=\"", "<edge ", "/>", "<![CDATA["}}},
      {"documents", {documents, "x.jsonl", {"{\"id\":\"a\",\"text\":\"b\"}\n{\"text\":\"\\ud83d\\ude00\"}\n"}, {"\"text\":", "\\u"}}},
      {"sentences", {sentences, "x.tsv", {"a\tone sentence\nb\tanother\n"}, {"\t\t"}}},
      {"conllu", {conllu, "x.conllu", {"# newdoc id = d\n# sent_id = 1\n# text = A b\n1\tA\ta\tDET\tDT\t_\t2\tdet\t_\t_\n2\tb\tb\tNOUN\tNN\t_\t0\troot\t_\tSpaceAfter=No\n\n"}, {"\t", "1-2\t", "1.1\t", "Entity=(e1", "TokenRange=0:1"}}},
  };
  const auto found = readers.find(name);
  if (found == readers.end()) {
    for (const auto& [known, reader] : readers) std::printf("%s\n", known.c_str());
    std::exit(2);
  }
  return found->second;
}

// One to eight changes: a byte, a piece taken out, doubled or moved, a word of the syntax, the end cut off.
std::string mutated(std::string text, const Reader& reader, sample::Draws& draws) {
  for (std::uint32_t i = 0, count = 1 + draws.below(8); i < count; ++i) {
    const std::uint32_t size = static_cast<std::uint32_t>(text.size());
    const std::uint32_t at = draws.below(size + 1), length = draws.below(draws.one_in(4) ? 400 : 12);
    const std::string piece = text.substr(at, length);
    switch (draws.below(7)) {
      case 0: text.insert(at, 1, static_cast<char>(draws.below(256))); break;
      case 1: text.erase(at, length); break;
      case 2: text.insert(at, piece); break;
      case 3: text.insert(draws.below(size + 1), piece); break;
      case 4: text.insert(at, draws.from(reader.words)); break;
      case 5: text.insert(at, draws.from(kWords)); break;
      default:
        if (draws.one_in(6)) text.resize(at);
        else if (at < size) text[at] = static_cast<char>(draws.below(256));
    }
  }
  return text;
}

void check_graphs(std::vector<LocalGraph> graphs) {
  for (const LocalGraph& graph : graphs) {
    const auto fault = graphs::check_local_graph(graph);
    if (!fault.what.empty()) throw std::logic_error("a document that does not hold together: " + fault.what);
  }
  if (!sort_documents(graphs).empty()) return;
  const KnowledgeGraph graph = resolve(graphs);
  Diagnostics quiet(nullptr);
  for (const char* format : {"nquads", "graphml"}) {
    StringSink sink;
    exporters::format_named(format)->make({})->write(graph, sink, quiet);
  }
}

void run(const Reader& reader, const std::string& path) {
  Diagnostics quiet(nullptr);
  LineReader file(path);
  if (reader.format == InputFormat::graph) {
    graphs::StoreReader store(file);
    std::vector<LocalGraph> graphs;
    for (LocalGraph graph; store.next(graph, quiet); graph = {}) graphs.push_back(std::move(graph));
    check_graphs(std::move(graphs));
  } else if (reader.format == InputFormat::rdf || reader.format == InputFormat::graphml) {
    check_graphs(graphs::read_graph(file, reader.format, "http://relata.example/", quiet));
  } else if (reader.format == InputFormat::conllu) {
    const std::string text = file.read_rest();
    nlp::ConlluReader trees(text, path, "x", quiet);
    while (trees.next()) {
    }
  } else {
    DocumentOptions options;
    options.format = reader.format;
    const auto documents = read_documents(std::make_unique<LineReader>(path), options);
    for (Document document; documents->next(document, quiet);) {
    }
  }
}

void put(const std::string& path, const std::string& bytes) {
  std::ofstream file(path, std::ios::binary);
  if (!(file << bytes).flush()) throw std::runtime_error("cannot be written: " + path);
}

// A folder of its own, whatever other runs do.
std::string scratch_folder() {
  std::string name = std::filesystem::temp_directory_path() / "relata_fuzz_XXXXXX";
  if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("cannot be made: " + name);
  return name;
}

// Mutated files for so long; the number of them.
std::size_t run_mutations(const Reader& reader, const std::string& path, double seconds, std::uint32_t seed) {
  sample::Draws draws(seed);
  const auto end = std::chrono::steady_clock::now() + std::chrono::milliseconds(static_cast<long>(1000 * seconds));
  std::size_t runs = 0;
  for (; runs == 0 || std::chrono::steady_clock::now() < end; ++runs) {
    put(path, mutated(draws.from(reader.beginnings), reader, draws));
    run(reader, path);
  }
  return runs;
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 3) {
    std::fputs("usage: fuzz_readers READER SECONDS [SEED [INPUT]]\n", stderr);
    return 2;
  }
  const Reader reader = reader_named(arguments[1]);
  const std::uint32_t seed = count > 3 ? static_cast<std::uint32_t>(std::atoi(arguments[3])) : 0;
  try {
    const std::string folder = scratch_folder(), path = folder + "/" + reader.file;
    std::printf("input: %s\n", path.c_str());
    std::fflush(stdout);
    std::size_t runs = 1;
    if (count > 4) {
      std::filesystem::copy_file(arguments[4], path);
      run(reader, path);
    } else {
      runs = run_mutations(reader, path, std::atof(arguments[2]), seed);
    }
    std::printf("ok: %zu inputs\n", runs);
    std::filesystem::remove_all(folder);
  } catch (const std::exception& error) {
    std::printf("failed: %s\n", error.what());
    return 1;
  }
  return 0;
}
