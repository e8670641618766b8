#include "extractors/nlp/abbreviations.h"

#include <algorithm>
#include <array>

#include "core/diagnostics.h"
#include "core/input_file.h"
#include "extractors/nlp/character_class.h"

namespace relata::nlp {
namespace {

constexpr std::size_t kLongest = 12;  // bytes

AbbreviationKind kind_from(std::string_view label) {
  if (label == "title") return AbbreviationKind::title;
  if (label == "general") return AbbreviationKind::general;
  if (label == "number") return AbbreviationKind::number;
  if (label == "weak") return AbbreviationKind::weak;
  return AbbreviationKind::none;
}

}  // namespace

Abbreviations::Abbreviations(const std::filesystem::path& file) {
  const std::string bytes = read_input(file.string());
  std::uint64_t number = 0;
  for (std::size_t begin = 0; begin < bytes.size();) {
    const std::size_t end = std::min(bytes.find('\n', begin), bytes.size());
    const std::string_view line = std::string_view(bytes).substr(begin, end - begin);
    begin = end + 1;
    ++number;
    if (line.empty() || line.front() == '#') continue;
    const std::size_t tab = line.find('\t');
    const AbbreviationKind kind =
        tab == std::string_view::npos ? AbbreviationKind::none : kind_from(line.substr(tab + 1));
    if (kind == AbbreviationKind::none || tab == 0 || tab > kLongest)
      throw EnvironmentError({Severity::error,
                              {file.string(), number, 0},
                              "no abbreviation with its kind",
                              "Write a word of at most 12 bytes, a tab, and title, general, number or weak."});
    kinds_.emplace(line.substr(0, tab), kind);
  }
}

AbbreviationKind Abbreviations::find(std::string_view word) const {
  if (word.empty() || word.size() > kLongest) return AbbreviationKind::none;
  if (const auto exact = kinds_.find(word); exact != kinds_.end()) return exact->second;
  if (!is_ascii_upper(word.front())) return AbbreviationKind::none;
  std::array<char, kLongest> letters{};
  std::transform(word.begin(), word.end(), letters.begin(), ascii_lower);
  if (const auto lower = kinds_.find(std::string_view(letters.data(), word.size())); lower != kinds_.end())
    return lower->second;
  letters[0] = word[0];  // "MRS" by "Mrs"
  if (const auto capital = kinds_.find(std::string_view(letters.data(), word.size())); capital != kinds_.end())
    return word.size() > 1 && is_ascii_upper(word[1]) ? capital->second : AbbreviationKind::none;
  return AbbreviationKind::none;
}

}  // namespace relata::nlp
