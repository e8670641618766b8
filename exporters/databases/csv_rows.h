// Rows of comma-separated values (RFC 4180) for the loaders of databases. What is not known is an empty field without
// quotes; U+0000, which no database holds in a text, becomes U+FFFD.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "core/byte_sink.h"
#include "exporters/databases/database_graph.h"

namespace relata::exporters {

// How a list stands in a field.
enum class ListSyntax : std::uint8_t {
  unit_separator,  // items joined by U+001F, which an item loses: for Kuzu's string_split
  postgres,        // {"a","b"}
  semicolon        // a;b, a semicolon in an item as \;: for Neptune
};

class CsvRows {
 public:
  CsvRows(ByteSink& sink, ListSyntax lists) : sink_(sink), lists_(lists) {}

  CsvRows& text(std::string_view text);
  CsvRows& value(const Value& value);
  CsvRows& nothing();
  void end();

 private:
  void separate() {
    if (!std::exchange(at_start_, false)) sink_.put(',');
  }
  [[nodiscard]] std::string joined(const std::vector<std::string>& items) const;

  ByteSink& sink_;
  ListSyntax lists_;
  bool at_start_ = true;
};

}  // namespace relata::exporters
