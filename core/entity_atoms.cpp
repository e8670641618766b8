#include "core/entity_atoms.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <numeric>
#include <tuple>

#include "core/ascii.h"
#include "core/common_names.h"
#include "core/iri.h"
#include "core/name_forms.h"

namespace relata {
namespace {

constexpr std::array<std::string_view, 10> kPlaces{"city",     "country", "district", "facility", "island",
                                                   "location", "place",   "region",   "river",    "state"};

// "person" for "person" and for any class in a graph that was read whose name is Person.
std::string word_of(const std::string& type) {
  if (!is_absolute_iri(type)) return type;
  const std::string word = lower_case(name_in_iri(type));
  return word == "organization" ? "organisation" : word;
}

// How many other names two documents must share for a name to be one thing's in both; 0: none.
std::size_t names_to_share(std::string_view encoded, std::string_view type) {
  const bool one_word = encoded.find('_') == std::string_view::npos;
  const bool one_letter = encoded.size() == 1;  // "from A to B" of one text is no A of another
  if (one_letter || CommonNames::shipped().has(encoded)) return 3;
  if (type == "place") return CommonNames::shipped().is_ambiguous_city(encoded) ? 1 : 0;
  return one_word && type == "person" ? 2 : 0;
}

// "St_Station" behind "Washington_".
bool begins_with_street(std::string_view rest) {
  constexpr std::array<std::string_view, 12> kStreets{"St",   "Street", "Ave", "Avenue", "Blvd",    "Boulevard",
                                                      "Road", "Rd",     "Lane", "Drive",  "Highway", "Parkway"};
  const std::string_view word = rest.substr(0, rest.find_first_of("_."));
  return std::find(kStreets.begin(), kStreets.end(), word) != kStreets.end();
}

bool two_in_one_document(const std::vector<EntityMember>& members) {
  for (std::size_t i = 1; i < members.size(); ++i)
    if (members[i].document == members[i - 1].document) return true;
  return false;
}

// Capitals throughout, and long enough to be a heading's spelling and no acronym.
bool is_shouted(std::string_view name) {
  return name.size() > 5 && std::none_of(name.begin(), name.end(), [](char c) { return c >= 'a' && c <= 'z'; });
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
  return std::all_of(types.begin(), types.end(), [](const std::string& each) { return is_absolute_iri(each); }) ? ""
                                                                                                                : "other";
}

EntityAtoms::EntityAtoms(std::span<const LocalGraph> documents, const SameAs& same_as,
                         std::vector<MergeDecision>& decisions)
    : documents_(documents), same_as_(same_as) {
  std::map<std::string, std::vector<EntityMember>> by_name;
  names_in_.resize(documents.size());
  for (std::size_t d = 0; d < documents.size(); ++d)
    for (std::size_t n = 0; n < documents[d].nodes.size(); ++n)
      if (documents[d].nodes[n].kind == NodeKind::entity) {
        std::string encoded = encode_name(documents[d].nodes[n].label);
        by_name[encoded].push_back({d, n});
        names_in_[d].insert(std::move(encoded));
      }
  for (const auto& [encoded, members] : by_name) add_name(encoded, members, decisions);
  split_by_user();
  parent_.resize(atoms_.size());
  std::iota(parent_.begin(), parent_.end(), std::size_t{0});
  held_.resize(documents.size());
  for (std::size_t a = 0; a < atoms_.size(); ++a) {
    sets_.push_back({a});
    in_documents_.emplace_back();
    for (const EntityMember& member : atoms_[a].members) {
      in_documents_.back().insert(member.document);
      held_[member.document].insert(a);
    }
  }
}

// The members of one name, by coarse type; those of unknown type join the only known one, when there is only one.
void EntityAtoms::add_name(const std::string& encoded, const std::vector<EntityMember>& members,
                           std::vector<MergeDecision>& decisions) {
  std::map<std::string_view, std::vector<EntityMember>> groups;
  for (const EntityMember& member : members) groups[coarse_type(node(member).types)].push_back(member);
  if (groups.size() == 2 && groups.begin()->first.empty()) {
    std::vector<EntityMember> unknown = std::move(groups.begin()->second);
    groups.erase(groups.begin());
    std::vector<EntityMember>& known = groups.begin()->second;
    known.insert(known.end(), unknown.begin(), unknown.end());
    std::sort(known.begin(), known.end());
  }
  const std::size_t first = atoms_.size();
  std::string why;
  std::vector<EntityMember> regions;
  if (const auto places = groups.find("place"); places != groups.end()) regions = take_regions(places->second);
  if (!regions.empty()) {
    why = "it is a region in some documents and a city in others";
    add_atom(encoded, "place", std::move(regions), true);
  }
  for (auto& [type, group] : groups) {
    if (!two_in_one_document(group)) {
      std::vector<std::vector<EntityMember>> parts = related_parts(encoded, type, std::move(group), why);
      const bool alone = parts.size() > 1;
      for (std::vector<EntityMember>& part : parts) add_atom(encoded, type, std::move(part), alone);
      continue;
    }
    why = "a document speaks of several of this name";
    for (const EntityMember& member : group) add_atom(encoded, type, {member}, true);
  }
  if (atoms_.size() == first + 1) return;
  MergeDecision refusal{false, "equal-name", 0.9F, atoms_[first].name, {}, std::move(why), {}, {}};
  if (groups.size() > 1) {
    refusal.why = "the name is used for things of different types:";
    for (const auto& [type, group] : groups) refusal.why += ' ' + (type.empty() ? "unknown" : std::string{type});
  }
  std::set<std::string> ids;
  for (const EntityMember& member : members) ids.insert(documents_[member.document].document.id);
  refusal.documents.assign(ids.begin(), ids.end());
  decisions.push_back(std::move(refusal));
}

// Those whose documents say that the place is a region, where others call it a city: Washington, New York.
std::vector<EntityMember> EntityAtoms::take_regions(std::vector<EntityMember>& places) const {
  const auto has = [this](const EntityMember& member, std::string_view type) {
    const std::vector<std::string>& types = node(member).types;
    return std::find(types.begin(), types.end(), type) != types.end();
  };
  std::vector<EntityMember> regions;
  if (std::none_of(places.begin(), places.end(), [&](const EntityMember& m) { return has(m, "city"); })) return regions;
  std::erase_if(places, [&](const EntityMember& member) {
    if (!has(member, "region")) return false;
    regions.push_back(member);
    return true;
  });
  return regions;
}

// Whether the document has a street that is called so: its "Washington" is as likely the street.
bool EntityAtoms::has_street(const EntityMember& member, const std::string& encoded) const {
  const std::set<std::string>& names = names_in_[member.document];
  const std::string begin = encoded + '_';
  for (auto name = names.lower_bound(begin); name != names.end() && name->starts_with(begin); ++name)
    if (begins_with_street(std::string_view{*name}.substr(begin.size()))) return true;
  return false;
}

// A person's name of one word ("Ian", "Smith") is one person's in documents that share two others, directly or through
// others; a noun for a kind of institution ("Court") and a letter are one's where they share several, a city that has namesakes where
// they share one; any other name everywhere, but for a place in whose document a street is called so.
std::vector<std::vector<EntityMember>> EntityAtoms::related_parts(const std::string& encoded, std::string_view type,
                                                                  std::vector<EntityMember> members,
                                                                  std::string& why) const {
  constexpr std::size_t kMostCompared = 256;
  std::vector<std::vector<EntityMember>> parts;
  if (type == "place" && members.size() > 1)
    std::erase_if(members, [&](const EntityMember& member) {
      if (!has_street(member, encoded)) return false;
      parts.push_back({member});
      return true;
    });
  if (!parts.empty()) why = "a document has a street of this name";
  const std::size_t least = names_to_share(encoded, type);
  if (least == 0 || members.size() > kMostCompared) {
    if (!members.empty()) parts.push_back(std::move(members));
  } else {
    std::vector<std::vector<EntityMember>> joined = joined_by_shared_names(encoded, least, members);
    if (joined.size() > 1) why = "the documents have too little else in common";
    parts.insert(parts.end(), std::make_move_iterator(joined.begin()), std::make_move_iterator(joined.end()));
  }
  std::sort(parts.begin(), parts.end());
  return parts;
}

std::vector<std::vector<EntityMember>> EntityAtoms::joined_by_shared_names(
    const std::string& encoded, std::size_t least, const std::vector<EntityMember>& members) const {
  const auto related = [&](const EntityMember& a, const EntityMember& b) {
    const std::set<std::string>& x = names_in_[a.document];
    const std::set<std::string>& y = names_in_[b.document];
    const auto shared =
        std::count_if(x.begin(), x.end(), [&](const std::string& n) { return n != encoded && y.contains(n); });
    return static_cast<std::size_t>(shared) >= least;
  };
  std::vector<std::vector<EntityMember>> parts;
  for (const EntityMember& member : members) {
    std::vector<EntityMember> joined{member};
    for (std::vector<EntityMember>& part : parts) {
      if (std::none_of(part.begin(), part.end(), [&](const EntityMember& m) { return related(m, member); })) continue;
      joined.insert(joined.end(), part.begin(), part.end());
      part.clear();
    }
    std::erase_if(parts, [](const auto& part) { return part.empty(); });
    std::sort(joined.begin(), joined.end());
    parts.push_back(std::move(joined));
  }
  return parts;
}

void EntityAtoms::add_atom(const std::string& encoded, std::string_view type, std::vector<EntityMember> members,
                           bool alone) {
  EntityAtom& atom = atoms_.emplace_back();
  atom.encoded = encoded;
  atom.type = type;
  atom.alone = alone;
  for (const EntityMember& member : members) {
    const LocalNode& each = node(member);
    if (atom.name.empty() || each.label < atom.name) atom.name = each.label;
    for (const Alias& alias : each.aliases) atom.mentions += alias.count;
  }
  atom.key = fold_name(atom.name);
  atom.words = words_of(atom.key);
  atom.members = std::move(members);
}

// `different a#Name b#Name`: what the second names leaves the others of its name.
void EntityAtoms::split_by_user() {
  for (const EntityPair& pair : same_as_.different) {
    const std::size_t count = atoms_.size();
    for (std::size_t a = 0; a < count; ++a) {
      if (!matches(a, pair.first) || !matches(a, pair.second)) continue;
      std::vector<EntityMember> kept, leaving;
      for (const EntityMember& member : atoms_[a].members) {
        const std::string& id = documents_[member.document].document.id;
        (pair.second.matches(id, atoms_[a].key) && !pair.first.matches(id, atoms_[a].key) ? leaving : kept).push_back(member);
      }
      if (kept.empty() || leaving.empty()) continue;
      atoms_[a].members = std::move(kept);
      atoms_[a].alone = true;
      const EntityAtom copy = atoms_[a];
      add_atom(copy.encoded, copy.type, std::move(leaving), true);
    }
  }
}

std::size_t EntityAtoms::root(std::size_t atom) const {
  while (parent_[atom] != atom) atom = parent_[atom] = parent_[parent_[atom]];
  return atom;
}

std::string_view EntityAtoms::type_of_set(std::size_t atom) const {
  for (const std::size_t each : set_of(atom))
    if (!atoms_[each].type.empty()) return atoms_[each].type;
  return {};
}

// More words, then more mentions, then the order of letters; what a heading wrote in capitals loses.
const std::string& EntityAtoms::canonical_name(std::size_t atom) const {
  const auto rank = [this](std::size_t a) {
    const EntityAtom& each = atoms_[a];
    return std::tuple(is_shouted(each.name), -static_cast<std::int64_t>(each.words.size()),
                      -static_cast<std::int64_t>(each.mentions), std::string_view{each.name});
  };
  const std::vector<std::size_t>& set = set_of(atom);
  return atoms_[*std::min_element(set.begin(), set.end(), [&](auto a, auto b) { return rank(a) < rank(b); })].name;
}

bool EntityAtoms::share_a_document(std::size_t a, std::size_t b) const {
  const std::set<std::size_t>& x = in_documents_[root(a)];
  const std::set<std::size_t>& y = in_documents_[root(b)];
  const std::set<std::size_t>& fewer = x.size() < y.size() ? x : y;
  const std::set<std::size_t>& more = x.size() < y.size() ? y : x;
  return std::any_of(fewer.begin(), fewer.end(), [&](std::size_t d) { return more.contains(d); });
}

bool EntityAtoms::have_much_in_common(std::size_t a, std::size_t b) const {
  const std::set<std::size_t>& theirs = in_documents_[root(b)];
  const std::size_t wanted = theirs.size() > 1 ? 1 : 2;
  const auto share = [&](std::size_t x, std::size_t y) {
    std::size_t common = 0;
    for (const std::size_t atom : held_[x])
      common += !same(atom, a) && !same(atom, b) && held_[y].contains(atom) ? 1 : 0;
    return common >= wanted;
  };
  const std::set<std::size_t>& ours = in_documents_[root(a)];
  return std::any_of(ours.begin(), ours.end(), [&](std::size_t x) {
    return std::any_of(theirs.begin(), theirs.end(), [&](std::size_t y) { return share(x, y); });
  });
}

bool EntityAtoms::matches(std::size_t atom, const EntityPattern& pattern) const {
  return std::any_of(atoms_[atom].members.begin(), atoms_[atom].members.end(), [&](const EntityMember& member) {
    return pattern.matches(documents_[member.document].document.id, atoms_[atom].key);
  });
}

bool EntityAtoms::are_declared_different(std::size_t a, std::size_t b) const {
  const auto any = [this](std::size_t set, const EntityPattern& pattern) {
    return std::any_of(set_of(set).begin(), set_of(set).end(), [&](std::size_t each) { return matches(each, pattern); });
  };
  return std::any_of(same_as_.different.begin(), same_as_.different.end(), [&](const EntityPair& pair) {
    return (any(a, pair.first) && any(b, pair.second)) || (any(b, pair.first) && any(a, pair.second));
  });
}

void EntityAtoms::unite(std::size_t a, std::size_t b) {
  a = root(a);
  b = root(b);
  if (a == b) return;
  if (b < a) std::swap(a, b);
  parent_[b] = a;
  sets_[a].insert(sets_[a].end(), sets_[b].begin(), sets_[b].end());
  std::sort(sets_[a].begin(), sets_[a].end());
  sets_[b].clear();
  in_documents_[a].merge(in_documents_[b]);
}

std::vector<std::string> EntityAtoms::document_ids(std::size_t atom) const {
  std::set<std::string> ids;
  for (const EntityMember& member : atoms_[atom].members) ids.insert(documents_[member.document].document.id);
  return {ids.begin(), ids.end()};
}

}  // namespace relata
