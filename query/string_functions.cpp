// The functions on strings (SPARQL 1.1 Query, section 17.4.3). Positions count code points.
#include <utf8proc.h>

#include <algorithm>
#include <cmath>

#include "core/code_points.h"
#include "query/expression_evaluator.h"

namespace relata::query {
namespace {

using enum Function;

constexpr std::size_t kLongestText = std::size_t{1} << 26U;  // bytes; what would be longer is an error

std::int64_t length_of(std::string_view text) {
  return std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
}

// Section 17.4.3.1.2: the second is a plain string or in the language of the first.
bool are_compatible(const Value& first, const Value& second) {
  return first.is_text() && second.is_text() &&
         (second.type == TermType::string || first.term.qualifier == second.term.qualifier);
}

std::string percent_encoded(std::string_view text) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  constexpr std::string_view kKept = "-_.~";
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool kept = byte < 0x80 && ((c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') ||
                                      kKept.find(c) != std::string_view::npos);
    if (kept)
      out += c;
    else
      ((out += '%') += kDigits[byte >> 4U]) += kDigits[byte & 15U];
  }
  return out;
}

// XPath writes groups as $1 and RE2 as \1.
std::string rewrite_of(std::string_view replacement) {
  std::string out;
  for (std::size_t i = 0; i < replacement.size(); ++i) {
    const char c = replacement[i];
    const char next = i + 1 < replacement.size() ? replacement[i + 1] : '\0';
    if (c == '$' && next >= '0' && next <= '9') {
      (out += '\\') += next;
      ++i;
    } else if (c == '\\' && next == '$') {
      out += '$';
      ++i;
    } else if (c == '\\') {
      out += "\\\\";
      i += next == '\\' ? 1 : 0;
    } else {
      out += c;
    }
  }
  return out;
}

}  // namespace

Value ExpressionEvaluator::of_string(Function function, std::span<const Value> arguments) {
  if (function == Function::concat) return concat(arguments);
  if (!arguments[0].is_text()) return {};
  const std::string_view text = arguments[0].term.text;
  switch (function) {
    case str_length: return Value::of(length_of(text));
    case upper_case: return in_case(arguments[0], true);
    case lower_case: return in_case(arguments[0], false);
    case encode_for_uri: return Value::text_of(keep(percent_encoded(text)));
    case Function::substring: return substring(arguments);
    case Function::regex: return regex(arguments);
    case Function::replace: return replace(arguments);
    default: return search(function, arguments[0], arguments[1]);
  }
}

Value ExpressionEvaluator::concat(std::span<const Value> parts) {
  std::string text;
  for (const Value& part : parts) {
    if (!part.is_text() || text.size() + part.term.text.size() > kLongestText) return {};
    text += part.term.text;
  }
  const auto of_first = [&](const Value& part) { return part.term.qualifier == parts[0].term.qualifier; };
  const bool one_language = !parts.empty() && std::all_of(parts.begin(), parts.end(), of_first);
  return Value::text_of(keep(std::move(text)), one_language ? parts[0].term.qualifier : std::string_view());
}

Value ExpressionEvaluator::search(Function function, const Value& text, const Value& part) {
  if (!are_compatible(text, part)) return {};
  const std::string_view whole = text.term.text, piece = part.term.text;
  if (function == starts_with) return Value::of(whole.starts_with(piece));
  if (function == ends_with) return Value::of(whole.ends_with(piece));
  const std::size_t at = whole.find(piece);
  if (function == contains) return Value::of(at != std::string_view::npos);
  if (at == std::string_view::npos) return Value::text_of({});
  return Value::text_of(function == before ? whole.substr(0, at) : whole.substr(at + piece.size()), text.term.qualifier);
}

Value ExpressionEvaluator::in_case(const Value& text, bool upper) {
  std::string out;
  for (std::size_t at = 0; at < text.term.text.size();) {
    const CodePoint point = code_point_at(text.term.text, at);
    at += point.size;
    const auto code = static_cast<utf8proc_int32_t>(point.value);
    append_code_point(out, static_cast<char32_t>(upper ? utf8proc_toupper(code) : utf8proc_tolower(code)));
  }
  return Value::text_of(keep(std::move(out)), text.term.qualifier);
}

// XPath's fn:substring: positions from 1, rounded; what lies outside the text is not there.
Value ExpressionEvaluator::substring(std::span<const Value> arguments) {
  if (!arguments[1].is_number() || (arguments.size() > 2 && !arguments[2].is_number())) return {};
  const double begin = std::floor(arguments[1].to_double() + 0.5);
  const double end = arguments.size() > 2 ? begin + std::floor(arguments[2].to_double() + 0.5) : HUGE_VAL;
  const std::string_view text = arguments[0].term.text;
  std::size_t first = text.size(), last = text.size();
  double position = 1;
  for (std::size_t at = 0; at < text.size(); at += code_point_at(text, at).size, position += 1) {
    if (position >= begin && first == text.size()) first = at;
    if (!(position < end)) {
      last = at;
      break;
    }
  }
  if (std::isnan(begin) || std::isnan(end)) first = last = 0;
  return Value::text_of(text.substr(first, std::max(first, last) - first), arguments[0].term.qualifier);
}

// Linear in the text, whatever the pattern. Nothing: no pattern, or flags that there are not.
const RE2* ExpressionEvaluator::compiled(const Value& pattern, const Value* flags) {
  if (pattern.type != TermType::string || (flags != nullptr && flags->type != TermType::string)) return nullptr;
  const std::string_view letters = flags != nullptr ? flags->term.text : std::string_view();
  if (letters.find_first_not_of("ismq") != std::string_view::npos) return nullptr;
  const auto has = [&](char flag) { return letters.find(flag) != std::string_view::npos; };
  std::unique_ptr<RE2>& regex = regexes_[std::string(letters) + '/' + std::string(pattern.term.text)];
  if (!regex) {
    budget_.spend_bytes(pattern.term.text.size());
    RE2::Options options;
    options.set_log_errors(false);
    options.set_case_sensitive(!has('i'));
    options.set_dot_nl(has('s'));
    options.set_literal(has('q'));
    const std::string mode = has('m') && !has('q') ? "(?m)" : "";
    regex = std::make_unique<RE2>(mode + std::string(pattern.term.text), options);
  }
  return regex->ok() ? regex.get() : nullptr;
}

Value ExpressionEvaluator::regex(std::span<const Value> arguments) {
  const RE2* pattern = compiled(arguments[1], arguments.size() > 2 ? &arguments[2] : nullptr);
  if (pattern == nullptr) return {};
  budget_.spend_bytes(arguments[0].term.text.size());
  const std::string_view text = arguments[0].term.text;
  return Value::of(RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), *pattern));
}

Value ExpressionEvaluator::replace(std::span<const Value> arguments) {
  const RE2* pattern = compiled(arguments[1], arguments.size() > 3 ? &arguments[3] : nullptr);
  if (pattern == nullptr || arguments[2].type != TermType::string) return {};
  const std::string_view text = arguments[0].term.text, by = arguments[2].term.text;
  if ((text.size() + 1) * (by.size() + 1) > kLongestText) return {};
  std::string out(text);
  std::string fault;
  const std::string rewrite = rewrite_of(by);
  if (!pattern->CheckRewriteString(rewrite, &fault)) return {};
  RE2::GlobalReplace(&out, *pattern, rewrite);
  return Value::text_of(keep(std::move(out)), arguments[0].term.qualifier);
}

}  // namespace relata::query
