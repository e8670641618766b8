// The solutions of a planned group (SPARQL 1.1 Query, section 18.6), one after the other: depth first, by look-ups in
// the indexes with what is bound already, so that most queries keep nothing in memory.
#pragma once

#include <map>
#include <memory>
#include <utility>
#include <vector>

#include "query/algebra.h"
#include "query/dataset.h"
#include "query/expression_evaluator.h"
#include "query/function_reference.h"
#include "query/row_budget.h"
#include "query/solution_table.h"

namespace relata::query {

// Called at each solution; false: no more are wanted.
using Next = FunctionReference<bool()>;
// The rows of a sub-query, in the columns of its selection.
using SubQuery = std::function<SolutionTable(const Select& select)>;

class PatternEvaluator {
 public:
  PatternEvaluator(const Dataset& dataset, QueryTerms& terms, RowBudget& budget, std::size_t slots, SubQuery sub_query);

  // Extends row() by each solution and calls next(); afterwards the row is as it was. False: next() said so.
  bool group(const Group& group, Next next);
  // The row joined with each row of a table.
  bool joined(const ValuesTable& table, Next next);
  [[nodiscard]] TermId* row() { return row_.data(); }
  [[nodiscard]] std::size_t width() const { return row_.size(); }
  [[nodiscard]] ExpressionEvaluator& expressions() { return expressions_; }
  // Evaluates something with a row of its own, empty at first.
  template <class Evaluation>
  void apart(const Evaluation& evaluation);

 private:
  // A part that is evaluated by itself: its solutions, and where to find them.
  struct Part {
    SolutionTable rows;
    RowIndex index;
  };
  // A place of a triple that is free: where it stands in the keys, and its variable.
  struct Free {
    std::uint8_t column;
    Slot slot;
  };

  bool steps(const Group& group, std::size_t step, Next next);
  bool step(const Pattern& step, Next next);
  bool triples(const Pattern& basic, std::size_t triple, Next next);
  bool optional(const Pattern& step, Next next);
  bool bind(const Pattern& step, Next next);
  bool graph(const Pattern& step, Next next);
  bool in_graph(const Pattern& step, const Component& graph, Next next);
  bool minus(const Pattern& step, Next next);
  bool join(const Pattern& step, Next next);
  bool assign(std::span<const Slot> slots, std::span<const TermId> values, Next next);
  [[nodiscard]] bool all_hold(std::span<const Expression* const> filters);
  [[nodiscard]] const Part& part_of(const Pattern& step);
  [[nodiscard]] SolutionTable rows_of(const Pattern& step);
  [[nodiscard]] std::span<const std::uint32_t> candidates(const Pattern& step, const Part& part);
  [[nodiscard]] TermId graph_term() const { return graph_.is_variable() ? row_[graph_.slot] : graph_.term; }

  // path_evaluator.cpp
  bool path(const TriplePattern& triple, Next next);
  bool path(const Path& path, TermId subject, TermId object, FunctionReference<bool(TermId, TermId)> emit);
  bool path_of_ends(const Path& path, FunctionReference<bool(TermId, TermId)> emit);
  bool walk(const Path& path, TermId from, bool forward, FunctionReference<bool(TermId)> emit);
  bool walk_sequence(const Path& path, std::size_t done, TermId from, bool forward, FunctionReference<bool(TermId)> emit);
  bool walk_links(TermId from, TermId predicate, bool forward, FunctionReference<bool(TermId, TermId)> emit);
  bool walk_closure(const Path& path, TermId from, bool forward, FunctionReference<bool(TermId)> emit);
  bool walk_others(const Path& path, TermId from, bool forward, FunctionReference<bool(TermId)> emit);

  const Dataset& dataset_;
  QueryTerms& terms_;
  RowBudget& budget_;
  SubQuery sub_query_;
  ExpressionEvaluator expressions_;
  std::vector<TermId> row_;
  const QuadIndex* index_;  // of the default graph, or of the named ones
  Component graph_;         // inside GRAPH: which one
  std::map<std::pair<const Pattern*, TermId>, std::unique_ptr<Part>> parts_;  // by the graph that they were asked of
};

template <class Evaluation>
void PatternEvaluator::apart(const Evaluation& evaluation) {
  std::vector<TermId> row(row_.size(), kUnbound);
  const Component graph = graph_;
  graph_ = {kNoSlot, graph_term()};
  std::swap(row, row_);
  evaluation();
  std::swap(row, row_);
  graph_ = graph;
}

}  // namespace relata::query
