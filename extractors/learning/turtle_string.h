// A literal of Turtle.
#pragma once

#include <string>
#include <string_view>

namespace relata::learning {

// In its quotation marks; control characters but for tabs and line breaks become blanks. text: valid UTF-8.
[[nodiscard]] inline std::string turtle_string(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '\t' || c == '\n' || c == '\r') {
      out += c == '\t' ? "\\t" : c == '\n' ? "\\n" : "\\r";
      continue;
    }
    if (c == '"' || c == '\\') out += '\\';
    out += static_cast<unsigned char>(c) < 0x20U ? ' ' : c;
  }
  return out + '"';
}

}  // namespace relata::learning
