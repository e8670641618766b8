// Examples made ready: analysed, their facts found in their texts, the pairs labelled.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "extractors/learning/alignment.h"
#include "extractors/learning/cues.h"
#include "extractors/learning/example.h"
#include "extractors/learning/passage.h"

namespace relata::learning {

struct PairLabel {
  std::uint32_t property = 0;
  std::uint32_t pair = 0;
  bool right = false;      // else it says the same as a pair that is: neither right nor wrong
  std::uint32_t fact = 0;  // of the example
  // The arguments that the fact names, where they are exactly there.
  std::int32_t subject = -1, object = -1;
};

struct PreparedExample {
  const Example* example = nullptr;
  Analysis analysis;
  Passage passage;
  std::vector<CandidatePair> pairs;
  std::vector<PairLabel> labels;              // sorted by property and pair
  std::vector<std::uint32_t> fact_property;   // of each fact of the example
  std::vector<std::uint32_t> checked;         // properties, sorted
  std::vector<std::uint32_t> about;           // phrases that are subject of a fact, or say it again; sorted
  std::uint32_t group = 0;                    // examples about one thing: never one to learn from and another to test
};

struct TrainingSet {
  std::vector<std::string> properties;        // labels, sorted; those of which no example has a fact among them
  std::vector<std::string> ranges;            // of each: the label of its class or datatype, empty where it has none
  std::vector<std::unique_ptr<PreparedExample>> examples;
  CueTable cues;                              // of right pairs alone: the others teach by lacking them
  // Each text is a sentence whose facts are all about one thing, its theme.
  bool has_themes = false;
  bool one_fact_each = false;  // every example has a single fact: what else its text says is not known
};

// ranges: of every property of the ontology, by label; a label that is empty where there is none.
// analyze: sentences with trees, names and coreference of an example, called by `threads` threads at once. The examples
// must outlive the set, which is the same for any number of threads.
[[nodiscard]] TrainingSet prepare_examples(const std::vector<Example>& examples,
                                           const std::map<std::string, std::string>& ranges,
                                           const std::function<Analysis(const Example&)>& analyze,
                                           const nlp::CoreferenceLexicon& lexicon, unsigned threads = 1);

}  // namespace relata::learning
