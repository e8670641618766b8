#include "ontology/turtle_check.h"

#include <algorithm>
#include <utility>

#include "core/code_points.h"
#include "core/text_place.h"

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

// The offset of the bracket that opens a level too many, or npos.
std::size_t find_deep_nesting(std::string_view turtle) {
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
        if (++depth > kDeepestNesting) return at;
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

}  // namespace

// serd gives back U+FEFF and broken UTF-8 in its own ways, and takes U+0000 for the end: none of them gets that far.
bool check_turtle(std::string_view text, const std::string& path, Diagnostics& diagnostics) {
  const auto fail = [&](std::size_t at, std::string what, std::string hint) {
    diagnostics.error(place_in(path, text, at), std::move(what), std::move(hint));
    return false;
  };
  if (const std::size_t at = find_invalid_utf8(text); at != std::string_view::npos)
    return fail(at, "a byte that is not UTF-8", "RDF is UTF-8: write the file again.");
  if (const std::size_t at = text.find('\0'); at != std::string_view::npos)
    return fail(at, "a character U+0000", "Write it as \\u0000.");
  if (const std::size_t at = find_deep_nesting(text); at != std::string_view::npos)
    return fail(at, "the brackets are nested too deep", "Give the nodes within them names.");
  return true;
}

}  // namespace relata::ontology
