// A query as the parser understands it (SPARQL 1.1 Query Language, W3C 2013), with what the planner adds.
//
// Every variable of a query has one slot in its rows of solutions. Variables that a sub-query does not project, and
// blank nodes of patterns, have slots of their own, which no name reaches.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "query/functions.h"
#include "query/term_store.h"

namespace relata::query {

using Slot = std::uint32_t;
inline constexpr Slot kNoSlot = 0xffffffffU;

// A place of a pattern: a variable, or a term (kUnbound: the default graph, where the place is a graph).
struct Component {
  Slot slot = kNoSlot;
  TermId term = kUnbound;
  [[nodiscard]] bool is_variable() const { return slot != kNoSlot; }
};

// A property path that is more than a sequence of properties (section 9).
struct Path {
  enum class Kind : std::uint8_t { link, inverse, sequence, alternative, zero_or_one, zero_or_more, one_or_more, negated };
  Kind kind = Kind::link;
  TermId link = kUnbound;
  std::vector<Path> children;
  std::vector<TermId> forbidden, forbidden_inverse;  // of negated
};

struct TriplePattern {
  Component subject, predicate, object;
  std::unique_ptr<Path> path;  // in place of the predicate
};

struct Group;

struct Expression {
  enum class Kind : std::uint8_t {
    constant, variable, any, all, negation, equal, not_equal, less, greater, less_equal, greater_equal, in, not_in,
    sum, product, minus, function, cast, exists, not_exists,
  };
  Kind kind = Kind::constant;
  TermId term = kUnbound;                // constant; cast: the datatype
  Slot slot = kNoSlot;                   // variable
  Function function = Function::str;
  std::vector<Expression> children;
  std::vector<bool> opposite;            // sum: is subtracted; product: divides. One a child
  std::unique_ptr<Group> pattern;        // exists, not_exists
};

struct ValuesTable {
  std::vector<Slot> slots;
  std::vector<TermId> cells;  // a row after the other; kUnbound: UNDEF
  std::size_t rows = 0;
};

struct Select;

struct Pattern {
  enum class Kind : std::uint8_t { basic, group, optional, alternatives, minus, bind, values, graph, select };
  Kind kind = Kind::basic;
  std::vector<TriplePattern> triples;  // basic; in the order in which they are matched, once planned
  std::vector<Group> groups;           // alternatives: its branches; group, optional, minus, graph: one
  Expression expression;               // bind
  Slot slot = kNoSlot;                 // bind
  Component graph;                     // graph
  ValuesTable values;                  // values
  std::unique_ptr<Select> select;      // select

  // By the planner.
  bool apart = false;            // evaluated by itself and joined by hash, not with the variables that are bound already
  std::vector<Slot> join_slots;  // of apart and minus: shared with what stands before, and bound on both sides always
  std::vector<Slot> shared_slots;                          // of the same: those that may be bound on both sides
  std::vector<Slot> own_slots;                             // of the same: every variable of it
  std::vector<std::vector<const Expression*>> filters;     // basic: those that can be asked after each triple
};

struct Group {
  std::vector<Pattern> steps;        // in order; each joined to those before it
  std::vector<Expression> filters;   // of the whole group
  // By the planner: the filters that can be asked before the first step and after each one, where no basic pattern
  // asks them inside.
  std::vector<std::vector<const Expression*>> filters_after;
};

struct Aggregate {
  enum class Kind : std::uint8_t { count, sum, average, minimum, maximum, sample, concatenation };
  Kind kind = Kind::count;
  bool distinct = false;
  std::optional<Expression> expression;  // none: count(*)
  std::string separator = " ";
  Slot slot = kNoSlot;  // of its result
};

struct NamedExpression {
  std::string name;  // of its variable
  Slot slot = kNoSlot;
  std::optional<Expression> expression;  // none: the variable as it is
  Slot outer_slot = kNoSlot;             // of a column of a sub-query: in the pattern around it
};

struct OrderKey {
  Expression expression;
  bool descending = false;
};

struct Select {
  std::vector<NamedExpression> columns;
  bool distinct = false;
  Group where;
  bool is_grouped = false;
  std::vector<NamedExpression> keys;  // of GROUP BY
  std::vector<Aggregate> aggregates;
  std::vector<Slot> counted_slots;    // by the planner: those that tell solutions apart, for count(distinct *)
  std::vector<Expression> having;
  std::optional<ValuesTable> values;  // behind the query; of a grouped one alone, else it is a step of `where`
  std::vector<OrderKey> order;
  std::optional<std::uint64_t> limit;
  std::uint64_t offset = 0;
};

enum class QueryForm : std::uint8_t { select, ask, construct, describe };

struct Query {
  QueryForm form = QueryForm::select;
  Select select;                        // of the other forms: what their pattern binds
  std::vector<TriplePattern> construct; // the template
  std::vector<Slot> construct_blanks;   // blank nodes of the template: a new one a solution
  std::vector<Component> describe;
  std::vector<TermId> from, from_named;
  std::size_t slots = 0;                // of a row
};

}  // namespace relata::query
