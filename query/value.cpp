#include "query/value.h"

#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <string>

#include "core/vocabulary.h"

namespace relata::query {
namespace {

using enum TermType;

// Their place in arithmetic: what two of different kinds become is the larger.
int rank(TermType type) { return type == integer ? 0 : type == decimal ? 1 : 2; }

std::optional<std::int64_t> parse_integer(std::string_view text) {
  if (text.starts_with('+')) text.remove_prefix(1);
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

std::optional<double> parse_floating(std::string_view text) {
  if (text == "INF" || text == "+INF") return std::numeric_limits<double>::infinity();
  if (text == "-INF") return -std::numeric_limits<double>::infinity();
  if (text == "NaN") return std::numeric_limits<double>::quiet_NaN();
  if (text.starts_with('+')) text.remove_prefix(1);
  if (text.find_first_not_of("0123456789+-.eE") != std::string_view::npos) return std::nullopt;
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

bool parse(const TermText& term, Value& value) {
  switch (term.type) {
    case boolean:
      value.boolean = term.text == "true" || term.text == "1";
      return value.boolean || term.text == "false" || term.text == "0";
    case integer: {
      const auto number = parse_integer(term.text);
      value.integer = number.value_or(0);
      return number.has_value();
    }
    case decimal: {
      const auto number = Decimal::parse(term.text);
      value.decimal = number.value_or(Decimal());
      return number.has_value();
    }
    case floating: {
      const auto number = parse_floating(term.text);
      value.floating = number.value_or(0);
      return number.has_value();
    }
    case date_time:
    case date:
    case year_month:
    case year: {
      const auto parsed = DateTime::parse(term.text, term.type);
      value.date = parsed.value_or(DateTime());
      return parsed.has_value();
    }
    default: return true;
  }
}

std::string text_of_double(double value) {
  if (std::isnan(value)) return "NaN";
  if (std::isinf(value)) return value < 0 ? "-INF" : "INF";
  std::array<char, 32> buffer{};
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::scientific).ptr;
  std::string text(buffer.data(), end);  // 1.5e+00
  const std::size_t exponent = text.find('e');
  std::string mantissa = text.substr(0, exponent);
  if (mantissa.find('.') == std::string::npos) mantissa += ".0";
  int power = 0;
  const std::size_t digits = text[exponent + 1] == '+' ? exponent + 2 : exponent + 1;
  std::from_chars(text.data() + digits, text.data() + text.size(), power);
  return mantissa + "E" + std::to_string(power);
}

bool is_date(TermType type) { return type == date_time || type == date || type == year_month || type == year; }

template <class Comparable>
int sign_of(const Comparable& a, const Comparable& b) {
  return a < b ? -1 : b < a ? 1 : 0;
}

std::optional<int> compare_numbers(const Value& a, const Value& b) {
  if (a.type == integer && b.type == integer) return sign_of(a.integer, b.integer);
  if (a.type != floating && b.type != floating) {
    const auto left = a.to_decimal(), right = b.to_decimal();
    if (left && right) return sign_of(*left, *right);
  }
  const double left = a.to_double(), right = b.to_double();
  if (std::isnan(left) || std::isnan(right)) return std::nullopt;
  return sign_of(left, right);
}

Value integer_arithmetic(Arithmetic operation, std::int64_t a, std::int64_t b) {
  std::int64_t out = 0;
  const bool overflow = operation == Arithmetic::add        ? __builtin_add_overflow(a, b, &out)
                        : operation == Arithmetic::subtract ? __builtin_sub_overflow(a, b, &out)
                                                            : __builtin_mul_overflow(a, b, &out);
  return overflow ? Value{} : Value::of(out);
}

}  // namespace

Value Value::of(const TermText& term) {
  Value value;
  value.term = term;
  value.type = parse(term, value) ? term.type : other;
  return value;
}

Value Value::of(bool value) {
  Value out;
  out.type = TermType::boolean;
  out.boolean = value;
  return out;
}

Value Value::of(std::int64_t value) {
  Value out;
  out.type = TermType::integer;
  out.integer = value;
  return out;
}

Value Value::of(Decimal value) {
  Value out;
  out.type = TermType::decimal;
  out.decimal = value;
  return out;
}

Value Value::of(double value) {
  Value out;
  out.type = TermType::floating;
  out.floating = value;
  return out;
}

Value Value::text_of(std::string_view text, std::string_view language) {
  Value out;
  out.type = language.empty() ? string : language_string;
  out.term = {out.type, text, language};
  return out;
}

double Value::to_double() const {
  return type == TermType::integer   ? static_cast<double>(integer)
         : type == TermType::decimal ? decimal.to_double()
                                     : floating;
}

std::optional<Decimal> Value::to_decimal() const {
  if (type == TermType::integer) return Decimal(integer);
  return type == TermType::decimal ? std::optional(decimal) : std::nullopt;
}

TermId term_of(const Value& value, QueryTerms& terms) {
  if (value.term.type != none) return terms.intern(value.term);
  const auto typed = [&](const std::string& text, std::string_view datatype) {
    return terms.intern(literal_of(text, std::string(vocabulary::kXsd).append(datatype)));
  };
  switch (value.type) {
    case boolean: return typed(value.boolean ? "true" : "false", "boolean");
    case integer: return typed(std::to_string(value.integer), "integer");
    case decimal: return typed(value.decimal.text(), "decimal");
    case floating: return typed(text_of_double(value.floating), "double");
    default: return kUnbound;
  }
}

std::optional<bool> effective_boolean(const Value& value) {
  switch (value.type) {
    case boolean: return value.boolean;
    case integer: return value.integer != 0;
    case decimal: return value.decimal != Decimal();
    case floating: return value.floating != 0 && !std::isnan(value.floating);
    case string: return !value.term.text.empty();
    default: return std::nullopt;
  }
}

std::optional<bool> equal(const Value& a, const Value& b) {
  if (a.is_error() || b.is_error()) return std::nullopt;
  if (a.is_number() && b.is_number()) {
    const auto order = compare_numbers(a, b);
    return order.has_value() && *order == 0;
  }
  if (a.type == boolean && b.type == boolean) return a.boolean == b.boolean;
  if (is_date(a.type) && a.type == b.type) {
    const auto order = DateTime::compare(a.date, b.date);
    return order ? std::optional(*order == 0) : std::nullopt;
  }
  const bool same = a.type == b.type && a.term.text == b.term.text && a.term.qualifier == b.term.qualifier;
  // Of a datatype that is not known, two texts may be one value.
  if (!same && a.is_literal() && b.is_literal() && (a.type == other || b.type == other)) return std::nullopt;
  return same;
}

std::optional<int> compare(const Value& a, const Value& b) {
  if (a.is_number() && b.is_number()) return compare_numbers(a, b);
  if (a.type != b.type) return std::nullopt;
  if (a.type == boolean) return sign_of(a.boolean, b.boolean);
  if (is_date(a.type)) return DateTime::compare(a.date, b.date);
  if (a.type == string || (a.type == language_string && a.term.qualifier == b.term.qualifier))
    return sign_of(a.term.text, b.term.text);
  return std::nullopt;
}

int order(const Value& a, const Value& b) {
  const auto group = [](TermType type) { return std::min(type, string); };
  if (group(a.type) != group(b.type)) return sign_of(group(a.type), group(b.type));
  if (a.is_literal()) {
    if (const auto known = compare(a, b)) return *known;
    // Texts of all languages stand together; so do days, months and years, each by its beginning.
    const auto family = [](const Value& value) {
      if (is_date(value.type)) return date_time;
      return value.is_number() ? integer : value.type == language_string ? string : value.type;
    };
    if (is_date(a.type) && is_date(b.type))
      if (const int by_time = DateTime::compare(a.date, b.date).value_or(0); by_time != 0) return by_time;
    if (family(a) != family(b)) return sign_of(family(a), family(b));
    if (const int by_text = sign_of(a.term.text, b.term.text); by_text != 0) return by_text;
    return sign_of(a.term.qualifier, b.term.qualifier);
  }
  return sign_of(a.term.text, b.term.text);
}

Value arithmetic(Arithmetic operation, const Value& a, const Value& b) {
  if (!a.is_number() || !b.is_number()) return {};
  const int kind = std::max(rank(a.type), rank(b.type));
  if (kind == 0 && operation != Arithmetic::divide) return integer_arithmetic(operation, a.integer, b.integer);
  if (kind < 2) {
    const auto left = a.to_decimal(), right = b.to_decimal();
    if (!left || !right) return {};
    switch (operation) {
      case Arithmetic::add: return Value::of(left->plus(*right));
      case Arithmetic::subtract: return Value::of(left->minus(*right));
      case Arithmetic::multiply: return Value::of(left->times(*right));
      default: return Value::of(left->divided_by(*right));
    }
  }
  const double left = a.to_double(), right = b.to_double();
  switch (operation) {
    case Arithmetic::add: return Value::of(left + right);
    case Arithmetic::subtract: return Value::of(left - right);
    case Arithmetic::multiply: return Value::of(left * right);
    default: return Value::of(left / right);
  }
}

}  // namespace relata::query
