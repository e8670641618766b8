// Finds the facts of learnt properties in a text.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "extractors/learning/cues.h"
#include "extractors/learning/relation_model.h"
#include "extractors/learning/theme.h"

namespace relata::learning {

struct FoundFact {
  std::uint32_t property = 0;  // of the model
  std::string subject;         // as the examples write such values
  std::string object;
  Span subject_span;           // of the name, where the subject's own words only stand for one
  Span object_span;
  Span subject_words;          // of the pair itself: "he"
  std::uint32_t pair = 0;      // of the pairs that were given
  double probability = 0;
};

class RelationFinder {
 public:
  // model and cues must outlive it. Cues of the model that are not in the table are added.
  RelationFinder(const RelationModel& model, CueTable& cues);

  // The facts of at least this probability, in the order of the text; at most one relation between two phrases but for
  // those that the examples have together. `pairs` are the passage's, their cues numbered by the table.
  [[nodiscard]] std::vector<FoundFact> find(const Passage& passage, const std::vector<CandidatePair>& pairs,
                                            double threshold) const;
  // The facts of a text as the examples have theirs, of those that `accept` takes: where each of the examples is a
  // sentence with facts of its own, those of the sentence that together promise the best F1 (at least one, if any is
  // likely at all); else all from the model's threshold on.
  using Accept = std::function<bool(const FoundFact&)>;
  [[nodiscard]] std::vector<FoundFact> find(const Passage& passage, const std::vector<CandidatePair>& pairs,
                                            const Accept& accept) const;
  // The cues of the pair that speak most for the property, at most three, the strongest first.
  [[nodiscard]] std::vector<std::string> strongest_cues(std::uint32_t property, const CandidatePair& pair,
                                                        const CueTable& cues) const;

 private:
  struct Scored {
    std::uint32_t property, pair;
    double probability;
  };
  struct Weight {
    std::uint32_t property;
    double weight;
    bool of_words;
  };
  [[nodiscard]] std::vector<Scored> score(const Passage& passage, const std::vector<CandidatePair>& pairs,
                                          double threshold) const;
  [[nodiscard]] std::vector<FoundFact> find_surest_first(const Passage& passage,
                                                         const std::vector<CandidatePair>& pairs,
                                                         double threshold) const;
  [[nodiscard]] bool is_known_value(const Passage& passage, std::uint32_t phrase, std::uint32_t property) const;
  [[nodiscard]] bool excludes(const FoundFact& accepted, const FoundFact& other) const;
  [[nodiscard]] std::vector<FoundFact> without_excluded(std::vector<FoundFact> facts) const;
  [[nodiscard]] FoundFact fact_of(const Passage& passage, const CandidatePair& pair, const Scored& scored) const;

  void score_labels(const Passage& passage, const std::vector<CandidatePair>& pairs, double threshold,
                    std::vector<Scored>& out) const;

  // Those of a text that is about one thing: its likeliest theme and facts together.
  [[nodiscard]] std::vector<FoundFact> find_of_theme(const Passage& passage, const std::vector<CandidatePair>& pairs,
                                                     const Accept& accept) const;
  [[nodiscard]] std::vector<FoundFact> facts_about(const Theme& theme, const Passage& passage,
                                                   const std::vector<CandidatePair>& pairs,
                                                   const std::vector<FoundFact>& facts) const;

  const RelationModel& model_;
  const ThemeFinder themes_;
  std::vector<std::vector<Weight>> weights_;           // by cue
  std::vector<double> known_value_weight_;             // by property
  std::vector<std::uint32_t> labelled_;                // properties that their labels may speak for
  std::vector<std::vector<std::string>> label_words_;  // of each of these
  std::vector<double> label_weights_;                  // by cue
  std::map<std::string, double> label_places_;         // by label_cue()
};

// The cue of an object that the examples have for the property elsewhere; it differs by property, so pairs do not list
// it.
inline constexpr std::string_view kKnownValue = "object known";

}  // namespace relata::learning
