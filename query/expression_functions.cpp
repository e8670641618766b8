// The functions on terms, numbers and dates (SPARQL 1.1 Query, sections 17.4.1, 17.4.2, 17.4.4 to 17.4.6).
#include <nettle/md5.h>
#include <nettle/nettle-meta.h>

#include <cmath>

#include "core/iri.h"
#include "core/vocabulary.h"
#include "query/expression_evaluator.h"
#include "query/sparql_lexer.h"

namespace relata::query {
namespace {

using enum Function;

std::string xsd(std::string_view name) { return std::string(vocabulary::kXsd).append(name); }

std::string_view datatype_of(const Value& value) {
  switch (value.type) {
    case TermType::string: return "http://www.w3.org/2001/XMLSchema#string";
    case TermType::language_string: return "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString";
    case TermType::boolean: return "http://www.w3.org/2001/XMLSchema#boolean";
    case TermType::integer: return "http://www.w3.org/2001/XMLSchema#integer";
    case TermType::decimal: return "http://www.w3.org/2001/XMLSchema#decimal";
    default: return "http://www.w3.org/2001/XMLSchema#double";
  }
}

// RFC 4647, basic filtering.
bool language_matches(std::string_view tag, std::string_view range) {
  if (range == "*") return !tag.empty();
  const auto same = [](char a, char b) { return (a | 0x20) == (b | 0x20); };
  return tag.size() >= range.size() && std::equal(range.begin(), range.end(), tag.begin(), same) &&
         (tag.size() == range.size() || tag[range.size()] == '-');
}

std::string zone_text(const DateTime& date) {
  if (!date.zone) return {};
  if (*date.zone == 0) return "Z";
  const int minutes = *date.zone < 0 ? -*date.zone : *date.zone;
  const auto two = [](int number) { return (number < 10 ? "0" : "") + std::to_string(number); };
  return (*date.zone < 0 ? "-" : "+") + two(minutes / 60) + ":" + two(minutes % 60);
}

std::string zone_duration(std::int16_t zone) {
  const int minutes = zone < 0 ? -zone : zone;
  std::string text = zone < 0 ? "-PT" : "PT";
  if (minutes == 0) return text + "0S";
  if (minutes / 60 > 0) text += std::to_string(minutes / 60) + "H";
  if (minutes % 60 > 0) text += std::to_string(minutes % 60) + "M";
  return text;
}

bool is_of_strings(Function function) {
  return function == concat || (function >= str_length && function <= after) || function == regex || function == substring ||
         function == replace;
}

}  // namespace

// Those that may be asked with an argument that is an error.
Value ExpressionEvaluator::lazy_call(const Expression& expression, TermId* row) {
  if (expression.function == bound) return Value::of(row[expression.children[0].slot] != kUnbound);
  if (expression.function == if_else) {
    const auto condition = truth(expression.children[0], row);
    return condition ? value(expression.children[*condition ? 1 : 2], row) : Value{};
  }
  for (const Expression& child : expression.children)
    if (Value first = value(child, row); !first.is_error()) return first;
  return {};
}

Value ExpressionEvaluator::call(const Expression& expression, TermId* row) {
  const Function function = expression.function;
  if (function == bound || function == if_else || function == coalesce) return lazy_call(expression, row);
  std::vector<Value> arguments;
  for (const Expression& child : expression.children) {
    arguments.push_back(value(child, row));
    if (arguments.back().is_error()) return {};
  }
  if (is_of_strings(function)) return of_string(function, arguments);
  if (function >= Function::abs && function <= Function::round) return of_number(function, arguments[0]);
  if (function >= Function::year && function <= tz) return of_date(function, arguments[0]);
  if (function >= md5 && function <= sha512) return hash(function, arguments[0]);
  return of_term(function, arguments);
}

Value ExpressionEvaluator::of_term(Function function, std::span<const Value> arguments) {
  const Value& first = arguments[0];
  const auto iri_of = [](std::string_view text) { return Value::of(TermText{TermType::iri, text, {}}); };
  switch (function) {
    case str: return first.type == TermType::blank ? Value{} : Value::text_of(lexical(first));
    case lang:
      if (!first.is_literal()) return {};
      return Value::text_of(first.type == TermType::language_string ? first.term.qualifier : std::string_view());
    case lang_matches:
      if (first.type != TermType::string || arguments[1].type != TermType::string) return {};
      return Value::of(language_matches(first.term.text, arguments[1].term.text));
    case datatype:
      if (!first.is_literal()) return {};
      return iri_of(!first.is_text() && first.term.type != TermType::none ? first.term.qualifier : datatype_of(first));
    case iri:
      if (first.type != TermType::iri && first.type != TermType::string) return {};
      return is_absolute_iri(first.term.text) && is_iri_text(first.term.text) ? iri_of(first.term.text) : Value{};
    case str_lang:
      if (first.type != TermType::string || arguments[1].type != TermType::string || arguments[1].term.text.empty()) return {};
      return Value::text_of(first.term.text, in_case(arguments[1], false).term.text);
    case str_datatype:
      if (first.type != TermType::string || arguments[1].type != TermType::iri) return {};
      return Value::of(literal_of(first.term.text, arguments[1].term.text));
    case same_term: return Value::of(term_of(first, terms_) == term_of(arguments[1], terms_));
    case is_iri: return Value::of(first.type == TermType::iri);
    case is_blank: return Value::of(first.type == TermType::blank);
    case is_literal: return Value::of(first.is_literal());
    default: return Value::of(first.is_number());
  }
}

Value ExpressionEvaluator::of_number(Function function, const Value& number) {
  if (!number.is_number()) return {};
  if (number.type == TermType::integer) {
    if (function != Function::abs || number.integer >= 0) return Value::of(number.integer);
    return arithmetic(Arithmetic::subtract, Value::of(std::int64_t{0}), number);
  }
  if (number.type == TermType::decimal) {
    const Decimal& value = number.decimal;
    switch (function) {
      case Function::abs: return Value::of(value.is_negative() ? value.negated() : value);
      case Function::ceil: return Value::of(value.ceil());
      case Function::floor: return Value::of(value.floor());
      default: return Value::of(value.round());
    }
  }
  switch (function) {
    case Function::abs: return Value::of(std::fabs(number.floating));
    case Function::ceil: return Value::of(std::ceil(number.floating));
    case Function::floor: return Value::of(std::floor(number.floating));
    default: return Value::of(std::floor(number.floating + 0.5));
  }
}

Value ExpressionEvaluator::of_date(Function function, const Value& value) {
  const bool has_day = value.type == TermType::date_time || value.type == TermType::date;
  const bool has_month = has_day || value.type == TermType::year_month;
  const bool has_time = value.type == TermType::date_time;
  if (!has_month && value.type != TermType::year) return {};
  const DateTime& date = value.date;
  const auto number = [](bool there, std::int64_t part) { return there ? Value::of(part) : Value{}; };
  switch (function) {
    case Function::year: return Value::of(date.year);
    case Function::month: return number(has_month, date.month);
    case Function::day: return number(has_day, date.day);
    case Function::hours: return number(has_time, date.hour);
    case Function::minutes: return number(has_time, date.minute);
    case Function::seconds: return has_time ? Value::of(date.second) : Value{};
    case Function::tz: return Value::text_of(keep(zone_text(date)));
    default:
      if (!date.zone) return {};
      return Value::of(literal_of(keep(zone_duration(*date.zone)), keep(xsd("dayTimeDuration"))));
  }
}

Value ExpressionEvaluator::hash(Function function, const Value& text) {
  if (text.type != TermType::string) return {};
  const nettle_hash& kind = function == md5      ? nettle_md5
                            : function == sha1   ? nettle_sha1
                            : function == sha256 ? nettle_sha256
                            : function == sha384 ? nettle_sha384
                                                 : nettle_sha512;
  std::vector<std::uint8_t> state(kind.context_size), digest(kind.digest_size);
  kind.init(state.data());
  kind.update(state.data(), text.term.text.size(), reinterpret_cast<const std::uint8_t*>(text.term.text.data()));
  kind.digest(state.data(), digest.size(), digest.data());
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string out;
  for (const std::uint8_t byte : digest) (out += kDigits[byte >> 4U]) += kDigits[byte & 15U];
  return Value::text_of(keep(std::move(out)));
}

}  // namespace relata::query
