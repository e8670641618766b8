// GROUP BY and the aggregates (SPARQL 1.1 Query, sections 11 and 18.5.1).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "query/algebra.h"
#include "query/expression_evaluator.h"
#include "query/function_reference.h"
#include "query/solution_table.h"

namespace relata::query {

class Aggregation {
 public:
  Aggregation(const Select& select, QueryTerms& terms, RowBudget& budget, ExpressionEvaluator& expressions);
  void add(TermId* row);  // a solution of the pattern
  // For each group, in order of appearance: its keys and aggregates set in `row`, next called, the row cleared again.
  // False: next() said that no more is wanted.
  bool groups(TermId* row, FunctionReference<bool()> next);

 private:
  struct Cell {  // one aggregate of one group
    std::uint64_t count = 0;
    Value sum = Value::of(std::int64_t{0});
    TermId chosen = kUnbound;  // minimum, maximum, sample
    std::string text;
    bool failed = false;  // one of its values was an error
  };
  void add(const Aggregate& aggregate, Cell& cell, TermId* row, std::size_t group, RowSet& seen);
  void take(const Aggregate& aggregate, Cell& cell, TermId term);
  [[nodiscard]] TermId result(const Aggregate& aggregate, const Cell& cell);

  const Select& select_;
  QueryTerms& terms_;
  RowBudget& budget_;
  ExpressionEvaluator& expressions_;
  RowSet keys_;
  std::vector<Cell> cells_;            // of each group its aggregates
  std::vector<RowSet> seen_;           // of each aggregate with DISTINCT: group and value
  std::vector<TermId> key_, solution_;  // scratch
};

}  // namespace relata::query
