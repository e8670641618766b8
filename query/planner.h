// The order in which a query is evaluated: triples by how few they are expected to match, filters as early as they can
// be asked, and which parts are evaluated by themselves.
#pragma once

#include "query/algebra.h"
#include "query/dataset.h"
#include "query/query_variables.h"

namespace relata::query {

class Planner {
 public:
  Planner(const Dataset& dataset, const QueryTerms& terms, std::size_t slots)
      : dataset_(dataset), terms_(terms), slots_(slots), index_(&dataset.default_graph()) {}
  void plan(Query& query);

 private:
  void plan(Select& select);
  // bound: what has a value before the group is evaluated.
  void plan(Group& group, const Variables& bound, bool filters_apart);
  void plan_step(Pattern& step, const Variables& bound);
  void plan_inside(Pattern& step, const Variables& bound);
  void plan_apart(Pattern& step, const Variables& bound);
  void plan_exists(Expression& expression, const Variables& bound);
  void put_equalities(Group& group) const;
  [[nodiscard]] bool is_fixing(const Expression& filter) const;
  void order_triples(Pattern& pattern, const SlotSet& bound) const;
  [[nodiscard]] double expected(const TriplePattern& triple, const SlotSet& bound) const;
  void place(const Expression& filter, Group& group, const std::vector<SlotSet>& certain) const;

  const Dataset& dataset_;
  const QueryTerms& terms_;
  std::size_t slots_;
  const QuadIndex* index_;
  Component graph_;
};

}  // namespace relata::query
