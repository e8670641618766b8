#include "query/expression_evaluator.h"

#include <cmath>

#include "core/vocabulary.h"

namespace relata::query {
namespace {

using Kind = Expression::Kind;

Value of_truth(std::optional<bool> truth) { return Value::of(truth); }

bool is_inside(const std::optional<int>& order, Kind kind) {
  switch (kind) {
    case Kind::less: return *order < 0;
    case Kind::greater: return *order > 0;
    case Kind::less_equal: return *order <= 0;
    default: return *order >= 0;
  }
}

}  // namespace

bool ExpressionEvaluator::holds(const Expression& expression, TermId* row) {
  ++depth_;
  const bool answer = truth(expression, row).value_or(false);
  if (--depth_ == 0) texts_.clear();
  return answer;
}

TermId ExpressionEvaluator::term(const Expression& expression, TermId* row) {
  if (expression.kind == Kind::variable) return row[expression.slot];
  ++depth_;
  const Value answer = value(expression, row);
  if (!answer.is_error() && answer.term.type != TermType::none) budget_.spend_bytes(answer.term.text.size());
  const TermId term = term_of(answer, terms_);
  if (--depth_ == 0) texts_.clear();
  return term;
}

std::string_view ExpressionEvaluator::keep(std::string text) {
  budget_.spend_bytes(text.size());
  return texts_.emplace_back(std::move(text));
}

std::string_view ExpressionEvaluator::lexical(const Value& value) {
  if (value.term.type != TermType::none) return value.term.text;
  return terms_[term_of(value, terms_)].text;
}

std::optional<bool> ExpressionEvaluator::truth(const Expression& expression, TermId* row) {
  switch (expression.kind) {
    case Kind::any:
    case Kind::all: return connective(expression, row);
    case Kind::negation: {
      const auto inner = truth(expression.children[0], row);
      return inner ? std::optional(!*inner) : std::nullopt;
    }
    case Kind::equal: return equality(expression, row);
    case Kind::not_equal: {
      const auto same = equality(expression, row);
      return same ? std::optional(!*same) : std::nullopt;
    }
    case Kind::less:
    case Kind::greater:
    case Kind::less_equal:
    case Kind::greater_equal: return comparison(expression, row);
    case Kind::in:
    case Kind::not_in: return membership(expression, row);
    case Kind::exists: return exists_(*expression.pattern, row);
    case Kind::not_exists: return !exists_(*expression.pattern, row);
    default: return effective_boolean(value(expression, row));
  }
}

// Section 17.2: an error gives way to what decides.
std::optional<bool> ExpressionEvaluator::connective(const Expression& expression, TermId* row) {
  const bool deciding = expression.kind == Kind::any;
  bool error = false;
  for (const Expression& child : expression.children) {
    const auto answer = truth(child, row);
    if (answer == deciding) return deciding;
    error = error || !answer;
  }
  return error ? std::nullopt : std::optional(!deciding);
}

// The term of a variable or a constant; kUnbound for all else.
TermId ExpressionEvaluator::known_term(const Expression& expression, const TermId* row) const {
  if (expression.kind == Kind::variable) return row[expression.slot];
  return expression.kind == Kind::constant ? expression.term : kUnbound;
}

std::optional<bool> ExpressionEvaluator::equality(const Expression& expression, TermId* row) {
  const TermId left = known_term(expression.children[0], row);
  const TermId right = known_term(expression.children[1], row);
  if (left != kUnbound && right != kUnbound) {
    // Of these, and of no others, equal values are one term.
    const auto is_itself = [&](TermId term) {
      const TermType type = terms_.type(term);
      return type == TermType::iri || type == TermType::blank || type == TermType::string || type == TermType::language_string;
    };
    if (is_itself(left) && is_itself(right)) return left == right;
  }
  return equal(value(expression.children[0], row), value(expression.children[1], row));
}

std::optional<bool> ExpressionEvaluator::comparison(const Expression& expression, TermId* row) {
  const Value left = value(expression.children[0], row);
  const Value right = value(expression.children[1], row);
  const auto order = compare(left, right);
  if (order) return is_inside(order, expression.kind);
  // NaN is a number that stands in no order.
  return left.is_number() && right.is_number() ? std::optional(false) : std::nullopt;
}

std::optional<bool> ExpressionEvaluator::membership(const Expression& expression, TermId* row) {
  const bool negative = expression.kind == Kind::not_in;
  const Value wanted = value(expression.children[0], row);
  bool error = false;
  for (std::size_t i = 1; i < expression.children.size(); ++i) {
    const auto same = equal(wanted, value(expression.children[i], row));
    if (same == true) return !negative;
    error = error || !same;
  }
  return error ? std::nullopt : std::optional(negative);
}

Value ExpressionEvaluator::value(const Expression& expression, TermId* row) {
  switch (expression.kind) {
    case Kind::constant: return Value::of(terms_[expression.term]);
    case Kind::variable: return Value::of(terms_[row[expression.slot]]);
    case Kind::sum:
    case Kind::product: return chain(expression, row);
    case Kind::minus: {
      const Value inner = value(expression.children[0], row);
      if (inner.type == TermType::floating) return Value::of(-inner.floating);
      return arithmetic(Arithmetic::subtract, Value::of(std::int64_t{0}), inner);
    }
    case Kind::function: return call(expression, row);
    case Kind::cast: return cast(expression, row);
    default: return of_truth(truth(expression, row));
  }
}

Value ExpressionEvaluator::chain(const Expression& expression, TermId* row) {
  const bool is_sum = expression.kind == Kind::sum;
  Value out = value(expression.children[0], row);
  if (!out.is_number()) return {};
  for (std::size_t i = 1; i < expression.children.size(); ++i) {
    const bool opposite = expression.opposite[i];
    const Arithmetic operation = is_sum ? (opposite ? Arithmetic::subtract : Arithmetic::add)
                                        : (opposite ? Arithmetic::divide : Arithmetic::multiply);
    out = arithmetic(operation, out, value(expression.children[i], row));
  }
  return out;
}

// Section 17.5.
Value ExpressionEvaluator::cast(const Expression& expression, TermId* row) {
  const Value from = value(expression.children[0], row);
  const TermText datatype = terms_[expression.term];
  const TermType type = type_of_datatype(datatype.text);
  if (from.is_error() || from.type == TermType::blank) return {};
  if (type == TermType::string) return Value::text_of(lexical(from));
  if (from.type == TermType::iri) return {};
  Value out = from.is_text() || from.type == TermType::other ? Value::of(literal_of(from.term.text, datatype.text))
                                                             : cast_to(type, from);
  return out.type == type ? out : Value{};
}

Value ExpressionEvaluator::cast_to(TermType type, const Value& from) {
  if (type == from.type) return from;
  if (type == TermType::boolean) return of_truth(from.is_number() ? effective_boolean(from) : std::nullopt);
  if (type == TermType::date_time || type == TermType::date) {
    if (from.type != TermType::date && from.type != TermType::date_time) return {};
    std::string text(from.term.text.substr(0, from.term.text.find('T')));
    if (type == TermType::date_time) text += "T00:00:00";
    return Value::of(literal_of(keep(std::move(text)), type == TermType::date ? "http://www.w3.org/2001/XMLSchema#date"
                                                                             : "http://www.w3.org/2001/XMLSchema#dateTime"));
  }
  const Value number = from.type == TermType::boolean ? Value::of(std::int64_t{from.boolean}) : from;
  if (!number.is_number()) return {};
  if (type == TermType::floating) return Value::of(number.to_double());
  const auto exact = number.type == TermType::floating ? Decimal::from(number.floating) : number.to_decimal();
  if (!exact) return {};
  return type == TermType::integer ? Value::of(exact->whole()) : Value::of(*exact);
}

}  // namespace relata::query
