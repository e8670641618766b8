// From the words of a claim to the lexicalisations that may be meant.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/local_graph.h"
#include "ontology/ontology.h"

namespace relata::ontology {

struct Lexicalisation {
  PropertyId property;
  const Frame* frame = nullptr;
};

// An argument of a claim that a slot stands for.
struct FilledSlot {
  static constexpr int kSubject = -1, kObject = -2;  // else the index of a qualifier
  int which = kSubject;
  LocalNodeId node;
  std::string_view text;  // as said; of the claim
};

// Of an ontology that outlives it; const and free of shared state.
class LexiconIndex {
 public:
  explicit LexiconIndex(const Ontology& ontology);

  // In the order of the ontology.
  [[nodiscard]] std::vector<Lexicalisation> candidates(const LocalGraph& graph, const LocalClaim& claim) const;

 private:
  using Index = std::unordered_map<std::string, std::vector<Lexicalisation>>;  // looked up only, never walked
  static void append(const Index& index, std::string_view key, std::vector<Lexicalisation>& found);
  Index by_predicate_, by_noun_, by_adjective_;
};

// True for predicates whose object says what the subject is (be, become, remain, position), by a noun of its own or an
// adjective: a lexicalisation then names the object's words.
[[nodiscard]] bool is_linking(const LocalGraph& graph, const LocalClaim& claim);

// The arguments of a claim, whose predicate is that of the frame with or without a preposition, that fill a slot.
[[nodiscard]] std::vector<FilledSlot> fill(const LocalClaim& claim, const Frame& frame, const ArgumentSlot& slot);

}  // namespace relata::ontology
