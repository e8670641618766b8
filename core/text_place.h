// Where in a text an offset is, for messages.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

#include "core/diagnostics.h"
#include "core/document_fields.h"

namespace relata {

[[nodiscard]] inline Place place_in(const std::string& path, std::string_view text, std::size_t offset) {
  const std::string_view before = text.substr(0, offset);
  const auto line = static_cast<std::uint64_t>(std::count(before.begin(), before.end(), '\n')) + 1;
  const std::size_t begin = before.rfind('\n') + 1;  // 0 on the first line
  return {path, line, column_of(text.substr(begin), offset - begin)};
}

}  // namespace relata
