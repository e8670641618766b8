// What has been learnt about a user's properties: cues with weights, boundaries, how values are written. It is data: it
// can be written to a file, read and changed there (learned_turtle.h).
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "extractors/learning/value_form.h"

namespace relata::learning {

struct CueWeight {
  std::string cue;            // cues.h
  double weight = 0;          // added to the logarithm of the odds
  std::uint32_t matches = 0;  // pairs of the examples that have the cue
  std::uint32_t hits = 0;     // of those, the ones in the relation
};

// How often a phrase's argument of such a shape was the right one.
struct BoundaryCount {
  std::uint32_t hits = 0;
  std::uint32_t matches = 0;
};
using BoundaryTable = std::map<std::string, BoundaryCount>;  // by signature (boundary.h)

struct ValueFormCount {
  ValueForm form;
  std::string kind;           // of the arguments: form_group()
  std::uint32_t hits = 0;     // different values of the facts that it gave
  std::uint32_t matches = 0;  // of those whose words it can be made of
};

struct LearnedProperty {
  std::string label;
  std::string iri;                            // where it was read from a file; else empty
  std::uint32_t facts = 0;                    // of the examples, found in the text
  double bias = 0;
  std::vector<CueWeight> cues;                // sorted by cue
  std::vector<std::string> object_kinds;      // sorted
  BoundaryTable boundaries;                   // of objects
  std::vector<ValueFormCount> forms;          // of objects, the best first
  std::map<std::string, std::string> values;  // as said (loose_key) to as written
  std::vector<std::string> shares_object;     // properties that one object may have together with this one, sorted
  bool single = false;                        // a subject has at most one object in a passage
};

// How texts say that a property holds whose label has a word near by, whichever property it is: for those of which no
// example has a fact.
struct LabelModel {
  double bias = 0;
  std::vector<CueWeight> cues;  // sorted by cue; empty where too little was there to learn from
};

// Which phrase of a text names the one thing that all its facts are about.
struct ThemeModel {
  std::vector<CueWeight> cues;  // sorted by cue; empty where the facts of a text may be about several things
};

struct RelationModel {
  std::vector<LearnedProperty> properties;  // sorted by label
  BoundaryTable subject_boundaries;
  BoundaryTable object_boundaries;          // of all properties together
  std::vector<ValueFormCount> object_forms;  // of the same
  std::vector<ValueFormCount> subject_forms;
  std::map<std::string, std::string> subject_values;
  LabelModel labels;
  ThemeModel theme;
  double threshold = 0.5;                   // the least probability of a fact
  // The mean number of facts of an example, where every example has some and is one sentence; else 0.
  double facts_per_text = 0;
};

// The logistic function of the log-odds, 0 to 1; the same bits on every machine.
[[nodiscard]] double probability_of(double log_odds);
// What each of several has of the probability that one of them is right, by their log-odds; the same bits likewise.
[[nodiscard]] std::vector<double> shares_of(const std::vector<double>& log_odds);

}  // namespace relata::learning
