// relata, relata extract: the facts of each document as soon as it has been read.
#include <sys/ioctl.h>
#include <unistd.h>

#include <cstdio>
#include <memory>

#include "cli/command.h"
#include "cli/corpus.h"
#include "cli/explain.h"
#include "cli/fact_table.h"
#include "cli/learned_facts.h"
#include "cli/mapped_facts.h"
#include "cli/reporter.h"
#include "core/file_sink.h"
#include "core/resolution.h"
#include "exporters/registry.h"

namespace relata::cli {
namespace {

std::size_t table_width() {
  winsize window{};
  const bool known = isatty(STDOUT_FILENO) == 1 && ioctl(STDOUT_FILENO, TIOCGWINSZ, &window) == 0 && window.ws_col > 0;
  return known ? window.ws_col : kTableWidth;
}

// Writes what one document says.
class Printer {
 public:
  Printer(const Settings& settings, Reporter& reporter) : format_(settings.format), reporter_(reporter) {
    if (format_ == ExtractFormat::jsonl) exporter_ = exporters::format_named("jsonl")->make(settings.output);
    if (format_ == ExtractFormat::nquads) exporter_ = exporters::format_named("nquads")->make(settings.output);
  }

  void print(const KnowledgeGraph& graph) {
    if (exporter_)
      exporter_->write(graph, sink_, reporter_.diagnostics());
    else
      write_fact_table(graph, sink_, width_);
  }
  void close() { sink_.close(); }

 private:
  ExtractFormat format_;
  Reporter& reporter_;
  FileSink sink_{"-"};
  std::size_t width_ = table_width();
  std::unique_ptr<Exporter> exporter_;
};

}  // namespace

ExitCode run_extract(const Settings& settings) {
  if (settings.style == Style::ontology && was_learnt(settings)) return print_learned_facts(settings);
  if (!settings.explain && settings.format == ExtractFormat::tsv && settings.style == Style::ontology)
    return print_mapped_facts(settings);
  if (settings.explain || settings.format == ExtractFormat::tsv) return print_propositions(settings);
  Reporter reporter(settings);
  Printer printer(settings, reporter);
  Corpus corpus(settings, reporter);
  corpus.for_each([&](LocalGraph&& local) {
    const KnowledgeGraph graph = resolve({&local, 1}, {settings.base, settings.min_confidence});
    reporter.count(graph);
    printer.print(graph);
  });
  printer.close();
  reporter.finish();
  if (settings.format == ExtractFormat::table && !settings.quiet && reporter.documents() > 0)
    std::fputs("Next: relata build INPUT -o graph.ttl -o graph.dot makes a graph of it; relata --help tells more.\n",
               stderr);
  return reporter.diagnostics().errors() > 0 ? kBadInput : kSuccess;
}

}  // namespace relata::cli
