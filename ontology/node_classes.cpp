#include "ontology/node_classes.h"

#include <algorithm>
#include <array>

#include "core/ascii.h"
#include "core/words.h"

namespace relata::ontology {
namespace {

using namespace std::string_view_literals;

}  // namespace

std::string head_noun(std::string_view phrase) {
  constexpr std::array kAfterHead{" of "sv, " for "sv, " to "sv,      " in "sv,
                                  " at "sv, " on "sv,  " between "sv, " with "sv};
  for (const std::string_view word : kAfterHead) phrase = phrase.substr(0, phrase.find(word));
  const std::size_t blank = phrase.rfind(' ');
  return lower_case(blank == std::string_view::npos ? phrase : phrase.substr(blank + 1));
}

NodeClasses::NodeClasses(const Ontology& ontology)
    : ontology_(ontology), told_(ontology.classes.size(), false), above_(ontology.classes.size()) {
  for (std::size_t i = 0; i < ontology.classes.size(); ++i) {
    const OntologyClass& c = ontology.classes[i];
    const ClassId id{i};
    above_[i].insert(above_[i].end(), c.superclasses.begin(), c.superclasses.end());
    for (const std::string& iri : c.equivalents) {
      const ClassId other = ontology.find_class(iri);
      if (!other.valid() || other == id) continue;
      above_[i].push_back(other);
      above_[other.index()].push_back(id);
    }
    for (const std::string& type : c.node_types) by_type_[type].push_back(id);
    for (const std::string& noun : c.nouns) by_noun_[noun].push_back(id);
  }
  for (std::size_t i = 0; i < ontology.classes.size(); ++i)
    if (!ontology.classes[i].node_types.empty() || !ontology.classes[i].nouns.empty())
      for (const ClassId c : with_above(ClassId{i})) told_[c.index()] = true;
}

bool NodeClasses::is_a(ClassId sub, ClassId super) const {
  if (sub == super) return true;
  const std::vector<ClassId> all = with_above(sub);
  return std::find(all.begin(), all.end(), super) != all.end();
}

// The class and all above it, nearest first.
std::vector<ClassId> NodeClasses::with_above(ClassId c) const {
  std::vector<ClassId> found{c};
  for (std::size_t i = 0; i < found.size(); ++i)
    for (const ClassId above : above_[found[i].index()])
      if (std::find(found.begin(), found.end(), above) == found.end()) found.push_back(above);
  return found;
}

void NodeClasses::add(const std::unordered_map<std::string, std::vector<ClassId>>& index, std::string_view key,
                      std::vector<ClassId>& classes) const {
  if (const auto found = index.find(std::string(key)); found != index.end())
    classes.insert(classes.end(), found->second.begin(), found->second.end());
}

std::vector<ClassId> NodeClasses::classes_of(NodeKind kind, std::string_view types_joined,
                                             std::string_view label) const {
  std::vector<ClassId> classes;
  if (kind == NodeKind::claim) add(by_type_, relata::label_of(kind), classes);
  if (kind == NodeKind::literal || kind == NodeKind::claim) return classes;
  for_each_word(types_joined, [&](std::string_view type) { add(by_type_, type, classes); });
  // A common noun says more than the coarse type; a name is no evidence where a type is known.
  if (classes.empty() || kind != NodeKind::entity) add(by_noun_, head_noun(label), classes);
  std::sort(classes.begin(), classes.end());
  classes.erase(std::unique(classes.begin(), classes.end()), classes.end());
  return classes;
}

std::vector<ClassId> NodeClasses::classes_of(const LocalNode& node) const {
  std::string types;
  for (const std::string& type : node.types) types.append(types.empty() ? "" : " ").append(type);
  // A particular's key begins with its head lemma, before two further parts.
  const std::string_view key = node.key;
  const std::size_t last = key.find_last_of("-/");
  const std::size_t cut = last == std::string_view::npos || last == 0 ? last : key.find_last_of("-/", last - 1);
  const bool keyed = node.kind == NodeKind::particular && cut != std::string_view::npos;
  return classes_of(node.kind, types, keyed ? key.substr(0, cut) : std::string_view(node.label));
}

Fit NodeClasses::fit(NodeKind kind, const std::vector<ClassId>& known, const std::vector<ClassId>& wanted) const {
  const bool name = kind == NodeKind::entity;  // all others belong to a class only where something says so
  Fit fit = Fit::fits;
  for (const ClassId want : wanted) {
    const auto below = [&](ClassId c) { return is_a(c, want); };
    const auto above = [&](ClassId c) { return is_a(want, c); };
    if (std::any_of(known.begin(), known.end(), below)) continue;
    const bool would_be_known = !known.empty() || kind == NodeKind::literal || kind == NodeKind::claim ||
                                (!name && told_[want.index()]);
    if (would_be_known && std::none_of(known.begin(), known.end(), above)) return Fit::contradicts;
    fit = Fit::open;
  }
  return fit;
}

}  // namespace relata::ontology
