#include "cli/graph_quads.h"

#include <string>

#include "core/vocabulary.h"
#include "exporters/rdf_view.h"
#include "ontology/vocabulary.h"

namespace relata::cli {
namespace {

class QuadSink final : public exporters::TripleSink {
 public:
  explicit QuadSink(query::QuadStore& store) : store_(store) {}

  void triple(const exporters::Term& subject, const exporters::Term& predicate,
              const exporters::Term& object) override {
    store_.add(id_of(subject), id_of(predicate), id_of(object));
  }
  void quad(const exporters::Term& subject, const exporters::Term& predicate, const exporters::Term& object,
            const exporters::Term& graph) override {
    store_.add(id_of(subject), id_of(predicate), id_of(object), id_of(graph));
  }
  // Of RDF 1.2, which the view is not asked for.
  void reifies(const exporters::Term&, const exporters::Term&, const exporters::Term&,
               const exporters::Term&) override {}

 private:
  query::TermId id_of(const exporters::Term& term) {
    if (term.kind == exporters::TermKind::iri) return store_.terms.intern({query::TermType::iri, term.text, {}});
    if (!term.datatype.starts_with(vocabulary::kXsdPrefix))
      return store_.terms.intern(query::literal_of(term.text, term.datatype));
    datatype_.assign(vocabulary::kXsd).append(term.datatype.substr(vocabulary::kXsdPrefix.size()));
    return store_.terms.intern(query::literal_of(term.text, datatype_));
  }

  query::QuadStore& store_;
  std::string datatype_;
};

}  // namespace

query::QuadStore quads_of(const KnowledgeGraph& graph) {
  query::QuadStore store;
  QuadSink sink(store);
  exporters::RdfView(graph, exporters::Reification::named, sink).walk();
  store.freeze();
  return store;
}

query::Prefixes prefixes_of(const KnowledgeGraph& graph) {
  query::Prefixes prefixes;
  for (const vocabulary::Prefix& prefix : vocabulary::kPrefixes) prefixes.emplace_back(prefix.name, prefix.iri);
  for (const std::string_view folder : vocabulary::kFolders)
    prefixes.emplace_back(folder.substr(0, folder.size() - 1), std::string(graph.base()).append(folder));
  prefixes.emplace_back("sem", ontology::terms::kSem);
  prefixes.emplace_back("news", ontology::terms::kNews);
  return prefixes;
}

}  // namespace relata::cli
