// The grammar of groups (SPARQL 1.1, productions 53 to 68).
#include "query/sparql_grammar.h"

namespace relata::query {
namespace {

constexpr std::size_t kMostSteps = 500;   // patterns of a query: each is a level of the recursion that answers it

}  // namespace

Group SparqlGrammar::group() {
  const Level level(*this);
  Group out;
  expect_sign("{");
  if (take_word("SELECT")) {
    const bool allowed = std::exchange(aggregates_allowed_, false);
    Pattern step;
    step.kind = Pattern::Kind::select;
    step.select = std::make_unique<Select>(sub_select());
    out.steps.push_back(std::move(step));
    aggregates_allowed_ = allowed;
  } else {
    group_steps(out);
  }
  expect_sign("}");
  return out;
}

void SparqlGrammar::group_steps(Group& out) {
  while (!token_.is_sign("}")) {
    if (at_triples()) {
      // A filter does not end a basic pattern.
      if (out.steps.empty() || out.steps.back().kind != Pattern::Kind::basic) out.steps.emplace_back();
      triples_block(out.steps.back().triples);
    } else if (!other_pattern(out)) {
      fail("a pattern or '}' is expected here, and there is " + shown());
    } else {
      (void)take_sign(".");
    }
    if (++patterns_ > kMostSteps) fail("the query has more than " + std::to_string(kMostSteps) + " patterns", "Ask in parts.");
  }
}

bool SparqlGrammar::other_pattern(Group& out) {
  using Kind = Pattern::Kind;
  if (token_.is_sign("{")) {
    group_or_union(out);
  } else if (take_word("OPTIONAL")) {
    keyword_group(out, Kind::optional);
  } else if (take_word("MINUS")) {
    keyword_group(out, Kind::minus);
  } else if (take_word("GRAPH")) {
    graph(out);
  } else if (take_word("FILTER")) {
    out.filters.push_back(constraint());
  } else if (take_word("BIND")) {
    bind(out);
  } else if (take_word("VALUES")) {
    Pattern& step = out.steps.emplace_back();
    step.kind = Kind::values;
    step.values = values_table();
  } else if (token_.is_word("SERVICE")) {
    fail("SERVICE asks another server, and this program works offline", "Jena and Oxigraph take it.");
  } else {
    return false;
  }
  return true;
}

void SparqlGrammar::keyword_group(Group& out, Pattern::Kind kind) {
  Pattern step;
  step.kind = kind;
  step.groups.push_back(group());
  out.steps.push_back(std::move(step));
}

void SparqlGrammar::graph(Group& out) {
  Pattern step;
  step.kind = Pattern::Kind::graph;
  step.graph = token_.is(Token::Kind::variable) ? Component{variable(), kUnbound} : Component{kNoSlot, iri()};
  step.groups.push_back(group());
  out.steps.push_back(std::move(step));
}

void SparqlGrammar::group_or_union(Group& out) {
  Pattern step;
  step.kind = Pattern::Kind::group;
  step.groups.push_back(group());
  while (take_word("UNION")) {
    step.kind = Pattern::Kind::alternatives;
    step.groups.push_back(group());
    if (++patterns_ > kMostSteps) fail("the query has more than " + std::to_string(kMostSteps) + " patterns", "Ask in parts.");
  }
  out.steps.push_back(std::move(step));
}

void SparqlGrammar::bind(Group& out) {
  Pattern step;
  step.kind = Pattern::Kind::bind;
  expect_sign("(");
  step.expression = expression();
  expect_word("AS");
  step.slot = variable();
  expect_sign(")");
  out.steps.push_back(std::move(step));
}

ValuesTable SparqlGrammar::values_table() {
  ValuesTable table;
  const bool in_parentheses = token_.is_sign("(");
  if (in_parentheses) {
    advance();
    while (token_.is(Token::Kind::variable)) table.slots.push_back(variable());
    expect_sign(")");
  } else {
    table.slots.push_back(variable());
  }
  expect_sign("{");
  while (!token_.is_sign("}")) values_row(table, in_parentheses);
  advance();
  return table;
}

void SparqlGrammar::values_row(ValuesTable& table, bool in_parentheses) {
  if (in_parentheses) expect_sign("(");
  for (std::size_t i = 0; i < table.slots.size(); ++i) {
    if (take_word("UNDEF")) {
      table.cells.push_back(kUnbound);
    } else if (at_iri()) {
      table.cells.push_back(iri());
    } else if (token_.is_sign("+") || token_.is_sign("-")) {
      const bool negative = token_.is_sign("-");
      advance();
      table.cells.push_back(number(negative));
    } else if (at_literal()) {
      table.cells.push_back(literal());
    } else {
      fail("a row of VALUES holds a term for each variable or UNDEF, and there is " + shown());
    }
  }
  ++table.rows;
  if (in_parentheses) expect_sign(")");
}

}  // namespace relata::query
