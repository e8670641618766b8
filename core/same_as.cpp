#include "core/same_as.h"

#include "core/line_reader.h"
#include "core/name_forms.h"
#include "core/tab_columns.h"

namespace relata {
namespace {

constexpr const char* kSameAsForm = "Write `same` or `different`, a tab, a name, a tab, a name.";

EntityPattern pattern_of(std::string_view text) {
  const std::size_t mark = text.find('#');
  if (mark == std::string_view::npos) return {{}, fold_name(text)};
  return {std::string{text.substr(0, mark)}, fold_name(text.substr(mark + 1))};
}

}  // namespace

SameAs read_same_as(const std::string& path, Diagnostics& diagnostics) {
  SameAs result;
  LineReader file(path);
  for (std::string_view line; file.next(line);) {
    if (line.empty() || line.front() == '#') continue;
    const Place place{path, file.number(), 1};
    const std::vector<std::string_view> columns = tab_columns(line);
    if (columns.size() != 3) {
      diagnostics.error(place, "this line has not three columns", kSameAsForm);
      continue;
    }
    const std::string_view relation = columns[0];
    const EntityPair pair{pattern_of(columns[1]), pattern_of(columns[2])};
    if (pair.first.name.empty() || pair.second.name.empty())
      diagnostics.error(place, "a name is empty", kSameAsForm);
    else if (relation == "same")
      result.same.push_back(pair);
    else if (relation == "different")
      result.different.push_back(pair);
    else
      diagnostics.error(place, "'" + std::string{relation.substr(0, 40)} + "' is neither `same` nor `different`",
                        kSameAsForm);
  }
  return result;
}

}  // namespace relata
