#include "query/pattern_evaluator.h"

#include <algorithm>
#include <array>

namespace relata::query {
namespace {

using Kind = Pattern::Kind;

// The columns of a step's own rows where the join slots stand.
std::vector<std::size_t> columns_of(std::span<const Slot> wanted, std::span<const Slot> all) {
  std::vector<std::size_t> columns;
  for (const Slot slot : wanted)
    columns.push_back(static_cast<std::size_t>(std::find(all.begin(), all.end(), slot) - all.begin()));
  return columns;
}

}  // namespace

PatternEvaluator::PatternEvaluator(const Dataset& dataset, QueryTerms& terms, RowBudget& budget, std::size_t slots,
                                   SubQuery sub_query)
    : dataset_(dataset),
      terms_(terms),
      budget_(budget),
      sub_query_(std::move(sub_query)),
      expressions_(terms, budget,
                   [this](const Group& pattern, TermId*) {
                     bool found = false;
                     group(pattern, [&] {
                       found = true;
                       return false;
                     });
                     return found;
                   }),
      row_(slots, kUnbound),
      index_(&dataset.default_graph()) {}

bool PatternEvaluator::all_hold(std::span<const Expression* const> filters) {
  return std::all_of(filters.begin(), filters.end(),
                     [&](const Expression* filter) { return expressions_.holds(*filter, row()); });
}

bool PatternEvaluator::group(const Group& group, Next next) { return steps(group, 0, next); }

bool PatternEvaluator::steps(const Group& group, std::size_t done, Next next) {
  if (!group.filters_after[done].empty() && !all_hold(group.filters_after[done])) return true;
  if (done == group.steps.size()) return next();
  return step(group.steps[done], [&] { return steps(group, done + 1, next); });
}

bool PatternEvaluator::step(const Pattern& step, Next next) {
  budget_.spend(1);
  switch (step.kind) {
    case Kind::basic: return triples(step, 0, next);
    case Kind::bind: return bind(step, next);
    case Kind::values: return joined(step.values, next);
    case Kind::minus: return minus(step, next);
    case Kind::optional: return optional(step, next);
    default: break;
  }
  if (step.apart) return join(step, next);
  if (step.kind == Kind::graph) return graph(step, next);
  return std::all_of(step.groups.begin(), step.groups.end(), [&](const Group& branch) { return group(branch, next); });
}

bool PatternEvaluator::triples(const Pattern& basic, std::size_t triple, Next next) {
  if (triple == basic.triples.size()) return next();
  const TriplePattern& pattern = basic.triples[triple];
  const auto go_on = [&] { return !all_hold(basic.filters[triple]) || triples(basic, triple + 1, next); };
  if (pattern.path) return path(pattern, go_on);
  const std::array<const Component*, 4> places{&pattern.subject, &pattern.predicate, &pattern.object, &graph_};
  Quad wanted{};
  for (std::size_t i = 0; i < places.size(); ++i)
    wanted[i] = places[i]->is_variable() ? row_[places[i]->slot] : places[i]->term;
  const QuadRange range = index_->range(wanted);
  std::array<Free, 4> free{};
  std::size_t free_count = 0;
  for (std::uint8_t column = range.prefix; column < 4; ++column) {
    const std::uint8_t place = (*range.columns)[column];
    if (wanted[place] == kUnbound && places[place]->is_variable()) free[free_count++] = {column, places[place]->slot};
  }
  budget_.spend(1);
  bool go = true;
  for (const Quad& key : range.keys) {
    budget_.spend(1);
    bool fits = true;
    for (std::uint8_t column = range.prefix; column < 4; ++column) {
      const TermId term = wanted[(*range.columns)[column]];
      fits = fits && (term == kUnbound || term == key[column]);
    }
    std::size_t set = 0;
    for (; fits && set < free_count; ++set) {
      TermId& value = row_[free[set].slot];
      // A variable that stands twice in the triple is bound at its first place.
      if (value == kUnbound)
        value = key[free[set].column];
      else
        fits = value == key[free[set].column];
    }
    go = !fits || go_on();
    for (std::size_t i = 0; i < free_count; ++i) row_[free[i].slot] = kUnbound;
    if (!go) break;
  }
  return go;
}

bool PatternEvaluator::optional(const Pattern& step, Next next) {
  bool found = false;
  const auto with = [&] {
    found = true;
    return next();
  };
  if (!step.apart) return group(step.groups[0], with) && (found || next());
  const auto with_filters = [&] {
    const std::vector<Expression>& filters = step.groups[0].filters;
    const auto holds = [&](const Expression& filter) { return expressions_.holds(filter, row()); };
    return !std::all_of(filters.begin(), filters.end(), holds) || with();
  };
  return join(step, with_filters) && (found || next());
}

// Sets what is free and asks whether the rest is the same.
bool PatternEvaluator::assign(std::span<const Slot> slots, std::span<const TermId> values, Next next) {
  std::vector<Slot> set;
  bool fits = true;
  for (std::size_t i = 0; fits && i < slots.size(); ++i) {
    TermId& value = row_[slots[i]];
    if (values[i] == kUnbound || value == values[i]) continue;
    fits = value == kUnbound;
    if (!fits) break;
    value = values[i];
    set.push_back(slots[i]);
  }
  const bool go = !fits || next();
  for (const Slot slot : set) row_[slot] = kUnbound;
  return go;
}

bool PatternEvaluator::joined(const ValuesTable& table, Next next) {
  const std::size_t width = table.slots.size();
  for (std::size_t i = 0; i < table.rows; ++i) {
    budget_.spend(1);
    if (!assign(table.slots, std::span(table.cells).subspan(i * width, width), next)) return false;
  }
  return true;
}

bool PatternEvaluator::bind(const Pattern& step, Next next) {
  const TermId value = expressions_.term(step.expression, row());
  return assign(std::span(&step.slot, 1), std::span(&value, 1), next);
}

bool PatternEvaluator::in_graph(const Pattern& step, const Component& target, Next next) {
  const std::pair outside(index_, graph_);
  const std::pair inside(&dataset_.named_graphs(), target);
  std::tie(index_, graph_) = inside;
  const bool go = group(step.groups[0], [&] {
    std::tie(index_, graph_) = outside;
    const bool more = next();
    std::tie(index_, graph_) = inside;
    return more;
  });
  std::tie(index_, graph_) = outside;
  return go;
}

bool PatternEvaluator::graph(const Pattern& step, Next next) {
  const Component& target = step.graph;
  if (!target.is_variable()) return in_graph(step, target, next);
  TermId& value = row_[target.slot];
  if (value != kUnbound) return in_graph(step, {kNoSlot, value}, next);
  // Where triples come first they find the graph; all else is asked of each graph.
  const std::vector<Pattern>& inside = step.groups[0].steps;
  if (!inside.empty() && inside[0].kind == Kind::basic && !inside[0].triples[0].path) return in_graph(step, target, next);
  for (const TermId name : dataset_.named_graphs().graphs()) {
    value = name;
    const bool go = in_graph(step, {kNoSlot, name}, next);
    value = kUnbound;
    if (!go) return false;
  }
  return true;
}

SolutionTable PatternEvaluator::rows_of(const Pattern& step) {
  if (step.kind == Kind::select) return sub_query_(*step.select);
  SolutionTable rows(step.own_slots.size());
  std::vector<TermId> cells(step.own_slots.size());
  const auto keep = [&] {
    for (std::size_t i = 0; i < cells.size(); ++i) cells[i] = row_[step.own_slots[i]];
    rows.add(cells, budget_);
    return true;
  };
  if (step.kind == Kind::graph)
    graph(step, keep);
  else
    for (const Group& branch : step.groups) group(branch, keep);
  return rows;
}

const PatternEvaluator::Part& PatternEvaluator::part_of(const Pattern& step) {
  const std::pair key(&step, graph_term());
  if (const auto known = parts_.find(key); known != parts_.end()) return *known->second;
  SolutionTable rows(0);
  apart([&] { rows = rows_of(step); });
  const auto columns = columns_of(step.join_slots, step.own_slots);
  RowIndex index(rows, columns);
  return *(parts_[key] = std::make_unique<Part>(Part{std::move(rows), std::move(index)}));
}

// What may fit the row: by hash where there are variables that both sides always bind.
std::span<const std::uint32_t> PatternEvaluator::candidates(const Pattern& step, const Part& part) {
  std::vector<TermId> wanted;
  for (const Slot slot : step.join_slots) wanted.push_back(row_[slot]);
  return part.index.find(wanted);
}

bool PatternEvaluator::join(const Pattern& step, Next next) {
  const Part& part = part_of(step);
  for (const std::uint32_t candidate : candidates(step, part)) {
    budget_.spend(1);
    if (!assign(step.own_slots, part.rows[candidate], next)) return false;
  }
  return true;
}

// Section 18.5: out goes what agrees with a row in all that both bind, where they both bind something.
bool PatternEvaluator::minus(const Pattern& step, Next next) {
  if (step.shared_slots.empty()) return next();
  const Part& part = part_of(step);
  const auto shared = columns_of(step.shared_slots, step.own_slots);
  const auto removes = [&](std::uint32_t candidate) {
    budget_.spend(1);
    bool both = false;
    for (std::size_t i = 0; i < shared.size(); ++i) {
      const TermId left = row_[step.shared_slots[i]], right = part.rows[candidate][shared[i]];
      if (left == kUnbound || right == kUnbound) continue;
      if (left != right) return false;
      both = true;
    }
    return both;
  };
  const auto found = candidates(step, part);
  return std::any_of(found.begin(), found.end(), removes) || next();
}

}  // namespace relata::query
