#include "query/sparql_grammar.h"

#include "core/iri.h"
#include "core/vocabulary.h"

namespace relata::query {
namespace {

constexpr std::size_t kMostLevels = 100;   // of nesting
constexpr std::size_t kMostSlots = 1000;   // variables and blank nodes

}  // namespace

SparqlGrammar::SparqlGrammar(std::string_view text, const Prefixes& prefixes, QueryTerms& terms)
    : terms_(terms), lexer_(text), prefixes_(prefixes.begin(), prefixes.end()), scopes_(1) {
  advance();
}

SparqlGrammar::Level::Level(SparqlGrammar& grammar) : grammar_(grammar) {
  if (++grammar_.depth_ > kMostLevels)
    grammar_.fail("the query is nested more than " + std::to_string(kMostLevels) + " levels deep", "Write it flatter.");
}

void SparqlGrammar::advance() { token_ = lexer_.next(); }

void SparqlGrammar::fail(std::string what, std::string hint) const {
  throw lexer_.fault(token_.begin, std::move(what), std::move(hint));
}

std::string SparqlGrammar::shown() const {
  constexpr std::size_t kLongest = 40;
  switch (token_.kind) {
    case Token::Kind::end: return "the end of the query";
    case Token::Kind::iri: return "<" + token_.text.substr(0, kLongest) + ">";
    case Token::Kind::prefixed_name: return token_.text.substr(0, kLongest) + ":" + token_.local.substr(0, kLongest);
    case Token::Kind::variable: return "?" + token_.text.substr(0, kLongest);
    case Token::Kind::string: return "a string";
    default: return "'" + token_.text.substr(0, kLongest) + "'";
  }
}

bool SparqlGrammar::take_sign(std::string_view sign) {
  if (!token_.is_sign(sign)) return false;
  advance();
  return true;
}

bool SparqlGrammar::take_word(std::string_view word) {
  if (!token_.is_word(word)) return false;
  advance();
  return true;
}

void SparqlGrammar::expect_sign(std::string_view sign) {
  if (!take_sign(sign)) fail("'" + std::string(sign) + "' is expected here, and there is " + shown());
}

void SparqlGrammar::expect_word(std::string_view word) {
  if (!take_word(word)) fail(std::string(word) + " is expected here, and there is " + shown());
}

Slot SparqlGrammar::new_slot() {
  if (slots_ == kMostSlots) fail("the query has more than " + std::to_string(kMostSlots) + " variables", "Ask in parts.");
  return slots_++;
}

Slot SparqlGrammar::slot_of(const std::string& name) {
  Scope& scope = scopes_.back();
  const auto known = scope.slots.find(name);
  if (known != scope.slots.end()) return known->second;
  const Slot slot = new_slot();
  scope.slots.emplace(name, slot);
  scope.names.push_back(name);
  return slot;
}

Slot SparqlGrammar::variable() {
  if (!token_.is(Token::Kind::variable)) fail("a variable is expected here, and there is " + shown());
  const Slot slot = slot_of(token_.text);
  advance();
  return slot;
}

bool SparqlGrammar::at_iri() const { return token_.is(Token::Kind::iri) || token_.is(Token::Kind::prefixed_name); }

std::string SparqlGrammar::iri_text() {
  std::string iri;
  if (token_.is(Token::Kind::iri)) {
    iri = resolve(token_.text);
  } else if (token_.is(Token::Kind::prefixed_name)) {
    const auto prefix = prefixes_.find(token_.text);
    if (prefix == prefixes_.end())
      fail("the prefix '" + token_.text + ":' is not declared", "Write PREFIX " + token_.text + ": <...> first.");
    iri = prefix->second + token_.local;
  } else {
    fail("an IRI is expected here, and there is " + shown());
  }
  advance();
  return iri;
}

TermId SparqlGrammar::iri() { return terms_.intern({TermType::iri, iri_text(), {}}); }

// RFC 3986, section 5.2.2, without the removal of "." and "..".
std::string SparqlGrammar::resolve(const std::string& reference) const {
  if (is_absolute_iri(reference)) return reference;
  if (base_.empty()) fail("the IRI <" + reference + "> is relative", "Write it in full, or BASE <...> first.");
  const std::size_t scheme = base_.find(':') + 1;
  const std::size_t authority = base_.compare(scheme, 2, "//") == 0 ? base_.find_first_of("/?#", scheme + 2) : scheme;
  if (reference.empty()) return base_.substr(0, base_.find('#'));
  if (reference[0] == '#') return base_.substr(0, base_.find('#')) + reference;
  if (reference[0] == '?') return base_.substr(0, base_.find_first_of("?#")) + reference;
  if (reference.starts_with("//")) return base_.substr(0, scheme) + reference;
  if (reference[0] == '/') return base_.substr(0, authority) + reference;
  const std::string path = base_.substr(0, base_.find_first_of("?#"));
  const std::size_t slash = path.rfind('/');
  if (slash == std::string::npos || slash < scheme + 2) return path + "/" + reference;
  return path.substr(0, slash + 1) + reference;
}

std::string SparqlGrammar::string() {
  if (!token_.is(Token::Kind::string)) fail("a string is expected here, and there is " + shown());
  std::string text = std::move(token_.text);
  advance();
  return text;
}

bool SparqlGrammar::at_literal() const {
  using enum Token::Kind;
  return token_.is(string) || token_.is(integer) || token_.is(decimal) || token_.is(floating) || token_.is_word("TRUE") ||
         token_.is_word("FALSE");
}

TermId SparqlGrammar::number(bool negative) {
  std::string_view type = "decimal";
  if (token_.is(Token::Kind::integer))
    type = "integer";
  else if (token_.is(Token::Kind::floating))
    type = "double";
  else if (!token_.is(Token::Kind::decimal))
    fail("a number is expected here, and there is " + shown());
  const std::string text = (negative ? "-" : "") + token_.text;
  advance();
  return terms_.intern(literal_of(text, std::string(vocabulary::kXsd).append(type)));
}

TermId SparqlGrammar::literal() {
  if (token_.is_word("TRUE") || token_.is_word("FALSE")) {
    const bool value = token_.is_word("TRUE");
    advance();
    return terms_.intern(literal_of(value ? "true" : "false", std::string(vocabulary::kXsd) + "boolean"));
  }
  if (!token_.is(Token::Kind::string)) return number(false);
  const std::string text = string();
  if (token_.is(Token::Kind::language)) {
    std::string tag = std::move(token_.text);
    for (char& c : tag) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 0x20) : c;  // tags are the same in any case
    advance();
    return terms_.intern({TermType::language_string, text, tag});
  }
  if (!take_sign("^^")) return terms_.intern(literal_of(text));
  return terms_.intern(literal_of(text, iri_text()));
}

}  // namespace relata::query
