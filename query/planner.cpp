#include "query/planner.h"

#include <algorithm>
#include <utility>

namespace relata::query {
namespace {

using Kind = Pattern::Kind;

Variables nothing(std::size_t slots) { return {SlotSet(slots), SlotSet(slots)}; }

void add(Variables& to, const Variables& more) {
  to.possible.add(more.possible);
  to.certain.add(more.certain);
}

// "a && b" as two filters: both must hold either way. Where there are very many they stay together.
void split(Expression filter, std::vector<Expression>& out) {
  constexpr std::size_t kMost = 500;
  if (filter.kind != Expression::Kind::all || out.size() + filter.children.size() > kMost) {
    out.push_back(std::move(filter));
    return;
  }
  for (Expression& part : filter.children) split(std::move(part), out);
}

// Shares a variable with what is bound, or has none.
bool is_connected(const TriplePattern& triple, const SlotSet& bound) {
  bool has_variable = false;
  for (const Component* component : {&triple.subject, &triple.predicate, &triple.object}) {
    if (component->is_variable() && bound.has(component->slot)) return true;
    has_variable = has_variable || component->is_variable();
  }
  return !has_variable;
}

bool is_joined_apart(const Pattern& step, const SlotSet& bound) {
  switch (step.kind) {
    case Kind::select: return true;
    case Kind::optional: return depends_on(step.groups[0], bound, true);
    case Kind::group:
    case Kind::graph:
    case Kind::alternatives:
      return std::any_of(step.groups.begin(), step.groups.end(),
                         [&](const Group& group) { return depends_on(group, bound, false); });
    default: return false;
  }
}

}  // namespace

void Planner::plan(Query& query) { plan(query.select); }

void Planner::plan(Select& select) {
  plan(select.where, nothing(slots_), false);
  select.counted_slots = variables_of(select.where, slots_).possible.slots();
  // A group has but its keys.
  const Variables bound = select.is_grouped ? nothing(slots_) : variables_of(select.where, slots_);
  for (NamedExpression& column : select.columns)
    if (column.expression) plan_exists(*column.expression, bound);
  for (NamedExpression& key : select.keys)
    if (key.expression) plan_exists(*key.expression, bound);
  for (Aggregate& aggregate : select.aggregates)
    if (aggregate.expression) plan_exists(*aggregate.expression, bound);
  for (Expression& condition : select.having) plan_exists(condition, bound);
  for (OrderKey& key : select.order) plan_exists(key.expression, bound);
}

void Planner::plan(Group& group, const Variables& outer, bool filters_apart) {
  std::vector<Expression> filters;
  for (Expression& filter : group.filters) split(std::move(filter), filters);
  group.filters = std::move(filters);
  put_equalities(group);
  Variables bound = outer;
  std::vector<SlotSet> certain{bound.certain};  // after so many steps
  for (Pattern& step : group.steps) {
    plan_step(step, bound);
    add(bound, variables_of(step, slots_));
    certain.push_back(bound.certain);
  }
  for (Expression& filter : group.filters) plan_exists(filter, bound);
  group.filters_after.assign(group.steps.size() + 1, {});
  if (filters_apart) return;
  for (const Expression& filter : group.filters) place(filter, group, certain);
}

// ?x = <iri> and ?x = "text" hold for one term alone: it is bound before the pattern that would find it.
bool Planner::is_fixing(const Expression& filter) const {
  if (filter.kind != Expression::Kind::equal) return false;
  const Expression& left = filter.children[0];
  const Expression& right = filter.children[1];
  if (left.kind != Expression::Kind::variable || right.kind != Expression::Kind::constant) return false;
  const TermType type = terms_.type(right.term);
  return type == TermType::iri || type == TermType::string || type == TermType::language_string;
}

void Planner::put_equalities(Group& group) const {
  for (const Expression& filter : group.filters) {
    if (!is_fixing(filter)) continue;
    const Slot slot = filter.children[0].slot;
    for (std::size_t i = 0; i < group.steps.size(); ++i) {
      if (group.steps[i].kind != Kind::basic || !variables_of(group.steps[i], slots_).certain.has(slot)) continue;
      Pattern fixed;
      fixed.kind = Kind::values;
      fixed.values = {{slot}, {filter.children[1].term}, 1};
      group.steps.insert(group.steps.begin() + static_cast<std::ptrdiff_t>(i), std::move(fixed));
      break;
    }
  }
}

// After the first step, or inside the first basic pattern, that binds all that it reads.
void Planner::place(const Expression& filter, Group& group, const std::vector<SlotSet>& certain) const {
  SlotSet read(slots_);
  add_variables_of(filter, read);
  const bool looks_inside = filter.kind == Expression::Kind::exists || filter.kind == Expression::Kind::not_exists;
  for (std::size_t i = 0; i < group.steps.size(); ++i) {
    if (certain[i].holds_all_of(read)) return group.filters_after[i].push_back(&filter);
    Pattern& step = group.steps[i];
    if (step.kind != Kind::basic || looks_inside || !certain[i + 1].holds_all_of(read)) continue;
    SlotSet known = certain[i];
    for (std::size_t triple = 0; triple < step.triples.size(); ++triple) {
      add_variables_of(step.triples[triple], known);
      if (known.holds_all_of(read)) return step.filters[triple].push_back(&filter);
    }
  }
  group.filters_after.back().push_back(&filter);
}

void Planner::plan_exists(Expression& expression, const Variables& bound) {
  for (Expression& child : expression.children) plan_exists(child, bound);
  if (expression.pattern) plan(*expression.pattern, bound, false);
}

void Planner::plan_step(Pattern& step, const Variables& bound) {
  if (step.kind == Kind::minus || is_joined_apart(step, bound.possible)) return plan_apart(step, bound);
  plan_inside(step, bound);
}

void Planner::plan_apart(Pattern& step, const Variables& bound) {
  step.apart = true;
  const Variables own = step.kind == Kind::minus || step.kind == Kind::optional ? variables_of(step.groups[0], slots_)
                                                                                : variables_of(step, slots_);
  SlotSet join = own.certain, shared = own.possible;
  join.keep_only(bound.certain);
  shared.keep_only(bound.possible);
  step.join_slots = join.slots();
  step.shared_slots = shared.slots();
  step.own_slots = own.possible.slots();
  if (step.kind == Kind::select) {  // its rows come in the order of its columns
    step.own_slots.clear();
    for (const NamedExpression& column : step.select->columns) step.own_slots.push_back(column.outer_slot);
  }
  plan_inside(step, nothing(slots_));
}

void Planner::plan_inside(Pattern& step, const Variables& bound) {
  if (step.kind == Kind::select) return plan(*step.select);
  if (step.kind == Kind::bind) return plan_exists(step.expression, bound);
  if (step.kind == Kind::basic) {
    step.filters.assign(step.triples.size(), {});
    return order_triples(step, bound.possible);
  }
  const QuadIndex* const index = index_;
  Variables inside = bound;
  if (step.kind == Kind::graph) {
    index_ = &dataset_.named_graphs();
    if (step.graph.is_variable()) inside.possible.add(step.graph.slot);
  }
  for (Group& group : step.groups) plan(group, inside, step.kind == Kind::optional && step.apart);
  index_ = index;
}

double Planner::expected(const TriplePattern& triple, const SlotSet& bound) const {
  const auto is_known = [&](const Component& component) { return !component.is_variable() || bound.has(component.slot); };
  const bool subject = is_known(triple.subject), object = is_known(triple.object);
  if (triple.path) {
    constexpr double kFromOneEnd = 100;
    if (subject && object) return 1;
    return subject || object ? kFromOneEnd : 10 * static_cast<double>(index_->size() + 1);
  }
  const QuadRange range = index_->range({triple.subject.term, triple.predicate.term, triple.object.term, kUnbound});
  auto rows = static_cast<double>(range.keys.size());
  const auto narrow = [&](bool known, const Component& component, std::size_t distinct) {
    if (known && component.is_variable()) rows /= std::max(1.0, static_cast<double>(distinct));
  };
  const bool of_predicate = !triple.predicate.is_variable();
  const PredicateCounts counts = of_predicate ? index_->counts(triple.predicate.term) : PredicateCounts{};
  narrow(subject, triple.subject, of_predicate ? counts.subjects : index_->subjects());
  narrow(object, triple.object, of_predicate ? counts.objects : index_->objects());
  narrow(is_known(triple.predicate), triple.predicate, index_->predicates());
  return rows;
}

// Greedy: next comes what is expected to match least often, of those that share a variable with what is bound already.
void Planner::order_triples(Pattern& pattern, const SlotSet& outer) const {
  std::vector<TriplePattern>& triples = pattern.triples;
  SlotSet bound = outer;
  for (std::size_t next = 0; next < triples.size(); ++next) {
    constexpr double kOfCrossProduct = 1e9;
    double best = 0;
    std::size_t chosen = triples.size();
    for (std::size_t i = next; i < triples.size(); ++i) {
      const double rows = expected(triples[i], bound) * (next == 0 || is_connected(triples[i], bound) ? 1 : kOfCrossProduct);
      if (chosen == triples.size() || rows < best) {
        best = rows;
        chosen = i;
      }
    }
    std::rotate(triples.begin() + static_cast<std::ptrdiff_t>(next), triples.begin() + static_cast<std::ptrdiff_t>(chosen),
                triples.begin() + static_cast<std::ptrdiff_t>(chosen) + 1);
    add_variables_of(triples[next], bound);
  }
}

}  // namespace relata::query
