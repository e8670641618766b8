// What the rules across documents merge: the entities of one name and one coarse type, over all documents.
#pragma once

#include <cstdint>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/local_graph.h"
#include "core/merge_log.h"
#include "core/same_as.h"

namespace relata {

struct EntityMember {
  std::size_t document = 0;
  std::size_t node = 0;
  auto operator<=>(const EntityMember&) const = default;
};

struct EntityAtom {
  std::string name;                 // the smallest of its labels; they differ in normal form at most
  std::string encoded;              // encode_name(name)
  std::string key;                  // fold_name(name)
  std::vector<std::string> words;   // of the key
  std::string type;                 // coarse; empty where nothing is known
  std::vector<EntityMember> members;  // sorted, not empty
  std::uint64_t mentions = 0;
  bool alone = false;               // one of several of its name that a document or the user keeps apart
};

// A forest over the atoms. The order of unions does not matter to what it holds.
class EntityAtoms {
 public:
  // Refusals among equal names are added to decisions.
  EntityAtoms(std::span<const LocalGraph> documents, const SameAs& same_as, std::vector<MergeDecision>& decisions);

  [[nodiscard]] std::span<const LocalGraph> documents() const { return documents_; }
  [[nodiscard]] std::size_t size() const { return atoms_.size(); }
  [[nodiscard]] const EntityAtom& operator[](std::size_t atom) const { return atoms_[atom]; }
  [[nodiscard]] std::size_t root(std::size_t atom) const;
  [[nodiscard]] bool same(std::size_t a, std::size_t b) const { return root(a) == root(b); }
  // Of the set of the root.
  [[nodiscard]] const std::vector<std::size_t>& set_of(std::size_t atom) const { return sets_[root(atom)]; }
  // The only coarse type that the set's atoms have; empty where none is known.
  [[nodiscard]] std::string_view type_of_set(std::size_t atom) const;
  // The fullest name of the set.
  [[nodiscard]] const std::string& canonical_name(std::size_t atom) const;
  // Whether some document holds entities of both sets, and so keeps them apart.
  [[nodiscard]] bool share_a_document(std::size_t a, std::size_t b) const;
  // Whether a document of the one and a document of the other share other entities: two, or one where several documents
  // hold the second set.
  [[nodiscard]] bool have_much_in_common(std::size_t a, std::size_t b) const;
  // Whether the user said that members of the two sets are different.
  [[nodiscard]] bool are_declared_different(std::size_t a, std::size_t b) const;
  [[nodiscard]] bool matches(std::size_t atom, const EntityPattern& pattern) const;
  void unite(std::size_t a, std::size_t b);
  [[nodiscard]] std::vector<std::string> document_ids(std::size_t atom) const;

 private:
  void add_name(const std::string& encoded, const std::vector<EntityMember>& members,
                std::vector<MergeDecision>& decisions);
  [[nodiscard]] std::vector<std::vector<EntityMember>> related_parts(const std::string& encoded, std::string_view type,
                                                                     std::vector<EntityMember> members,
                                                                     std::string& why) const;
  [[nodiscard]] std::vector<EntityMember> take_regions(std::vector<EntityMember>& places) const;
  [[nodiscard]] bool has_street(const EntityMember& member, const std::string& encoded) const;
  [[nodiscard]] std::vector<std::vector<EntityMember>> joined_by_shared_names(
      const std::string& encoded, std::size_t least, const std::vector<EntityMember>& members) const;
  void add_atom(const std::string& encoded, std::string_view type, std::vector<EntityMember> members, bool alone);
  void split_by_user();
  [[nodiscard]] const LocalNode& node(const EntityMember& member) const {
    return documents_[member.document].nodes[member.node];
  }

  std::span<const LocalGraph> documents_;
  const SameAs& same_as_;
  std::vector<std::set<std::string>> names_in_;  // by document: encoded
  std::vector<EntityAtom> atoms_;
  mutable std::vector<std::size_t> parent_;
  std::vector<std::vector<std::size_t>> sets_;  // by root, sorted
  std::vector<std::set<std::size_t>> in_documents_;  // by root
  std::vector<std::set<std::size_t>> held_;          // by document: its atoms
};

// person, organisation, place or other; empty when the types say nothing. Classes of a graph that
// was read count by their names.
[[nodiscard]] std::string_view coarse_type(std::span<const std::string> types);

}  // namespace relata
