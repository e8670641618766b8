#include "ontology/shacl/lexical_forms.h"

#include <re2/re2.h>

#include <array>
#include <string>

#include "core/vocabulary.h"

namespace relata::ontology::shacl {
namespace {

constexpr std::string_view kZone = "(Z|[+-]\\d\\d:\\d\\d)?";
constexpr std::string_view kDay = "-?\\d{4,}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])";
constexpr std::string_view kClock = "([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(\\.\\d+)?";

struct Form {
  std::string_view name;
  RE2 regex;
};

// Each compiled once, at the first use.
const auto& forms() {
  const auto with_zone = [](std::string_view a, std::string_view b = {}) {
    return std::string(a).append(b).append(kZone);
  };
  static const std::string day_and_clock = std::string(kDay) + "T" + std::string(kClock);
  static const std::array<Form, 15> all{{
      {"boolean", RE2("true|false|0|1")},
      {"integer", RE2("[+-]?\\d+")},
      {"int", RE2("[+-]?\\d{1,10}")},
      {"long", RE2("[+-]?\\d{1,19}")},
      {"nonNegativeInteger", RE2("\\+?\\d+|-0+")},
      {"positiveInteger", RE2("\\+?0*[1-9]\\d*")},
      {"decimal", RE2("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)")},
      {"double", RE2("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?|[+-]?INF|NaN")},
      {"float", RE2("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?|[+-]?INF|NaN")},
      {"date", RE2(with_zone(kDay))},
      {"dateTime", RE2(with_zone(day_and_clock))},
      {"time", RE2(with_zone(kClock))},
      {"gYear", RE2(with_zone("-?\\d{4,}"))},
      {"gYearMonth", RE2(with_zone("-?\\d{4,}-(0[1-9]|1[0-2])"))},
      {"duration", RE2("-?P(\\d+Y)?(\\d+M)?(\\d+D)?(T(\\d+H)?(\\d+M)?(\\d+(\\.\\d+)?S)?)?")},
  }};
  return all;
}

}  // namespace

bool is_well_formed(std::string_view text, std::string_view datatype) {
  if (!datatype.starts_with(vocabulary::kXsd)) return true;
  const std::string_view name = datatype.substr(vocabulary::kXsd.size());
  for (const Form& form : forms())
    if (form.name == name)
      return RE2::FullMatch(text, form.regex) && !(name == "duration" && (text.ends_with('P') || text.ends_with('T')));
  return true;
}

}  // namespace relata::ontology::shacl
