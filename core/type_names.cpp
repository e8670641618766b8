#include "core/type_names.h"

#include <algorithm>
#include <iterator>

#include "core/ascii.h"
#include "core/iri.h"

namespace relata {
namespace {

// Classes of ours that say what a resource is; no type of a thing has such a name.
constexpr std::string_view kStructural[] = {"attribution", "claim",      "concept",  "document",
                                            "entity",      "particular", "qualifier"};

}  // namespace

std::string class_local_name(std::string_view type) {
  const bool is_structural = std::find(std::begin(kStructural), std::end(kStructural), type) != std::end(kStructural);
  const bool usual = type.front() >= 'a' && type.front() <= 'z' && !is_structural;
  std::string name = relation_local_name(type);
  if (!usual) return '_' + name;  // so that "Person" and "person" stay two, and a letter is no source of claims
  name.front() = static_cast<char>(name.front() - 'a' + 'A');
  return name;
}

std::string type_of_class(std::string_view local_name) {
  if (local_name.empty()) return {};
  std::string name(local_name);
  if (is_ascii_upper(name.front()))
    name.front() = ascii_lower(name.front());
  else
    name.erase(0, 1);
  std::string type = relation_label(name);
  return !type.empty() && class_local_name(type) == local_name ? type : std::string();
}

}  // namespace relata
