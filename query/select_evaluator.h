// Solutions in the order and selection that a query asks for (SPARQL 1.1 Query, section 15).
#pragma once

#include "query/algebra.h"
#include "query/function_reference.h"
#include "query/pattern_evaluator.h"
#include "query/solution_table.h"

namespace relata::query {

class SelectEvaluator {
 public:
  SelectEvaluator(QueryTerms& terms, RowBudget& budget) : terms_(terms), budget_(budget) {}

  // take(row, columns) for each solution: the row with a term a slot, and the columns of the selection. False: enough.
  using Take = FunctionReference<bool(TermId* row, std::span<const TermId> columns)>;
  void solutions(const Select& select, PatternEvaluator& patterns, Take take);

 private:
  bool matches(const Select& select, PatternEvaluator& patterns, Next next);
  bool grouped(const Select& select, PatternEvaluator& patterns, Next next);
  bool with_columns(const Select& select, PatternEvaluator& patterns, Next next);
  void in_order(const Select& select, PatternEvaluator& patterns, Take take);
  [[nodiscard]] std::vector<std::uint32_t> ranks(const SolutionTable& keys, std::size_t column) const;
  [[nodiscard]] std::vector<std::uint32_t> sorted(const Select& select, const SolutionTable& keys) const;

  QueryTerms& terms_;
  RowBudget& budget_;
};

}  // namespace relata::query
