// Files that people have and that hold no plain text: pages, office documents, archives, tables.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace relata {

struct ForeignFormat {
  std::string what;  // "is an HTML page"
  std::string hint;  // how its text is got out
};

// What `bytes`, the beginning of a file of this name, are instead of a text or of documents; nothing where they may be
// either. Read as text they would give claims about tags and columns.
[[nodiscard]] std::optional<ForeignFormat> foreign_format(std::string_view name, std::string_view bytes);

// Where a text holds HTML: the first end of a tag ("</p>") or character reference ("&amp;"); npos: nowhere.
[[nodiscard]] std::size_t find_markup(std::string_view text);

}  // namespace relata
