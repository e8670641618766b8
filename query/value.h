// What an expression computes with: a term, decoded (SPARQL 1.1 Query, section 17).
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "query/date_time.h"
#include "query/decimal.h"
#include "query/term_store.h"

namespace relata::query {

// Texts are views: into the terms, or into what the evaluation of the expression keeps.
struct Value {
  TermType type = TermType::none;  // none: an error, an unbound variable
  TermText term;                   // of values that come from terms, and of computed strings, IRIs and the like
  bool boolean = false;
  std::int64_t integer = 0;
  Decimal decimal;
  double floating = 0;
  DateTime date;

  // A literal whose text is none of its datatype has the type `other`.
  [[nodiscard]] static Value of(const TermText& term);
  [[nodiscard]] static Value of(bool value);
  [[nodiscard]] static Value of(std::int64_t value);
  [[nodiscard]] static Value of(Decimal value);
  [[nodiscard]] static Value of(double value);
  // A string, or one in a language.
  [[nodiscard]] static Value text_of(std::string_view text, std::string_view language = {});
  template <class Number>
  [[nodiscard]] static Value of(std::optional<Number> value) {
    return value ? of(*value) : Value{};
  }

  [[nodiscard]] bool is_error() const { return type == TermType::none; }
  [[nodiscard]] bool is_number() const {
    return type == TermType::integer || type == TermType::decimal || type == TermType::floating;
  }
  [[nodiscard]] bool is_text() const { return type == TermType::string || type == TermType::language_string; }
  [[nodiscard]] bool is_literal() const { return type > TermType::iri; }
  [[nodiscard]] double to_double() const;                  // of a number
  [[nodiscard]] std::optional<Decimal> to_decimal() const;  // of an integer or a decimal
};

// The term of a value that is no error; computed numbers in canonical form.
[[nodiscard]] TermId term_of(const Value& value, QueryTerms& terms);

// Section 17.2.2: nothing is an error.
[[nodiscard]] std::optional<bool> effective_boolean(const Value& value);
// Section 17.3: the operators "=" and "<". Nothing: the two cannot be compared.
[[nodiscard]] std::optional<bool> equal(const Value& a, const Value& b);
[[nodiscard]] std::optional<int> compare(const Value& a, const Value& b);  // -1, 0, 1; nothing also for NaN
// Section 15.1, made total: unbound, blank nodes, IRIs, literals; these by value where they can be compared (times of
// any precision by their beginning), else by kind and text.
[[nodiscard]] int order(const Value& a, const Value& b);

enum class Arithmetic : std::uint8_t { add, subtract, multiply, divide };
[[nodiscard]] Value arithmetic(Arithmetic operation, const Value& a, const Value& b);

}  // namespace relata::query
