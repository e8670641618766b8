// Expressions over a row of solutions (SPARQL 1.1 Query, section 17).
#pragma once

#include <re2/re2.h>

#include <deque>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <unordered_map>

#include "query/algebra.h"
#include "query/row_budget.h"
#include "query/value.h"

namespace relata::query {

class ExpressionEvaluator {
 public:
  // Whether a pattern has a solution beside the row's.
  using Exists = std::function<bool(const Group& group, TermId* row)>;
  ExpressionEvaluator(QueryTerms& terms, RowBudget& budget, Exists exists)
      : terms_(terms), budget_(budget), exists_(std::move(exists)) {}

  // `row` holds a term a slot. It is the same after the call.
  [[nodiscard]] bool holds(const Expression& expression, TermId* row);   // an error does not
  [[nodiscard]] TermId term(const Expression& expression, TermId* row);  // kUnbound: an error

 private:
  [[nodiscard]] std::optional<bool> truth(const Expression& expression, TermId* row);
  [[nodiscard]] std::optional<bool> equality(const Expression& expression, TermId* row);
  [[nodiscard]] std::optional<bool> comparison(const Expression& expression, TermId* row);
  [[nodiscard]] std::optional<bool> membership(const Expression& expression, TermId* row);
  [[nodiscard]] std::optional<bool> connective(const Expression& expression, TermId* row);
  [[nodiscard]] TermId known_term(const Expression& expression, const TermId* row) const;
  [[nodiscard]] Value value(const Expression& expression, TermId* row);
  [[nodiscard]] Value chain(const Expression& expression, TermId* row);
  [[nodiscard]] Value cast(const Expression& expression, TermId* row);
  [[nodiscard]] Value cast_to(TermType type, const Value& value);

  // expression_functions.cpp
  [[nodiscard]] Value call(const Expression& expression, TermId* row);
  [[nodiscard]] Value lazy_call(const Expression& expression, TermId* row);
  [[nodiscard]] Value of_term(Function function, std::span<const Value> arguments);
  [[nodiscard]] Value of_number(Function function, const Value& number);
  [[nodiscard]] Value of_date(Function function, const Value& date);
  [[nodiscard]] Value hash(Function function, const Value& text);

  // string_functions.cpp
  [[nodiscard]] Value of_string(Function function, std::span<const Value> arguments);
  [[nodiscard]] Value concat(std::span<const Value> parts);
  [[nodiscard]] Value search(Function function, const Value& text, const Value& part);
  [[nodiscard]] Value in_case(const Value& text, bool upper);
  [[nodiscard]] Value substring(std::span<const Value> arguments);
  [[nodiscard]] Value regex(std::span<const Value> arguments);
  [[nodiscard]] Value replace(std::span<const Value> arguments);
  [[nodiscard]] const RE2* compiled(const Value& pattern, const Value* flags);

  // Keeps a computed text until the outermost expression has its answer.
  [[nodiscard]] std::string_view keep(std::string text);
  [[nodiscard]] std::string_view lexical(const Value& value);  // what STR gives

  QueryTerms& terms_;
  RowBudget& budget_;
  Exists exists_;
  std::deque<std::string> texts_;
  std::unordered_map<std::string, std::unique_ptr<RE2>> regexes_;  // by flags and pattern; looked up only
  std::size_t depth_ = 0;                                          // EXISTS may ask expressions inside expressions
};

}  // namespace relata::query
