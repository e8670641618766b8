#include "query/aggregation.h"

#include <algorithm>

namespace relata::query {
namespace {

using Kind = Aggregate::Kind;

}  // namespace

Aggregation::Aggregation(const Select& select, QueryTerms& terms, RowBudget& budget, ExpressionEvaluator& expressions)
    : select_(select), terms_(terms), budget_(budget), expressions_(expressions), keys_(select.keys.size()) {
  const std::vector<Slot>& all = select.counted_slots;
  for (const Aggregate& aggregate : select.aggregates) seen_.emplace_back(aggregate.expression ? 2 : 1 + all.size());
  if (!select.keys.empty()) return;
  keys_.insert({}, budget_);  // without keys there is one group, be it empty
  cells_.resize(select.aggregates.size());
}

void Aggregation::add(TermId* row) {
  key_.clear();
  for (const NamedExpression& key : select_.keys)
    key_.push_back(key.expression ? expressions_.term(*key.expression, row) : row[key.slot]);
  const std::size_t group = keys_.insert(key_, budget_);
  if (cells_.size() < keys_.size() * select_.aggregates.size()) cells_.resize(keys_.size() * select_.aggregates.size());
  for (std::size_t i = 0; i < select_.aggregates.size(); ++i)
    add(select_.aggregates[i], cells_[group * select_.aggregates.size() + i], row, group, seen_[i]);
}

void Aggregation::add(const Aggregate& aggregate, Cell& cell, TermId* row, std::size_t group, RowSet& seen) {
  const TermId term = aggregate.expression ? expressions_.term(*aggregate.expression, row) : kUnbound;
  if (aggregate.expression && term == kUnbound) {
    cell.failed = true;
    return;
  }
  if (aggregate.distinct) {
    solution_.assign(1, static_cast<TermId>(group));
    if (aggregate.expression)
      solution_.push_back(term);
    else
      for (const Slot slot : select_.counted_slots) solution_.push_back(row[slot]);
    const std::size_t before = seen.size();
    if (seen.insert(solution_, budget_) != before) return;
  }
  ++cell.count;
  take(aggregate, cell, term);
}

void Aggregation::take(const Aggregate& aggregate, Cell& cell, TermId term) {
  switch (aggregate.kind) {
    case Kind::count: return;
    case Kind::sum:
    case Kind::average: cell.sum = arithmetic(Arithmetic::add, cell.sum, Value::of(terms_[term])); return;
    case Kind::sample:
      if (cell.chosen == kUnbound) cell.chosen = term;
      return;
    case Kind::minimum:
    case Kind::maximum: {
      if (cell.chosen == term) return;
      const int wanted = aggregate.kind == Kind::minimum ? -1 : 1;
      if (cell.chosen == kUnbound || order(Value::of(terms_[term]), Value::of(terms_[cell.chosen])) == wanted)
        cell.chosen = term;
      return;
    }
    case Kind::concatenation: {
      const TermText text = terms_[term];
      budget_.spend_bytes(text.text.size() + aggregate.separator.size());
      if (cell.count > 1) cell.text += aggregate.separator;
      cell.text += text.text;
      cell.failed = cell.failed || text.type == TermType::blank;
      return;
    }
  }
}

TermId Aggregation::result(const Aggregate& aggregate, const Cell& cell) {
  const auto number = [&](std::uint64_t value) { return Value::of(static_cast<std::int64_t>(value)); };
  if (aggregate.kind == Kind::count) return term_of(number(cell.count), terms_);
  if (aggregate.kind == Kind::sample) return cell.chosen;
  if (cell.failed) return kUnbound;
  switch (aggregate.kind) {
    case Kind::sum: return term_of(cell.sum, terms_);
    case Kind::average:
      if (cell.count == 0) return term_of(number(0), terms_);
      return term_of(arithmetic(Arithmetic::divide, cell.sum, number(cell.count)), terms_);
    case Kind::concatenation: return terms_.intern(literal_of(cell.text));
    default: return cell.chosen;
  }
}

bool Aggregation::groups(TermId* row, FunctionReference<bool()> next) {
  bool go = true;
  for (std::size_t group = 0; go && group < keys_.size(); ++group) {
    const std::span<const TermId> key = keys_[group];
    for (std::size_t i = 0; i < key.size(); ++i) row[select_.keys[i].slot] = key[i];
    for (std::size_t i = 0; i < select_.aggregates.size(); ++i)
      row[select_.aggregates[i].slot] = result(select_.aggregates[i], cells_[group * select_.aggregates.size() + i]);
    go = next();
    for (const NamedExpression& of_key : select_.keys) row[of_key.slot] = kUnbound;
    for (const Aggregate& aggregate : select_.aggregates) row[aggregate.slot] = kUnbound;
  }
  return go;
}

}  // namespace relata::query
