#include "exporters/databases/csv_rows.h"

#include "core/escape.h"
#include "exporters/numbers.h"

namespace relata::exporters {
namespace {

constexpr char kUnitSeparator = '\x1f';
constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

std::string without(char unwanted, std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == unwanted)
      out += kReplacement;
    else
      out += c;
  }
  return out;
}

void append_escaped(std::string& out, std::string_view text, std::string_view special) {
  for (const char c : text) {
    if (special.find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
}

}  // namespace

CsvRows& CsvRows::text(std::string_view text) {
  separate();
  if (text.find('\0') == std::string_view::npos)
    put_csv_field(sink_, text);
  else
    put_csv_field(sink_, without('\0', text));
  return *this;
}

CsvRows& CsvRows::nothing() {
  separate();
  return *this;
}

CsvRows& CsvRows::value(const Value& value) {
  if (const auto* words = std::get_if<std::string>(&value)) return text(*words);
  if (const auto* integer = std::get_if<std::uint32_t>(&value)) return text(Digits(*integer).text());
  if (const auto* number = std::get_if<float>(&value)) return text(Digits(*number).text());
  if (const auto* boolean = std::get_if<bool>(&value)) return text(*boolean ? "true" : "false");
  if (const auto* texts = std::get_if<std::vector<std::string>>(&value)) return text(joined(*texts));
  return nothing();
}

void CsvRows::end() {
  sink_.put('\n');
  at_start_ = true;
}

std::string CsvRows::joined(const std::vector<std::string>& items) const {
  std::string out;
  bool at_start = true;
  for (const std::string& item : items) {
    const bool first = std::exchange(at_start, false);
    switch (lists_) {
      case ListSyntax::unit_separator:
        if (!first) out += kUnitSeparator;
        out += without(kUnitSeparator, item);
        break;
      case ListSyntax::postgres:
        out += first ? "\"" : ",\"";
        append_escaped(out, item, "\"\\");
        out += '"';
        break;
      case ListSyntax::semicolon:
        if (!first) out += ';';
        append_escaped(out, item, ";");
        break;
    }
  }
  return lists_ == ListSyntax::postgres ? '{' + out + '}' : out;
}

}  // namespace relata::exporters
