// Lines of columns with tabs between.
#pragma once

#include <string_view>
#include <vector>

namespace relata {

// As views into the line: one more than there are tabs.
[[nodiscard]] inline std::vector<std::string_view> tab_columns(std::string_view line) {
  std::vector<std::string_view> columns;
  for (std::size_t tab = line.find('\t'); tab != std::string_view::npos; tab = line.find('\t')) {
    columns.push_back(line.substr(0, tab));
    line.remove_prefix(tab + 1);
  }
  columns.push_back(line);
  return columns;
}

}  // namespace relata
