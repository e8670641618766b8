// relata build, relata merge: all inputs to one graph.
#include <algorithm>
#include <set>
#include <stdexcept>
#include <vector>

#include "cli/command.h"
#include "cli/corpus.h"
#include "cli/outputs.h"
#include "cli/reporter.h"
#include "core/entity_clusters.h"
#include "core/file_sink.h"
#include "core/resolution.h"

namespace relata::cli {
namespace {

void write_decisions(const Settings& settings, const EntityClusters& clusters) {
  if (settings.merge_log.empty()) return;
  FileSink sink(settings.merge_log);
  write_merge_log(clusters.decisions, sink);
  sink.close();
}

}  // namespace

ExitCode run_build(const Settings& settings) {
  Reporter reporter(settings);
  Outputs outputs(settings);
  const SameAs same_as = settings.same_as.empty() ? SameAs{} : read_same_as(settings.same_as, reporter.diagnostics());
  std::vector<LocalGraph> documents;
  Corpus corpus(settings, reporter);
  std::set<std::string> left_out;
  corpus.for_each([&](LocalGraph&& graph) {
    if (std::find(settings.without.begin(), settings.without.end(), graph.document.id) != settings.without.end()) {
      left_out.insert(graph.document.id);
      return;
    }
    graph.document.text = {};  // the quotes stand in the evidence; the text's digest and length are known
    documents.push_back(std::move(graph));
  });
  Diagnostics& diagnostics = reporter.diagnostics();
  for (const std::string& id : settings.without)
    if (!left_out.contains(id))
      diagnostics.warning({"--without", 0, 0}, "there is no document '" + id + "'", "The ids stand in the stored graphs.");
  if (documents.empty() && diagnostics.errors() > 0) return kBadInput;  // nothing came in, so nothing goes out
  // Cannot be: the corpus lets no second text under an id pass.
  if (const std::string id = sort_documents(documents); !id.empty()) throw std::logic_error("two texts under " + id);
  const EntityClusters clusters = cluster_entities(documents, same_as);
  const KnowledgeGraph graph = resolve(documents, clusters, {settings.base, settings.min_confidence, {}});
  reporter.count(graph);
  outputs.write(documents, graph, diagnostics);
  write_decisions(settings, clusters);
  reporter.finish();
  return diagnostics.errors() > 0 ? kBadInput : kSuccess;
}

}  // namespace relata::cli
