#include "core/text_table.h"

#include <algorithm>

#include "core/display_width.h"

namespace relata {

void put_text_table(std::span<const std::vector<std::string>> rows, ByteSink& sink) {
  std::vector<std::size_t> widths;
  for (const auto& row : rows) {
    widths.resize(std::max(widths.size(), row.size()));
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], display_width(row[i]));
  }
  for (const auto& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      sink.put(row[i]);
      if (i + 1 < row.size()) sink.put(std::string(widths[i] + 2 - display_width(row[i]), ' '));
    }
    sink.put('\n');
  }
}

}  // namespace relata
