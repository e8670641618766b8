#include "core/common_names.h"

#include <algorithm>

#include "core/ascii.h"
#include "core/diagnostics.h"
#include "core/iri.h"
#include "core/line_reader.h"
#include "core/resources.h"
#include "core/tab_columns.h"

namespace relata {

const CommonNames& CommonNames::shipped() {
  static const CommonNames names(find_resource("data/common_names.tsv").string(),
                                 find_resource("data/ambiguous_cities.tsv").string());
  return names;
}

CommonNames::CommonNames(const std::string& names, const std::string& cities) {
  read_names(names);
  read_cities(cities);
}

void CommonNames::read_cities(const std::string& path) {
  LineReader file(path);
  for (std::string_view line; file.next(line);)
    if (!line.empty() && line.front() != '#') cities_.insert(encode_name(line));
}

void CommonNames::read_names(const std::string& path) {
  LineReader file(path);
  for (std::string_view line; file.next(line);) {
    if (line.empty() || line.front() == '#') continue;
    const std::vector<std::string_view> columns = tab_columns(line);
    const std::string_view where = columns.size() == 2 ? columns[1] : std::string_view{};
    if (where == "name")
      names_.emplace(columns[0]);
    else if (where == "last")
      last_words_.push_back('_' + std::string(columns[0]));
    else if (where == "event")
      events_.push_back('_' + std::string(columns[0]));
    else if (where == "ending")
      endings_.emplace_back(columns[0]);
    else
      throw EnvironmentError({Severity::error,
                              {path, file.number(), 1},
                              "this line is no word and where it stands",
                              "Write a word, a tab, and name, last, event or ending."});
  }
}

bool CommonNames::has(std::string_view encoded) const {
  const auto ends = [&](const std::vector<std::string>& endings, std::string_view text) {
    return std::any_of(endings.begin(), endings.end(), [&](const std::string& end) { return text.ends_with(end); });
  };
  const bool dated = std::any_of(encoded.begin(), encoded.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (ends(last_words_, encoded) || (!dated && ends(events_, encoded))) return true;
  if (encoded.find('_') != std::string_view::npos) return false;
  const std::string word = lower_case(encoded);
  return names_.contains(word) || ends(endings_, word);
}

}  // namespace relata
