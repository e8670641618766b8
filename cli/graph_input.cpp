#include "cli/graph_input.h"

#ifdef __GLIBC__
#include <malloc.h>
#endif

#include <algorithm>
#include <set>
#include <stdexcept>

#include "cli/corpus.h"
#include "core/entity_clusters.h"
#include "core/name_table.h"
#include "core/resolution.h"

namespace relata::cli {
namespace {

// Loading makes and frees millions of short strings between large columns. glibc sets small freed blocks aside and walks
// all of them whenever it gives out a large one, a tenth of the time of a comparison; without that they join at once.
void join_freed_blocks_at_once() {
#ifdef __GLIBC__
  static_cast<void>(mallopt(M_MXFAST, 0));
#endif
}

}  // namespace

std::optional<GraphInput> read_graph(const Settings& settings, Reporter& reporter) {
  join_freed_blocks_at_once();
  const SameAs same_as = settings.same_as.empty() ? SameAs{} : read_same_as(settings.same_as, reporter.diagnostics());
  const NameTable names =
      settings.names.empty() ? NameTable{} : read_name_table(settings.names, reporter.diagnostics());
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
      diagnostics.warning({"--without", 0, 0}, "there is no document '" + id + "'",
                          "The ids stand in the stored graphs.");
  if (documents.empty() && diagnostics.errors() > 0) return std::nullopt;
  // Cannot be: the corpus lets no second text under an id pass.
  if (const std::string id = sort_documents(documents); !id.empty()) throw std::logic_error("two texts under " + id);
  EntityClusters clusters = cluster_entities(documents, same_as);
  link_names(documents, names, settings.base, clusters);
  std::vector<MergeDecision> decisions = clusters.decisions;
  KnowledgeGraph graph = resolve(documents, std::move(clusters), {settings.base, settings.min_confidence});
  reporter.count(graph);
  return GraphInput{std::move(documents), std::move(graph), std::move(decisions)};
}

}  // namespace relata::cli
