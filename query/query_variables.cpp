#include "query/query_variables.h"

#include <algorithm>

namespace relata::query {
namespace {

using Kind = Pattern::Kind;

void add(const Component& component, SlotSet& out) {
  if (component.is_variable()) out.add(component.slot);
}

Variables of_values(const ValuesTable& table, std::size_t slots) {
  Variables out{SlotSet(slots), SlotSet(slots)};
  for (std::size_t column = 0; column < table.slots.size(); ++column) {
    out.possible.add(table.slots[column]);
    bool always = true;
    for (std::size_t row = 0; row < table.rows; ++row)
      always = always && table.cells[row * table.slots.size() + column] != kUnbound;
    if (always) out.certain.add(table.slots[column]);
  }
  return out;
}

Variables of_select(const Select& select, std::size_t slots) {
  Variables out{SlotSet(slots), SlotSet(slots)};
  const Variables inside = variables_of(select.where, slots);
  for (const NamedExpression& column : select.columns) {
    out.possible.add(column.outer_slot);
    if (!column.expression && inside.certain.has(column.slot)) out.certain.add(column.outer_slot);
  }
  return out;
}

// Of all branches: possible in one, certain in each.
Variables of_alternatives(const Pattern& pattern, std::size_t slots) {
  Variables out = variables_of(pattern.groups[0], slots);
  for (std::size_t i = 1; i < pattern.groups.size(); ++i) {
    const Variables branch = variables_of(pattern.groups[i], slots);
    out.possible.add(branch.possible);
    out.certain.keep_only(branch.certain);
  }
  return out;
}

bool reads_outer(SlotSet read, const SlotSet& outer, const SlotSet& own) {
  read.keep_only(outer);
  read.remove(own);
  return !read.is_empty();
}

bool step_depends_on(const Pattern& step, const SlotSet& outer, const SlotSet& own) {
  const std::size_t slots = outer.size();
  switch (step.kind) {
    case Kind::bind: {
      SlotSet read(slots);
      add_variables_of(step.expression, read);
      return reads_outer(std::move(read), outer, own);
    }
    case Kind::optional:
    case Kind::minus: return reads_outer(variables_of(step.groups[0], slots).possible, outer, own);
    case Kind::graph:
    case Kind::alternatives:
      return std::any_of(step.groups.begin(), step.groups.end(),
                         [&](const Group& group) { return depends_on(group, outer, false); });
    default: return false;  // joined by themselves, apart where they must
  }
}

}  // namespace

void SlotSet::add(const SlotSet& other) {
  for (std::size_t i = 0; i < has_.size(); ++i) has_[i] = has_[i] || other.has_[i];
}

void SlotSet::keep_only(const SlotSet& other) {
  for (std::size_t i = 0; i < has_.size(); ++i) has_[i] = has_[i] && other.has_[i];
}

void SlotSet::remove(const SlotSet& other) {
  for (std::size_t i = 0; i < has_.size(); ++i) has_[i] = has_[i] && !other.has_[i];
}

bool SlotSet::is_empty() const { return std::find(has_.begin(), has_.end(), true) == has_.end(); }

bool SlotSet::holds_all_of(const SlotSet& other) const {
  for (std::size_t i = 0; i < has_.size(); ++i)
    if (other.has_[i] && !has_[i]) return false;
  return true;
}

std::vector<Slot> SlotSet::slots() const {
  std::vector<Slot> out;
  for (Slot slot = 0; slot < has_.size(); ++slot)
    if (has_[slot]) out.push_back(slot);
  return out;
}

void add_variables_of(const TriplePattern& triple, SlotSet& out) {
  add(triple.subject, out);
  add(triple.predicate, out);
  add(triple.object, out);
}

void add_variables_of(const Expression& expression, SlotSet& out) {
  if (expression.slot != kNoSlot) out.add(expression.slot);
  for (const Expression& child : expression.children) add_variables_of(child, out);
  if (!expression.pattern) return;
  out.add(variables_of(*expression.pattern, out.size()).possible);
  for (const Expression& filter : expression.pattern->filters) add_variables_of(filter, out);
}

Variables variables_of(const Pattern& pattern, std::size_t slots) {
  Variables out{SlotSet(slots), SlotSet(slots)};
  switch (pattern.kind) {
    case Kind::basic:
      for (const TriplePattern& triple : pattern.triples) add_variables_of(triple, out.possible);
      out.certain = out.possible;
      return out;
    case Kind::group: return variables_of(pattern.groups[0], slots);
    case Kind::optional: out.possible = variables_of(pattern.groups[0], slots).possible; return out;
    case Kind::alternatives: return of_alternatives(pattern, slots);
    case Kind::minus: return out;
    case Kind::bind: out.possible.add(pattern.slot); return out;
    case Kind::values: return of_values(pattern.values, slots);
    case Kind::graph:
      out = variables_of(pattern.groups[0], slots);
      add(pattern.graph, out.possible);
      add(pattern.graph, out.certain);
      return out;
    case Kind::select: return of_select(*pattern.select, slots);
  }
  return out;
}

Variables variables_of(const Group& group, std::size_t slots) {
  Variables out{SlotSet(slots), SlotSet(slots)};
  for (const Pattern& step : group.steps) {
    const Variables own = variables_of(step, slots);
    out.possible.add(own.possible);
    out.certain.add(own.certain);
  }
  return out;
}

bool depends_on(const Group& group, const SlotSet& outer, bool of_optional) {
  SlotSet own(outer.size());
  for (const Pattern& step : group.steps) {
    if (step_depends_on(step, outer, own)) return true;
    own.add(variables_of(step, outer.size()).certain);
  }
  if (of_optional) return false;
  return std::any_of(group.filters.begin(), group.filters.end(), [&](const Expression& filter) {
    SlotSet read(outer.size());
    add_variables_of(filter, read);
    return reads_outer(std::move(read), outer, own);
  });
}

}  // namespace relata::query
