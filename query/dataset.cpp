#include "query/dataset.h"

namespace relata::query {

void QuadStore::freeze() {
  default_graph_.freeze(terms.size());
  named_graphs_.freeze(terms.size());
}

Dataset::Dataset(const QuadStore& store, std::span<const TermId> from, std::span<const TermId> from_named)
    : default_graph_(&store.default_graph()), named_graphs_(&store.named_graphs()) {
  if (from.empty() && from_named.empty()) return;
  for (const TermId graph : from)
    for (const Quad& key : store.named_graphs().range({kUnbound, kUnbound, kUnbound, graph}).keys)
      own_default_graph_.add({key[1], key[2], key[3], kUnbound});  // the keys come graph first
  for (const TermId graph : from_named)
    for (const Quad& key : store.named_graphs().range({kUnbound, kUnbound, kUnbound, graph}).keys)
      own_named_graphs_.add({key[1], key[2], key[3], graph});
  own_default_graph_.freeze(store.terms.size());
  own_named_graphs_.freeze(store.terms.size());
  default_graph_ = &own_default_graph_;
  named_graphs_ = &own_named_graphs_;
}

}  // namespace relata::query
