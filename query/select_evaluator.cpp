#include "query/select_evaluator.h"

#include <algorithm>
#include <numeric>

#include "query/aggregation.h"

namespace relata::query {
namespace {

// DISTINCT, OFFSET and LIMIT, in this order.
class Selection {
 public:
  Selection(const Select& select, RowBudget& budget) : select_(select), budget_(budget), seen_(select.columns.size()) {}
  [[nodiscard]] bool is_full() const { return select_.limit && taken_ >= *select_.limit; }
  [[nodiscard]] bool takes(std::span<const TermId> columns) {
    if (select_.distinct) {
      const std::size_t before = seen_.size();
      if (seen_.insert(columns, budget_) != before) return false;
    }
    if (skipped_ < select_.offset) {
      ++skipped_;
      return false;
    }
    ++taken_;
    return true;
  }

 private:
  const Select& select_;
  RowBudget& budget_;
  RowSet seen_;
  std::uint64_t skipped_ = 0, taken_ = 0;
};

std::vector<TermId> columns_of(const Select& select, const TermId* row) {
  std::vector<TermId> columns;
  for (const NamedExpression& column : select.columns) columns.push_back(row[column.slot]);
  return columns;
}

}  // namespace

bool SelectEvaluator::grouped(const Select& select, PatternEvaluator& patterns, Next next) {
  Aggregation aggregation(select, terms_, budget_, patterns.expressions());
  patterns.group(select.where, [&] {
    aggregation.add(patterns.row());
    return true;
  });
  return aggregation.groups(patterns.row(), [&] {
    for (const Expression& condition : select.having)
      if (!patterns.expressions().holds(condition, patterns.row())) return true;
    return select.values ? patterns.joined(*select.values, next) : next();
  });
}

bool SelectEvaluator::matches(const Select& select, PatternEvaluator& patterns, Next next) {
  return select.is_grouped ? grouped(select, patterns, next) : patterns.group(select.where, next);
}

// The computed columns, each of which may read those before it.
bool SelectEvaluator::with_columns(const Select& select, PatternEvaluator& patterns, Next next) {
  for (const NamedExpression& named : select.columns)
    if (named.expression) patterns.row()[named.slot] = patterns.expressions().term(*named.expression, patterns.row());
  const bool go = next();
  for (const NamedExpression& named : select.columns)
    if (named.expression) patterns.row()[named.slot] = kUnbound;
  return go;
}

void SelectEvaluator::solutions(const Select& select, PatternEvaluator& patterns, Take take) {
  if (!select.order.empty()) return in_order(select, patterns, take);
  Selection selection(select, budget_);
  if (selection.is_full()) return;
  matches(select, patterns, [&] {
    return with_columns(select, patterns, [&] {
      const std::vector<TermId> columns = columns_of(select, patterns.row());
      if (!selection.takes(columns)) return true;
      return take(patterns.row(), columns) && !selection.is_full();
    });
  });
}

void SelectEvaluator::in_order(const Select& select, PatternEvaluator& patterns, Take take) {
  SolutionTable keys(select.order.size());
  SolutionTable rows(patterns.width());
  std::vector<TermId> key(select.order.size());
  matches(select, patterns, [&] {
    return with_columns(select, patterns, [&] {
      for (std::size_t i = 0; i < key.size(); ++i)
        key[i] = patterns.expressions().term(select.order[i].expression, patterns.row());
      keys.add(key, budget_);
      rows.add({patterns.row(), patterns.width()}, budget_);
      return true;
    });
  });
  Selection selection(select, budget_);
  for (const std::uint32_t i : sorted(select, keys)) {
    if (selection.is_full()) return;
    std::vector<TermId> row(rows[i].begin(), rows[i].end());
    const std::vector<TermId> columns = columns_of(select, row.data());
    if (selection.takes(columns) && !take(row.data(), columns)) return;
  }
}

// Of each row the place of its key among all keys; the same for keys that are neither before nor after each other.
std::vector<std::uint32_t> SelectEvaluator::ranks(const SolutionTable& keys, std::size_t column) const {
  std::vector<TermId> terms;
  for (std::size_t i = 0; i < keys.size(); ++i) terms.push_back(keys[i][column]);
  std::vector<TermId> distinct = terms;
  std::sort(distinct.begin(), distinct.end());
  distinct.erase(std::unique(distinct.begin(), distinct.end()), distinct.end());
  std::vector<Value> values;
  for (const TermId term : distinct) values.push_back(Value::of(terms_[term]));
  std::vector<std::uint32_t> by_value(distinct.size());
  std::iota(by_value.begin(), by_value.end(), 0U);
  // Stable sorting is safe even where values of many kinds make the order inconsistent.
  std::stable_sort(by_value.begin(), by_value.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return order(values[a], values[b]) < 0; });
  std::vector<std::uint32_t> rank(distinct.size());
  for (std::size_t i = 1; i < by_value.size(); ++i)
    rank[by_value[i]] = rank[by_value[i - 1]] + (order(values[by_value[i - 1]], values[by_value[i]]) == 0 ? 0U : 1U);
  std::vector<std::uint32_t> out;
  for (const TermId term : terms)
    out.push_back(rank[static_cast<std::size_t>(std::lower_bound(distinct.begin(), distinct.end(), term) - distinct.begin())]);
  return out;
}

std::vector<std::uint32_t> SelectEvaluator::sorted(const Select& select, const SolutionTable& keys) const {
  std::vector<std::uint32_t> rows(keys.size());
  std::iota(rows.begin(), rows.end(), 0U);
  for (std::size_t column = select.order.size(); column-- > 0;) {  // the least important key first
    const std::vector<std::uint32_t> rank = ranks(keys, column);
    const bool descending = select.order[column].descending;
    std::stable_sort(rows.begin(), rows.end(), [&](std::uint32_t a, std::uint32_t b) {
      return descending ? rank[b] < rank[a] : rank[a] < rank[b];
    });
  }
  return rows;
}

}  // namespace relata::query
