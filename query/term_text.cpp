#include "query/term_text.h"

#include <algorithm>

#include "core/escape.h"
#include "core/vocabulary.h"

namespace relata::query {
namespace {

bool is_plain_name(std::string_view name) {
  const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; };
  const auto inside = [&](char c) { return letter(c) || (c >= '0' && c <= '9') || c == '-' || static_cast<unsigned char>(c) >= 0x80; };
  return !name.empty() && (letter(name.front()) || (name.front() >= '0' && name.front() <= '9')) &&
         std::all_of(name.begin(), name.end(), inside);
}

bool is_canonical_integer(const TermText& term) {
  const std::string_view digits = term.text.substr(term.text.starts_with('-') ? 1 : 0);
  return term.qualifier == "http://www.w3.org/2001/XMLSchema#integer" && !digits.empty() &&
         digits.find_first_not_of("0123456789") == std::string_view::npos;
}

}  // namespace

void put_turtle_term(ByteSink& sink, const TermText& term) {
  if (term.type == TermType::iri) {
    sink.put('<');
    put_iri(sink, term.text);
    sink.put('>');
  } else if (term.type == TermType::blank) {
    sink.put("_:");
    for (const char c : term.text) sink.put(c == ':' ? '_' : c);
  } else if (is_canonical_integer(term)) {
    sink.put(term.text);
  } else {
    sink.put('"');
    put_turtle_string(sink, term.text);
    sink.put('"');
    if (term.qualifier.empty()) return;
    if (term.type == TermType::language_string) {
      sink.put('@');
      sink.put(term.qualifier);
      return;
    }
    sink.put("^^<");
    put_iri(sink, term.qualifier);
    sink.put('>');
  }
}

std::string shortened(std::string_view iri, const Prefixes& prefixes) {
  const std::pair<std::string, std::string>* best = nullptr;
  for (const auto& prefix : prefixes)
    if (iri.starts_with(prefix.second) && (best == nullptr || prefix.second.size() > best->second.size()) &&
        is_plain_name(iri.substr(prefix.second.size())))
      best = &prefix;
  if (best == nullptr) return {};
  return best->first + ":" + std::string(iri.substr(best->second.size()));
}

}  // namespace relata::query
