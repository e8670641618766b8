// Facts of learnt properties as claims of a document's graph.
#pragma once

#include <initializer_list>
#include <optional>
#include <utility>

#include "core/code_points.h"
#include "core/local_graph.h"
#include "extractors/learning/relation_finder.h"

namespace relata::learning {

// Whether a document's text asserts what it says in some place: the claims with the shortest quote around it decide.
// Where no claim has a quote around it, nothing speaks against it. Claims know nothing of titles: of "No Woman, No Cry
// is a song", whose words around the title are plain, they do not decide.
class AssertedPlaces {
 public:
  AssertedPlaces(const Document& document, const LocalGraph& graph) : index_(document.text), graph_(graph) {}

  // A fact of a pair of the passage, which is the document's.
  [[nodiscard]] bool is_asserted(const Passage& passage, const CandidatePair& pair, const FoundFact& fact) const;
  [[nodiscard]] const CodePointIndex& index() const { return index_; }

 private:
  [[nodiscard]] std::optional<bool> innermost(std::initializer_list<Span> places) const;

  const CodePointIndex index_;
  const LocalGraph& graph_;
};

// const and free of shared state: one serves all threads.
class LearnedClaims {
 public:
  // The lexicon must outlive it.
  LearnedClaims(RelationModel model, const nlp::CoreferenceLexicon& lexicon)
      : model_(std::move(model)), lexicon_(lexicon), finder_(model_, cues_) {}
  LearnedClaims(const LearnedClaims&) = delete;
  LearnedClaims& operator=(const LearnedClaims&) = delete;

  // Adds those that the text asserts, between the nodes that the graph has for their words; a date or a number that has
  // none becomes one.
  void add_to(LocalGraph& graph, const Document& document, const Analysis& analysis) const;

 private:
  const RelationModel model_;
  const nlp::CoreferenceLexicon& lexicon_;
  CueTable cues_;
  const RelationFinder finder_;
};

}  // namespace relata::learning
