// The queries' benchmark of our engine and of librdf:
//   bench_queries write FACTS FILE.nt          the graph of names with Zipf frequencies, its claims described
//   bench_queries ours|librdf FILE.nt QUERIES  loads the file, answers each query (lines of "####" separate them)
//
// Prints "load<TAB>SECONDS" and a line "NUMBER<TAB>SECONDS<TAB>BYTES" a query: processor time, the best of three runs,
// the answer written as CSV or N-Triples. librdf: its storage `trees`, rasqal, one run where one takes longer than a
// second.
#include <redland.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <functional>
#include <string>
#include <vector>

#include "core/file_sink.h"
#include "core/input_file.h"
#include "exporters/registry.h"
#include "query/query_engine.h"
#include "query/result_writer.h"
#include "tests/bench/scoreboard.h"
#include "tests/exporters/sample_graph.h"
#include "tests/query/nquads_store.h"

namespace {

using namespace relata;

using bench::seconds_of;

std::vector<std::string> split(const std::string& queries) {
  constexpr std::string_view kSeparator = "\n####\n";
  std::vector<std::string> out;
  for (std::size_t begin = 0; begin < queries.size();) {
    const std::size_t end = std::min(queries.find(kSeparator, begin), queries.size());
    out.push_back(queries.substr(begin, end - begin));
    begin = end + kSeparator.size();
  }
  return out;
}

// answer: the bytes of a query's answer.
void time_queries(const std::vector<std::string>& queries, const std::function<std::size_t(const std::string&)>& answer) {
  constexpr int kRuns = 3;
  constexpr double kLong = 1;
  for (std::size_t i = 0; i < queries.size(); ++i) {
    double best = 1e9;
    std::size_t bytes = 0;
    for (int run = 0; run < kRuns && !(run > 0 && best > kLong); ++run)
      best = std::min(best, seconds_of([&] { bytes = answer(queries[i]); }));
    std::printf("%zu\t%.6f\t%zu\n", i, best, bytes);
    std::fflush(stdout);
  }
}

void write(std::size_t facts, const std::string& path) {
  Diagnostics diagnostics(nullptr);
  FileSink sink(path);
  const KnowledgeGraph graph = sample::zipf(facts);
  exporters::format_of_path(path)->make({})->write(graph, sink, diagnostics);
  sink.close();
}

void time_ours(const std::string& path, const std::vector<std::string>& queries) {
  query::QuadStore store;
  std::printf("load\t%.6f\n", seconds_of([&] { store = query::read_nquads(path); }));
  time_queries(queries, [&](const std::string& text) {
    Diagnostics diagnostics([](const Diagnostic& diagnostic) { std::fprintf(stderr, "%s\n", diagnostic.message().c_str()); });
    query::QueryEngine engine(store);
    const auto answer = engine.run(text, {}, diagnostics);
    if (!answer) return std::size_t{0};
    StringSink sink;
    const bool triples = answer->form == query::QueryForm::construct;
    query::write_answer(*answer, engine.terms(), triples ? query::ResultFormat::turtle : query::ResultFormat::csv, {}, sink);
    return sink.take().size();
  });
}

const unsigned char* bytes_of(const std::string& text) { return reinterpret_cast<const unsigned char*>(text.c_str()); }

std::size_t answer_of_librdf(librdf_world* world, librdf_model* model, const std::string& text) {
  librdf_query* query = librdf_new_query(world, "sparql11-query", nullptr, bytes_of(text), nullptr);
  librdf_query_results* results = query != nullptr ? librdf_model_query_execute(model, query) : nullptr;
  std::size_t size = 0;
  unsigned char* out = nullptr;
  if (results != nullptr && librdf_query_results_is_graph(results) != 0) {
    librdf_stream* stream = librdf_query_results_as_stream(results);
    librdf_serializer* serializer = librdf_new_serializer(world, "ntriples", nullptr, nullptr);
    out = librdf_serializer_serialize_stream_to_counted_string(serializer, nullptr, stream, &size);
    librdf_free_serializer(serializer);
    librdf_free_stream(stream);
  } else if (results != nullptr) {
    out = librdf_query_results_to_counted_string2(results, "csv", nullptr, nullptr, nullptr, &size);
  }
  if (out != nullptr) librdf_free_memory(out);
  if (results != nullptr) librdf_free_query_results(results);
  if (query != nullptr) librdf_free_query(query);
  return size;
}

void time_librdf(const std::string& path, const std::vector<std::string>& queries) {
  librdf_world* world = librdf_new_world();
  librdf_world_open(world);
  librdf_storage* storage = librdf_new_storage(world, "trees", nullptr, nullptr);
  librdf_model* model = librdf_new_model(world, storage, nullptr);
  const double load = seconds_of([&] {
    librdf_parser* parser = librdf_new_parser(world, "ntriples", nullptr, nullptr);
    librdf_uri* uri = librdf_new_uri_from_filename(world, path.c_str());
    librdf_parser_parse_into_model(parser, uri, uri, model);
    librdf_free_uri(uri);
    librdf_free_parser(parser);
  });
  std::printf("load\t%.6f\n", load);
  std::fflush(stdout);
  time_queries(queries, [&](const std::string& text) { return answer_of_librdf(world, model, text); });
  // The process ends here; freeing the trees would only take its time.
}

}  // namespace

int main(int count, char** arguments) {
  const std::vector<std::string> words(arguments + 1, arguments + count);
  if (words.size() != 3) return 2;
  try {
    if (words[0] == "write")
      write(std::stoul(words[1]), words[2]);
    else if (words[0] == "ours")
      time_ours(words[1], split(read_input(words[2])));
    else
      time_librdf(words[1], split(read_input(words[2])));
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
  }
  return 0;
}
