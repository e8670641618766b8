#include "core/entity_clusters.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "core/iri.h"

namespace relata {
namespace {

struct Member {
  std::size_t document;
  std::size_t node;
  auto operator<=>(const Member&) const = default;
};
using Cluster = std::vector<Member>;  // sorted

constexpr std::array<std::string_view, 10> kPlaces{"city",     "country", "district", "facility", "island",
                                                   "location", "place",   "region",   "river",    "state"};

bool two_in_one_document(const Cluster& cluster) {
  for (std::size_t i = 1; i < cluster.size(); ++i)
    if (cluster[i].document == cluster[i - 1].document) return true;
  return false;
}

// The members of one name, by coarse type; those of unknown type join the only known one, when there is only one.
std::map<std::string_view, Cluster> by_type(std::span<const LocalGraph> documents, const Cluster& members) {
  std::map<std::string_view, Cluster> groups;
  for (const Member& member : members)
    groups[coarse_type(documents[member.document].nodes[member.node].types)].push_back(member);
  if (groups.size() == 2 && groups.begin()->first.empty()) {
    Cluster unknown = std::move(groups.begin()->second);
    groups.erase(groups.begin());
    Cluster& known = groups.begin()->second;
    known.insert(known.end(), unknown.begin(), unknown.end());
    std::sort(known.begin(), known.end());
  }
  return groups;
}

// "person" for "person" and for any class in a graph that was read whose name is Person.
std::string word_of(const std::string& type) {
  if (!is_absolute_iri(type)) return type;
  std::string word = name_in_iri(type);
  for (char& c : word) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return word == "organization" ? "organisation" : word;
}

std::string member_suffix(std::span<const LocalGraph> documents, const Member& member) {
  return documents[member.document].document.id + '.' + std::to_string(member.node);
}

}  // namespace

std::string_view coarse_type(std::span<const std::string> types) {
  if (types.empty()) return {};
  const auto has = [&](std::string_view type) {
    return std::any_of(types.begin(), types.end(), [&](const std::string& each) { return word_of(each) == type; });
  };
  if (has("person")) return "person";
  if (has("organisation")) return "organisation";
  if (std::any_of(kPlaces.begin(), kPlaces.end(), has)) return "place";
  // What somebody else's classes mean, nobody here knows.
  return std::all_of(types.begin(), types.end(), [](const std::string& each) { return is_absolute_iri(each); }) ? "" : "other";
}

std::vector<std::vector<std::string>> entity_iris(std::span<const LocalGraph> documents) {
  std::vector<std::vector<std::string>> iris(documents.size());
  std::map<std::string, Cluster> by_name;
  for (std::size_t d = 0; d < documents.size(); ++d) {
    iris[d].resize(documents[d].nodes.size());
    for (std::size_t n = 0; n < documents[d].nodes.size(); ++n)
      if (documents[d].nodes[n].kind == NodeKind::entity)
        by_name["entity/" + encode_name(documents[d].nodes[n].label)].push_back({d, n});
  }
  for (const auto& [name, members] : by_name) {
    const auto groups = by_type(documents, members);
    for (const auto& [type, cluster] : groups) {
      const bool each_alone = two_in_one_document(cluster);
      const bool typed = groups.size() > 1 && !type.empty() && !each_alone;
      for (const Member& member : cluster) {
        std::string& iri = iris[member.document][member.node];
        iri = name;
        if (typed) iri += '~' + std::string{type};
        else if (each_alone) iri += '~' + encode_name(member_suffix(documents, member));
        else if (groups.size() > 1) iri += '~' + encode_name(member_suffix(documents, cluster.front()));
      }
    }
  }
  return iris;
}

}  // namespace relata
