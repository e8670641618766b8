// The grammar of expressions (SPARQL 1.1, productions 110 to 128).
#include <algorithm>
#include <array>
#include <utility>

#include "core/vocabulary.h"
#include "query/sparql_grammar.h"

namespace relata::query {
namespace {

using Kind = Expression::Kind;

constexpr std::array<std::pair<std::string_view, Kind>, 6> kComparisons{{
    {"=", Kind::equal},
    {"!=", Kind::not_equal},
    {"<", Kind::less},
    {">", Kind::greater},
    {"<=", Kind::less_equal},
    {">=", Kind::greater_equal},
}};
constexpr std::array<std::pair<std::string_view, Aggregate::Kind>, 7> kAggregates{{
    {"COUNT", Aggregate::Kind::count},
    {"SUM", Aggregate::Kind::sum},
    {"AVG", Aggregate::Kind::average},
    {"MIN", Aggregate::Kind::minimum},
    {"MAX", Aggregate::Kind::maximum},
    {"SAMPLE", Aggregate::Kind::sample},
    {"GROUP_CONCAT", Aggregate::Kind::concatenation},
}};
constexpr std::array kChangingFunctions{"RAND", "NOW", "UUID", "STRUUID", "BNODE"};
constexpr std::array kCasts{TermType::boolean, TermType::integer,   TermType::decimal, TermType::floating,
                            TermType::string,  TermType::date_time, TermType::date};

Expression around(Kind kind, Expression first) {
  Expression out;
  out.kind = kind;
  out.children.push_back(std::move(first));
  return out;
}

}  // namespace

Expression SparqlGrammar::expression() {
  const Level level(*this);
  Expression first = conjunction();
  if (!token_.is_sign("||")) return first;
  Expression out = around(Kind::any, std::move(first));
  while (take_sign("||")) out.children.push_back(conjunction());
  return out;
}

Expression SparqlGrammar::conjunction() {
  Expression first = comparison();
  if (!token_.is_sign("&&")) return first;
  Expression out = around(Kind::all, std::move(first));
  while (take_sign("&&")) out.children.push_back(comparison());
  return out;
}

Expression SparqlGrammar::comparison() {
  Expression left = sum();
  for (const auto& [sign, kind] : kComparisons) {
    if (!take_sign(sign)) continue;
    Expression out = around(kind, std::move(left));
    out.children.push_back(sum());
    return out;
  }
  const bool negative = take_word("NOT");
  if (!token_.is_word("IN")) {
    if (negative) fail("IN is expected after NOT, and there is " + shown());
    return left;
  }
  advance();
  Expression out = around(negative ? Kind::not_in : Kind::in, std::move(left));
  for (Expression& choice : arguments()) out.children.push_back(std::move(choice));
  return out;
}

Expression SparqlGrammar::sum() {
  Expression first = product();
  if (!token_.is_sign("+") && !token_.is_sign("-")) return first;
  Expression out = around(Kind::sum, std::move(first));
  out.opposite.push_back(false);
  while (token_.is_sign("+") || token_.is_sign("-")) {
    out.opposite.push_back(token_.is_sign("-"));
    advance();
    out.children.push_back(product());
  }
  return out;
}

Expression SparqlGrammar::product() {
  Expression first = unary();
  if (!token_.is_sign("*") && !token_.is_sign("/")) return first;
  Expression out = around(Kind::product, std::move(first));
  out.opposite.push_back(false);
  while (token_.is_sign("*") || token_.is_sign("/")) {
    out.opposite.push_back(token_.is_sign("/"));
    advance();
    out.children.push_back(unary());
  }
  return out;
}

Expression SparqlGrammar::unary() {
  const Level level(*this);
  if (take_sign("!")) return around(Kind::negation, unary());
  if (take_sign("+")) return unary();
  if (!take_sign("-")) return primary();
  return around(Kind::minus, unary());
}

Expression SparqlGrammar::primary() {
  Expression out;
  if (token_.is_sign("(")) return bracketed();
  if (token_.is(Token::Kind::variable)) {
    out.kind = Kind::variable;
    out.slot = variable();
    return out;
  }
  if (at_iri()) return iri_or_cast();
  if (at_literal()) {
    out.term = literal();
    return out;
  }
  if (token_.is(Token::Kind::word)) return word_expression();
  fail("an expression is expected here, and there is " + shown());
}

Expression SparqlGrammar::bracketed() {
  expect_sign("(");
  Expression out = expression();
  expect_sign(")");
  return out;
}

Expression SparqlGrammar::constraint() {
  if (token_.is_sign("(")) return bracketed();
  if (at_iri()) return iri_or_cast();
  if (token_.is(Token::Kind::word)) return word_expression();
  fail("a condition is expected here, and there is " + shown(), "FILTER (...) or FILTER function(...).");
}

Expression SparqlGrammar::word_expression() {
  if (take_word("EXISTS")) return exists(false);
  if (take_word("NOT")) {
    expect_word("EXISTS");
    return exists(true);
  }
  for (const auto& [name, kind] : kAggregates) {
    if (!token_.is_word(name)) continue;
    if (!aggregates_allowed_) fail(std::string(name) + " stands where there are no groups", "SELECT, HAVING and ORDER BY take it.");
    advance();
    return aggregate(kind);
  }
  for (const char* name : kChangingFunctions)
    if (token_.is_word(name))
      fail(std::string(name) + " gives another answer on every run, and queries here give one", "Oxigraph and Jena have it.");
  const std::optional<FunctionRow> function = function_of(token_.text);
  if (!function) fail("there is no function " + shown());
  advance();
  Expression out;
  out.kind = Kind::function;
  out.function = function->function;
  out.children = arguments();
  if (out.children.size() < function->least || out.children.size() > function->most)
    fail(std::string(function->name) + " takes another number of arguments");
  if (out.function == Function::bound && out.children[0].kind != Kind::variable) fail("BOUND takes a variable");
  return out;
}

std::vector<Expression> SparqlGrammar::arguments() {
  std::vector<Expression> out;
  expect_sign("(");
  if (take_sign(")")) return out;
  do out.push_back(expression());
  while (take_sign(","));
  expect_sign(")");
  return out;
}

Expression SparqlGrammar::exists(bool negative) {
  const bool allowed = std::exchange(aggregates_allowed_, false);
  Expression out;
  out.kind = negative ? Kind::not_exists : Kind::exists;
  out.pattern = std::make_unique<Group>(group());
  aggregates_allowed_ = allowed;
  return out;
}

Expression SparqlGrammar::iri_or_cast() {
  Expression out;
  const std::string name = iri_text();
  out.term = terms_.intern({TermType::iri, name, {}});
  if (!token_.is_sign("(")) return out;
  out.kind = Kind::cast;
  out.children = arguments();
  const bool known = std::find(kCasts.begin(), kCasts.end(), type_of_datatype(name)) != kCasts.end();
  if (!known || !name.starts_with(vocabulary::kXsd))
    fail("there is no function <" + name + ">", "Of IRIs only the XSD datatypes are functions.");
  if (out.children.size() != 1) fail("a datatype takes one argument");
  return out;
}

// Its value has a slot of its own, and the expression around it reads that.
Expression SparqlGrammar::aggregate(Aggregate::Kind kind) {
  Aggregate out;
  out.kind = kind;
  expect_sign("(");
  out.distinct = take_word("DISTINCT");
  aggregates_allowed_ = false;
  if (kind != Aggregate::Kind::count || !take_sign("*")) out.expression = expression();
  aggregates_allowed_ = true;
  if (kind == Aggregate::Kind::concatenation && take_sign(";")) {
    expect_word("SEPARATOR");
    expect_sign("=");
    out.separator = string();
  }
  expect_sign(")");
  out.slot = new_slot();
  Expression result;
  result.kind = Kind::variable;
  result.slot = out.slot;
  selects_.back()->aggregates.push_back(std::move(out));
  return result;
}

}  // namespace relata::query
