#include "core/foreign_format.h"

#include <algorithm>
#include <array>

#include "core/ascii.h"

namespace relata {
namespace {

struct Sign {
  std::string_view sign;  // a file's first bytes, or its extension
  std::string_view what;
  std::string_view hint;
};

constexpr std::string_view kMarkupHint = "Take its text out first; --from text reads the tags as words.";
constexpr std::string_view kTableHint =
    "Write documents, {\"id\":\"...\",\"text\":\"...\"} a line, as .jsonl; --from text reads it as it stands.";
constexpr std::string_view kArchiveHint = "Unpack it first, or pack it with gzip.";
constexpr std::string_view kOfficeHint = "Save it as plain text.";
constexpr std::string_view kUtf16Hint = "iconv -f UTF-16 -t UTF-8 makes it so.";

// In letters of any case, since pages write their tags in either.
constexpr std::array kBeginnings{
    Sign{"<!doctype html", "is an HTML page", kMarkupHint},
    Sign{"<html", "is an HTML page", kMarkupHint},
    Sign{"<?xml", "is XML, and neither RDF nor GraphML", kMarkupHint},
    Sign{"{\\rtf", "is Rich Text Format", kOfficeHint},
    Sign{"%pdf-", "is a PDF", "`pdftotext` takes its text out."},
    Sign{"pk\x03\x04", "is a zip archive, as office documents and e-books are", kOfficeHint},
    Sign{"\xD0\xCF\x11\xE0", "is an office document", kOfficeHint},
    Sign{"bzh91ay&sy", "is packed with bzip2", kArchiveHint},
    Sign{"\x28\xB5\x2F\xFD", "is packed with zstd", kArchiveHint},
    Sign{"\xFD\x37zXZ", "is packed with xz", kArchiveHint},
};
constexpr std::array kTables{
    Sign{".csv", "is a table", kTableHint},
    Sign{".tsv", "is a table", kTableHint},
};

bool begins_with(std::string_view bytes, std::string_view sign) {
  return equal_but_for_case(bytes.substr(0, sign.size()), sign);
}

std::string_view without_blanks(std::string_view bytes) {
  bytes.remove_prefix(std::min(bytes.size(), bytes.find_first_not_of(" \t\r\n")));
  return bytes;
}

// JSON that is whole only over several lines.
std::optional<ForeignFormat> spread_json(std::string_view bytes) {
  if (bytes.starts_with('[') && without_blanks(bytes.substr(1)).starts_with('{'))
    return ForeignFormat{"is a JSON array", "Write one object a line: `jq -c '.[]'` does."};
  const std::string_view line = bytes.substr(0, bytes.find('\n'));
  if (line.starts_with('{') && without_blanks(line.substr(1)).empty() && line.size() < bytes.size())
    return ForeignFormat{"is JSON over several lines", "Write one object a line: `jq -c .` does."};
  return std::nullopt;
}

bool is_tag_end(std::string_view text) {
  const std::size_t end = text.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", 2);
  return text.starts_with("</") && end > 2 && end < text.size() && text[end] == '>';
}

bool is_character_reference(std::string_view text) {
  constexpr std::array<std::string_view, 13> kNames{"amp", "quot", "apos", "nbsp", "lt", "gt", "rsquo",
                                                   "lsquo", "rdquo", "ldquo", "mdash", "ndash", "hellip"};
  constexpr std::size_t kLongest = std::string_view("&#x1F600;").size();
  const std::string_view name = text.substr(0, kLongest).substr(1, text.substr(0, kLongest).find(';') - 1);
  if (!text.starts_with('&') || name.size() + 1 == std::min(text.size(), kLongest)) return false;  // no semicolon
  if (name.size() > 1 && name[0] == '#')
    return name.find_first_not_of(name[1] == 'x' ? "0123456789abcdefABCDEF" : "0123456789", name[1] == 'x' ? 2 : 1) ==
           std::string_view::npos;
  return std::find(kNames.begin(), kNames.end(), name) != kNames.end();
}

}  // namespace

std::size_t find_markup(std::string_view text) {
  for (std::size_t at = text.find_first_of("<&"); at != std::string_view::npos; at = text.find_first_of("<&", at + 1))
    if (is_tag_end(text.substr(at)) || is_character_reference(text.substr(at))) return at;
  return std::string_view::npos;
}

std::optional<ForeignFormat> foreign_format(std::string_view name, std::string_view bytes) {
  if (name.ends_with(".gz")) name.remove_suffix(3);
  const bool is_json = name.ends_with(".jsonl") || name.ends_with(".ndjson") || name.ends_with(".json");
  if (is_json && (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")))
    return ForeignFormat{"is UTF-16, and JSON Lines are UTF-8", std::string(kUtf16Hint)};
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  bytes = without_blanks(bytes);
  for (const Sign& each : kBeginnings)
    if (begins_with(bytes, each.sign)) return ForeignFormat{std::string(each.what), std::string(each.hint)};
  for (const Sign& each : kTables)
    if (name.ends_with(each.sign)) return ForeignFormat{std::string(each.what), std::string(each.hint)};
  return spread_json(bytes);
}

}  // namespace relata
