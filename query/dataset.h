// What a query is asked of: a default graph and named graphs (SPARQL 1.1 Query, section 13).
#pragma once

#include <span>
#include <vector>

#include "query/quad_index.h"

namespace relata::query {

// All quads. Whoever has triples adds them; their order does not matter, repeats are dropped.
class QuadStore {
 public:
  TermStore terms;
  // graph kUnbound: of the default graph. Ids of `terms`.
  void add(TermId subject, TermId predicate, TermId object, TermId graph = kUnbound) {
    (graph == kUnbound ? default_graph_ : named_graphs_).add({subject, predicate, object, graph});
  }
  void freeze();  // before the first query, after the last add()
  [[nodiscard]] const QuadIndex& default_graph() const { return default_graph_; }
  [[nodiscard]] const QuadIndex& named_graphs() const { return named_graphs_; }

 private:
  QuadIndex default_graph_, named_graphs_;
};

// The part of a store that a query names by FROM and FROM NAMED; all of it where it names nothing. A view into the
// store with indexes of its own where it differs.
class Dataset {
 public:
  Dataset(const QuadStore& store, std::span<const TermId> from, std::span<const TermId> from_named);
  Dataset(const Dataset&) = delete;
  Dataset& operator=(const Dataset&) = delete;
  [[nodiscard]] const QuadIndex& default_graph() const { return *default_graph_; }
  [[nodiscard]] const QuadIndex& named_graphs() const { return *named_graphs_; }

 private:
  QuadIndex own_default_graph_, own_named_graphs_;
  const QuadIndex* default_graph_;
  const QuadIndex* named_graphs_;
};

}  // namespace relata::query
