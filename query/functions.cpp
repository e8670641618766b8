#include "query/functions.h"

#include <algorithm>
#include <array>

namespace relata::query {
namespace {

using enum Function;

constexpr std::uint8_t kAny = 255;
constexpr std::array kFunctions{
    FunctionRow{"STR", str, 1, 1},
    FunctionRow{"LANG", lang, 1, 1},
    FunctionRow{"LANGMATCHES", lang_matches, 2, 2},
    FunctionRow{"DATATYPE", datatype, 1, 1},
    FunctionRow{"BOUND", bound, 1, 1},
    FunctionRow{"IRI", iri, 1, 1},
    FunctionRow{"URI", iri, 1, 1},
    FunctionRow{"ABS", abs, 1, 1},
    FunctionRow{"CEIL", ceil, 1, 1},
    FunctionRow{"FLOOR", floor, 1, 1},
    FunctionRow{"ROUND", round, 1, 1},
    FunctionRow{"CONCAT", concat, 0, kAny},
    FunctionRow{"STRLEN", str_length, 1, 1},
    FunctionRow{"UCASE", upper_case, 1, 1},
    FunctionRow{"LCASE", lower_case, 1, 1},
    FunctionRow{"ENCODE_FOR_URI", encode_for_uri, 1, 1},
    FunctionRow{"CONTAINS", contains, 2, 2},
    FunctionRow{"STRSTARTS", starts_with, 2, 2},
    FunctionRow{"STRENDS", ends_with, 2, 2},
    FunctionRow{"STRBEFORE", before, 2, 2},
    FunctionRow{"STRAFTER", after, 2, 2},
    FunctionRow{"YEAR", year, 1, 1},
    FunctionRow{"MONTH", month, 1, 1},
    FunctionRow{"DAY", day, 1, 1},
    FunctionRow{"HOURS", hours, 1, 1},
    FunctionRow{"MINUTES", minutes, 1, 1},
    FunctionRow{"SECONDS", seconds, 1, 1},
    FunctionRow{"TIMEZONE", timezone, 1, 1},
    FunctionRow{"TZ", tz, 1, 1},
    FunctionRow{"MD5", md5, 1, 1},
    FunctionRow{"SHA1", sha1, 1, 1},
    FunctionRow{"SHA256", sha256, 1, 1},
    FunctionRow{"SHA384", sha384, 1, 1},
    FunctionRow{"SHA512", sha512, 1, 1},
    FunctionRow{"COALESCE", coalesce, 0, kAny},
    FunctionRow{"IF", if_else, 3, 3},
    FunctionRow{"STRLANG", str_lang, 2, 2},
    FunctionRow{"STRDT", str_datatype, 2, 2},
    FunctionRow{"SAMETERM", same_term, 2, 2},
    FunctionRow{"ISIRI", is_iri, 1, 1},
    FunctionRow{"ISURI", is_iri, 1, 1},
    FunctionRow{"ISBLANK", is_blank, 1, 1},
    FunctionRow{"ISLITERAL", is_literal, 1, 1},
    FunctionRow{"ISNUMERIC", is_numeric, 1, 1},
    FunctionRow{"REGEX", regex, 2, 3},
    FunctionRow{"SUBSTR", substring, 2, 3},
    FunctionRow{"REPLACE", replace, 3, 4},
};

}  // namespace

std::optional<FunctionRow> function_of(std::string_view name) {
  const auto same = [](char a, char b) { return a == (b >= 'a' && b <= 'z' ? static_cast<char>(b - 'a' + 'A') : b); };
  for (const FunctionRow& row : kFunctions)
    if (std::equal(row.name.begin(), row.name.end(), name.begin(), name.end(), same)) return row;
  return std::nullopt;
}

}  // namespace relata::query
