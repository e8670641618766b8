#include "core/escape.h"

#include <array>
#include <cstdint>

#include "core/iri.h"
#include "core/utf8.h"

namespace relata {
namespace {

using Table = std::array<bool, 256>;
constexpr std::string_view kReplacementBytes = "\xEF\xBF\xBD";
constexpr char kHexadecimal[] = "0123456789ABCDEF";

// The bytes at which copying stops: control characters, `special`, and those that must be checked as UTF-8.
constexpr Table stops_at(std::string_view special) {
  Table table{};
  for (std::size_t byte = 0; byte < 256; ++byte) table[byte] = byte < 0x20 || byte >= 0x7F;
  for (const char c : special) table[static_cast<std::uint8_t>(c)] = true;
  return table;
}

// Copies runs; escape(code) writes the characters of `table` below U+0080. U+FFFE and U+FFFF are no characters.
template <class Escape>
void put_escaped(ByteSink& sink, std::string_view text, const Table& table, const Escape& escape) {
  std::size_t run = 0;
  for (std::size_t at = 0; at < text.size();) {
    while (at < text.size() && !table[static_cast<std::uint8_t>(text[at])]) ++at;
    if (at == text.size()) break;
    const Utf8Character c = utf8_character(text, at);
    const bool fine = c.valid && c.code >= 0x80 && c.code != 0xFFFE && c.code != 0xFFFF;
    if (!fine) {
      sink.put(text.substr(run, at - run));
      escape(c.valid ? c.code : kReplacement);
      run = at + c.size;
    }
    at += c.size;
  }
  sink.put(text.substr(run));
}

void put_u_escape(ByteSink& sink, char32_t code) {
  sink.put("\\u");
  for (int shift = 12; shift >= 0; shift -= 4) sink.put(kHexadecimal[(code >> shift) & 15U]);
}

// The escapes that Turtle, JSON and Cypher share; `quote` is theirs.
void put_backslash_escape(ByteSink& sink, char32_t code, char quote) {
  switch (code) {
    case '\n':
      return sink.put("\\n");
    case '\r':
      return sink.put("\\r");
    case '\t':
      return sink.put("\\t");
    case '\\':
      return sink.put("\\\\");
    default:
      break;
  }
  if (code == static_cast<char32_t>(quote)) {
    sink.put('\\');
    sink.put(quote);
  } else if (code < 0x80) {
    put_u_escape(sink, code);
  } else {
    sink.put(kReplacementBytes);
  }
}

}  // namespace

void put_turtle_string(ByteSink& sink, std::string_view text) {
  static constexpr Table kTable = stops_at("\"\\");
  put_escaped(sink, text, kTable, [&](char32_t code) { put_backslash_escape(sink, code, '"'); });
}

void put_json_string(ByteSink& sink, std::string_view text) { put_turtle_string(sink, text); }

void put_iri(ByteSink& sink, std::string_view iri) { sink.put(encode_iri(iri)); }

bool put_xml(ByteSink& sink, std::string_view text) {
  static constexpr Table kTable = stops_at("<>&\"");
  bool exact = true;
  put_escaped(sink, text, kTable, [&](char32_t code) {
    switch (code) {
      case '<':
        return sink.put("&lt;");
      case '>':
        return sink.put("&gt;");
      case '&':
        return sink.put("&amp;");
      case '"':
        return sink.put("&quot;");
      case '\t':
        return sink.put("&#9;");
      case '\n':
        return sink.put("&#10;");
      case '\r':
        return sink.put("&#13;");
      case 0x7F:
        return sink.put("&#127;");
      default:
        break;
    }
    exact = false;
    sink.put(kReplacementBytes);
  });
  return exact;
}

void put_dot_string(ByteSink& sink, std::string_view text) {
  static constexpr Table kTable = stops_at("\"\\");
  put_escaped(sink, text, kTable, [&](char32_t code) {
    if (code == '"') return sink.put("\\\"");
    if (code == '\\') return sink.put("\\\\");
    sink.put(code < 0x80 ? std::string_view(" ") : kReplacementBytes);
  });
}

void put_tsv_field(ByteSink& sink, std::string_view text) {
  static constexpr Table kTable = stops_at("\\");
  put_escaped(sink, text, kTable, [&](char32_t code) {
    switch (code) {
      case '\n':
        return sink.put("\\n");
      case '\r':
        return sink.put("\\r");
      case '\t':
        return sink.put("\\t");
      case '\\':
        return sink.put("\\\\");
      default:
        break;
    }
    if (code < 0x80) return sink.put(static_cast<char>(code));
    sink.put(kReplacementBytes);
  });
}

void put_csv_field(ByteSink& sink, std::string_view text) {
  static constexpr Table kTable = stops_at("\"");
  sink.put('"');
  put_escaped(sink, text, kTable, [&](char32_t code) {
    if (code == '"') return sink.put("\"\"");
    if (code < 0x80) return sink.put(static_cast<char>(code));
    sink.put(kReplacementBytes);
  });
  sink.put('"');
}

void put_cypher_string(ByteSink& sink, std::string_view text) {
  static constexpr Table kTable = stops_at("'\\");
  put_escaped(sink, text, kTable, [&](char32_t code) { put_backslash_escape(sink, code, '\''); });
}

void put_falkordb_string(ByteSink& sink, std::string_view text) {
  static constexpr Table kTable = stops_at("'\\");
  put_escaped(sink, text, kTable, [&](char32_t code) {
    const bool has_escape = code == '\n' || code == '\r' || code == '\t' || code == '\\' || code == '\'';
    if (has_escape) return put_backslash_escape(sink, code, '\'');
    if (code > 0 && code < 0x80) return sink.put(static_cast<char>(code));
    sink.put(kReplacementBytes);
  });
}

void put_sql_string(ByteSink& sink, std::string_view text) {
  static constexpr Table kTable = stops_at("'");
  put_escaped(sink, text, kTable, [&](char32_t code) {
    if (code == '\'') return sink.put("''");
    if (code > 0 && code < 0x80) return sink.put(static_cast<char>(code));
    sink.put(kReplacementBytes);
  });
}

}  // namespace relata
