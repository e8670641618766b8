// The functions of SPARQL 1.1 (section 17.4) that give the same answer on every run.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace relata::query {

enum class Function : std::uint8_t {
  str, lang, lang_matches, datatype, bound, iri, abs, ceil, floor, round, concat, str_length, upper_case, lower_case,
  encode_for_uri, contains, starts_with, ends_with, before, after, year, month, day, hours, minutes, seconds, timezone, tz,
  md5, sha1, sha256, sha384, sha512, coalesce, if_else, str_lang, str_datatype, same_term, is_iri, is_blank, is_literal,
  is_numeric, regex, substring, replace,
};

struct FunctionRow {
  std::string_view name;  // in capitals
  Function function;
  std::uint8_t least, most;  // arguments
};

// By its name in any case. Nothing: there is none of this name.
[[nodiscard]] std::optional<FunctionRow> function_of(std::string_view name);

}  // namespace relata::query
