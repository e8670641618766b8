#include "exporters/options.h"

#include <algorithm>
#include <array>

namespace relata::exporters {
namespace {

constexpr std::array<std::string_view, 4> kReifications{"named", "standard", "rdf12", "none"};
constexpr std::array<std::string_view, 5> kDialects{"generic", "gephi", "yed", "neo4j", "tinkerpop"};
constexpr std::array<std::string_view, 2> kViews{"full", "simple"};
constexpr std::array<std::string_view, 7> kLayouts{"automatic", "dot", "neato", "fdp", "sfdp", "twopi", "circo"};

template <class Value, std::size_t N>
std::optional<Value> value_named(const std::array<std::string_view, N>& names, std::string_view name) {
  const auto* found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<Value>(found - names.begin());
}

}  // namespace

std::optional<Reification> reification_from(std::string_view name) {
  return value_named<Reification>(kReifications, name);
}
std::optional<Dialect> dialect_from(std::string_view name) { return value_named<Dialect>(kDialects, name); }
std::optional<View> view_from(std::string_view name) { return value_named<View>(kViews, name); }
std::string_view name_of(Layout layout) { return kLayouts[static_cast<std::size_t>(layout)]; }

}  // namespace relata::exporters
