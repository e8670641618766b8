// How fast the writers are: writers [FACTS]
//
// A graph of claims between names of Zipf frequencies is written in every format into a sink that counts bytes, and the
// same N-Triples through serd, for comparison. Printed: format, triples or edges, processor seconds (best of three),
// millions a second, megabytes a second. Building and freezing the graph is not timed.
#include <serd/serd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string>
#include <vector>

#include "core/vocabulary.h"
#include "exporters/property_graph.h"
#include "exporters/rdf_view.h"
#include "exporters/registry.h"
#include "tests/exporters/sample_graph.h"

namespace {

using namespace relata;
using namespace relata::exporters;

constexpr int kRuns = 3;

class CountingSink final : public ByteSink {
 public:
  std::size_t bytes = 0;

 private:
  void drain(std::string_view part) override { bytes += part.size(); }
};

class CountingTriples final : public TripleSink {
 public:
  std::size_t count = 0;
  void triple(const Term&, const Term&, const Term&) override { ++count; }
  void quad(const Term&, const Term&, const Term&, const Term&) override { ++count; }
  void reifies(const Term&, const Term&, const Term&, const Term&) override { ++count; }
};

class CountingEdges final : public PropertyGraphSink {
 public:
  std::size_t count = 0;
  void vertex(const Vertex&) override {}
  void edge(const Edge&) override { ++count; }
};

// The same triples as serd's writer gets them.
class SerdTriples final : public TripleSink {
 public:
  explicit SerdTriples(SerdSyntax syntax)
      : env_(serd_env_new(nullptr)),
        writer_(serd_writer_new(syntax, static_cast<SerdStyle>(SERD_STYLE_BULK | SERD_STYLE_ABBREVIATED), env_, nullptr,
                                &SerdTriples::take, &bytes)) {
    if (syntax != SERD_TURTLE) return;
    for (const vocabulary::Prefix& prefix : vocabulary::kPrefixes) {
      const SerdNode name = node(SERD_LITERAL, prefix.name);
      const SerdNode iri = node(SERD_URI, prefix.iri);
      serd_writer_set_prefix(writer_, &name, &iri);
    }
  }
  ~SerdTriples() override {
    serd_writer_finish(writer_);
    serd_writer_free(writer_);
    serd_env_free(env_);
  }
  SerdTriples(const SerdTriples&) = delete;
  SerdTriples& operator=(const SerdTriples&) = delete;
  std::size_t bytes = 0;

  void triple(const Term& s, const Term& p, const Term& o) override {
    const SerdNode subject = node(SERD_URI, s.text);
    const SerdNode predicate = node(SERD_URI, p.text);
    const SerdNode object = node(o.kind == TermKind::iri ? SERD_URI : SERD_LITERAL, o.text);
    std::string full;
    SerdNode datatype = SERD_NODE_NULL;
    if (!o.datatype.empty()) {
      full.assign(vocabulary::kXsd).append(o.datatype.substr(4));
      datatype = node(SERD_URI, full);
    }
    serd_writer_write_statement(writer_, 0, nullptr, &subject, &predicate, &object, &datatype, nullptr);
  }
  void quad(const Term& s, const Term& p, const Term& o, const Term&) override { triple(s, p, o); }
  void reifies(const Term&, const Term&, const Term&, const Term&) override {}

 private:
  static std::size_t take(const void*, std::size_t size, void* bytes) {
    *static_cast<std::size_t*>(bytes) += size;
    return size;
  }
  static SerdNode node(SerdType type, std::string_view text) {
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size(), text.size(), 0, type};
  }
  SerdEnv* env_;
  SerdWriter* writer_;
};

double processor_seconds() {
  timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

template <class Run>
void report(const std::string& name, std::size_t count, const Run& run) {
  double best = 1e9;
  std::size_t bytes = 0;
  for (int i = 0; i < kRuns; ++i) {
    const double start = processor_seconds();
    bytes = run();
    best = std::min(best, processor_seconds() - start);
  }
  std::printf("%-20s %10zu %8.3f s %7.2f M/s %8.1f MB/s\n", name.c_str(), count, best,
              static_cast<double>(count) / best / 1e6, static_cast<double>(bytes) / best / 1e6);
}

std::size_t count_triples(const KnowledgeGraph& graph, Reification reification) {
  CountingTriples sink;
  RdfView(graph, reification, sink).walk();
  return sink.count;
}

bool is_rdf(std::string_view name) {
  return name == "ntriples" || name == "nquads" || name == "turtle" || name == "trig" || name == "rdfxml" ||
         name == "jsonld";
}

}  // namespace

int main(int count, char** arguments) {
  const std::size_t facts = count > 1 ? std::strtoul(arguments[1], nullptr, 10) : 56000;
  const KnowledgeGraph graph = sample::zipf(facts);
  Diagnostics diagnostics(nullptr);
  CountingEdges edges;
  PropertyGraph(graph, View::full).walk(edges);
  for (const bool plain : {true, false}) {
    std::printf("%s\n", plain ? "plain triples and names (--reify=none)" : "with claims and evidence");
    for (const Format& format : formats()) {
      if (is_store(format) || (plain && !is_rdf(format.name))) continue;
      ExportOptions options;
      if (plain) options.reification = Reification::none;
      const bool graphs = format.name == "nquads" || format.name == "trig";
      const auto reification = plain ? Reification::none : graphs ? Reification::named : Reification::standard;
      const std::size_t size = is_rdf(format.name) ? count_triples(graph, reification)
                               : format.name.starts_with("graphml") || format.name == "dot" ? edges.count
                                                                                            : graph.claim_count();
      report(std::string(format.name), size, [&] {
        CountingSink sink;
        format.make(options)->write(graph, sink, diagnostics);
        sink.close();
        return sink.bytes;
      });
    }
    const auto reification = plain ? Reification::none : Reification::standard;
    for (const SerdSyntax syntax : {SERD_NTRIPLES, SERD_TURTLE}) {
      report(syntax == SERD_NTRIPLES ? "serd ntriples" : "serd turtle", count_triples(graph, reification), [&] {
        SerdTriples sink(syntax);
        RdfView(graph, reification, sink).walk();
        return sink.bytes;
      });
    }
  }
  return 0;
}
