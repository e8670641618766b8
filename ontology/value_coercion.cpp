#include "ontology/value_coercion.h"

#include <algorithm>
#include <array>

#include "core/iri.h"
#include "core/vocabulary.h"

namespace relata::ontology {
namespace {

using namespace std::string_view_literals;

bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// -12, +3, 1,200: with a sign, and commas between groups of three.
std::optional<std::string> integer_of(std::string_view text) {
  std::string sign;
  if (text.starts_with('-')) sign = "-";
  if (text.starts_with('-') || text.starts_with('+')) text.remove_prefix(1);
  std::string digits;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool group = text[i] == ',' && i > 0 && i + 3 < text.size() && (text.size() - i) % 4 == 0;
    if (!group) digits += text[i];
  }
  if (!all_digits(digits)) return std::nullopt;
  return sign + digits;
}

std::optional<std::string> decimal_of(std::string_view text) {
  const std::size_t point = text.find('.');
  const std::optional<std::string> whole = integer_of(text.substr(0, point));
  if (!whole || point == std::string_view::npos) return whole;
  if (!all_digits(text.substr(point + 1))) return std::nullopt;
  return *whole + std::string(text.substr(point));
}

// Does the text look so, each digit of the pattern being any digit?
bool has_form(std::string_view text, std::string_view pattern) {
  return text.size() == pattern.size() && std::equal(text.begin(), text.end(), pattern.begin(), [](char c, char p) {
           return p == '0' ? c >= '0' && c <= '9' : c == p;
         });
}

std::optional<std::string> part_of_date(std::string_view value, std::string_view wanted) {
  const bool day = has_form(value, "0000-00-00"), month = day || has_form(value, "0000-00");
  if (wanted == "xsd:date" && day) return std::string(value);
  if (wanted == "xsd:gYearMonth" && month) return std::string(value.substr(0, 7));
  if (wanted == "xsd:gYear" && (month || has_form(value, "0000"))) return std::string(value.substr(0, 4));
  return std::nullopt;
}

constexpr std::array kIntegers{"xsd:integer"sv, "xsd:int"sv, "xsd:long"sv, "xsd:short"sv};
constexpr std::array kUnsigned{"xsd:nonNegativeInteger"sv, "xsd:unsignedInt"sv, "xsd:unsignedLong"sv,
                               "xsd:positiveInteger"sv};
constexpr std::array kDecimals{"xsd:decimal"sv, "xsd:double"sv, "xsd:float"sv};

template <class Names>
bool is_one_of(std::string_view name, const Names& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

std::string short_datatype(std::string_view iri) {
  if (!iri.starts_with(vocabulary::kXsd)) return std::string(iri);
  return std::string(vocabulary::kXsdPrefix).append(iri.substr(vocabulary::kXsd.size()));
}

std::optional<std::string> coerced(std::string_view value, std::string_view datatype, std::string_view wanted) {
  const std::string same(value);
  if (datatype == wanted || wanted == "xsd:string" || !wanted.starts_with(vocabulary::kXsdPrefix)) return same;
  if (wanted == "xsd:date" || wanted == "xsd:gYearMonth" || wanted == "xsd:gYear") return part_of_date(value, wanted);
  if (is_one_of(wanted, kIntegers)) return integer_of(value);
  if (is_one_of(wanted, kDecimals)) return decimal_of(value);
  if (is_one_of(wanted, kUnsigned)) {
    std::optional<std::string> number = integer_of(value);
    const bool none = number && number->find_first_not_of('0') == std::string::npos;
    if (!number || number->starts_with('-') || (none && wanted == "xsd:positiveInteger")) return std::nullopt;
    return number;
  }
  if (wanted == "xsd:anyURI" && is_absolute_iri(value)) return same;
  return std::nullopt;
}

}  // namespace relata::ontology
