#include "ontology/turtle_nesting.h"

#include <algorithm>
#include <string>

namespace relata::ontology {
namespace {

// Past the string whose quotes begin at `at`, or the end.
std::size_t after_string(std::string_view text, std::size_t at) {
  const char quote = text[at];
  const bool is_long = text.substr(at, 3) == std::string(3, quote);
  at += is_long ? 3 : 1;
  for (; at < text.size(); ++at) {
    if (text[at] == '\\') {
      ++at;
    } else if (text[at] == quote) {
      if (!is_long) return at + 1;
      if (text.substr(at, 3) == std::string(3, quote)) return at + 3;
    } else if (!is_long && text[at] == '\n') {
      return at;  // not closed: the parser will say so
    }
  }
  return text.size();
}

}  // namespace

std::size_t find_deep_nesting(std::string_view turtle, std::size_t most) {
  std::size_t depth = 0;
  for (std::size_t at = 0; at < turtle.size();) {
    switch (turtle[at]) {
      case '"':
      case '\'':
        at = after_string(turtle, at);
        continue;
      case '<':
        at = std::min(turtle.find_first_of(">\n", at), turtle.size());
        continue;
      case '#':
        at = std::min(turtle.find('\n', at), turtle.size());
        continue;
      case '\\':
        ++at;
        break;
      case '[':
      case '(':
      case '{':
        if (++depth > most) return at;
        break;
      case ']':
      case ')':
      case '}':
        if (depth > 0) --depth;
        break;
      default:
        break;
    }
    ++at;
  }
  return std::string_view::npos;
}

}  // namespace relata::ontology
