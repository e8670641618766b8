// Which classes of an ontology the nodes of a graph belong to, and whether they fit where one is asked for.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/local_graph.h"
#include "ontology/ontology.h"

namespace relata::ontology {

enum class Fit : std::uint8_t {
  contradicts,  // the node is known to be something else, or called by a noun of which the ontology would know
  open,         // a name of which nothing is known
  fits
};

// Of an ontology that outlives it; const and free of shared state.
class NodeClasses {
 public:
  explicit NodeClasses(const Ontology& ontology);

  // True where sub is super, a class under it, or one that is declared equivalent to such a class.
  [[nodiscard]] bool is_a(ClassId sub, ClassId super) const;

  // By its types ("claim" of a claim), else by the head noun of what it is called; ascending, without repeats. Empty:
  // not known.
  [[nodiscard]] std::vector<ClassId> classes_of(const LocalNode& node) const;
  [[nodiscard]] std::vector<ClassId> classes_of(NodeKind kind, std::string_view types_joined,
                                                std::string_view label) const;

  // How a node of these classes (empty: not known) fits all that are wanted. A class above the wanted one leaves it
  // open. A common noun that no class knows is none of those whose members are told by types or nouns: "heat" is no
  // place.
  [[nodiscard]] Fit fit(NodeKind kind, const std::vector<ClassId>& known, const std::vector<ClassId>& wanted) const;

 private:
  [[nodiscard]] std::vector<ClassId> with_above(ClassId c) const;
  void add(const std::unordered_map<std::string, std::vector<ClassId>>& index, std::string_view key,
           std::vector<ClassId>& classes) const;

  const Ontology& ontology_;
  std::vector<bool> told_;                   // by class: whether types or nouns tell the members of it or of one below
  std::vector<std::vector<ClassId>> above_;  // by class: declared superclasses and equivalent classes of this ontology
  std::unordered_map<std::string, std::vector<ClassId>> by_type_, by_noun_;  // looked up only, never walked
};

// The last word before " of " and the like: "secretary" of "Deputy Secretary of State", in lower case.
[[nodiscard]] std::string head_noun(std::string_view phrase);

}  // namespace relata::ontology
