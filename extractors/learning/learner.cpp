#include "extractors/learning/learner.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "extractors/learning/label_learning.h"
#include "extractors/learning/numbered_work.h"
#include "extractors/learning/property_learning.h"
#include "extractors/learning/relation_finder.h"
#include "extractors/learning/theme_learning.h"

namespace relata::learning {
namespace {

constexpr std::uint32_t kFolds = 3;
constexpr double kLeastProbability = 0.05;
// Where each example has one of the facts that its text may hold, agreement with the examples says nothing of
// precision.
constexpr double kThresholdOfOneFactEach = 0.15;
constexpr std::uint32_t kLeastFactsToBeSingle = 5;
constexpr std::size_t kManyExamples = 50;  // from here on, that every one has facts is no chance

// Which properties one object may have at once, and of which a subject has one object alone.
class Company {
 public:
  void count(const PreparedExample& prepared) {
    const std::vector<TaughtFact>& facts = prepared.example->facts;
    std::map<std::pair<std::uint32_t, std::string>, std::string> objects;  // by property and subject
    for (std::size_t a = 0; a < facts.size(); ++a) {
      const std::uint32_t property = prepared.fact_property[a];
      const std::string object = value_key(facts[a].object.text);
      const auto [known, added] = objects.try_emplace({property, value_key(facts[a].subject.text)}, object);
      if (!added && known->second != object) several_.insert(property);
      for (std::size_t b = 0; b < facts.size(); ++b)
        if (prepared.fact_property[b] != property && value_key(facts[b].object.text) == object)
          ++together_[{property, prepared.fact_property[b]}];
    }
  }

  void put(const TrainingSet& set, RelationModel& model) const {
    for (std::uint32_t property = 0; property < model.properties.size(); ++property) {
      LearnedProperty& learned = model.properties[property];
      learned.single = !set.one_fact_each && !several_.contains(property) && learned.facts >= kLeastFactsToBeSingle;
      for (const auto& [pair, count] : together_)
        if (pair.first == property && count >= 2 && count * 20 >= learned.facts)
          learned.shares_object.push_back(set.properties[pair.second]);
    }
    if (set.one_fact_each) share_both_ways(model);
  }

 private:
  static void share_both_ways(RelationModel& model) {
    std::map<std::string, std::set<std::string>> shares;
    for (const LearnedProperty& property : model.properties)
      for (const std::string& other : property.shares_object) {
        shares[property.label].insert(other);
        shares[other].insert(property.label);
      }
    for (LearnedProperty& property : model.properties)
      property.shares_object.assign(shares[property.label].begin(), shares[property.label].end());
  }

  std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> together_;
  std::set<std::uint32_t> several_;
};

RelationModel fit(const TrainingSet& set, const ExampleList& examples, unsigned threads) {
  RelationModel model;
  const PairTable table(set, examples);
  work_in_order<LearnedProperty>(
      threads, set.properties.size(),
      [&](std::size_t property) {
        return learn_property(set, examples, static_cast<std::uint32_t>(property), table);
      },
      [&](LearnedProperty&& learned) { model.properties.push_back(std::move(learned)); });
  learn_subjects(examples, model);
  model.labels = learn_labels(set, examples, table, model);
  for (std::size_t i = 0; i < model.properties.size(); ++i)
    if (model.properties[i].facts == 0 && !model.labels.cues.empty())
      model.properties[i].object_kinds = kinds_of_range(set, set.ranges[i], model);
  Company company;
  for (const PreparedExample* example : examples) company.count(*example);
  company.put(set, model);
  return model;
}

struct Trial {
  double probability;
  std::uint32_t example;
  bool right;
};

// Whether the fact is the examples': by its words, or, where they say where their facts stand, by its place.
bool is_right(const PreparedExample& prepared, const FoundFact& fact, const std::string& property) {
  if (prepared.example->checked)
    return std::ranges::any_of(prepared.labels, [&](const PairLabel& label) {
      return label.property == fact.property && label.pair == fact.pair;
    });
  return std::ranges::any_of(prepared.example->facts, [&](const TaughtFact& taught) {
    return taught.property == property && value_key(taught.subject.text) == value_key(fact.subject) &&
           value_key(taught.object.text) == value_key(fact.object);
  });
}

// What a model that has not seen the examples of a fold finds in them.
void try_out(const TrainingSet& set, const RelationModel& model, std::uint32_t fold, CueTable& cues,
             std::vector<Trial>& trials) {
  const RelationFinder finder(model, cues);
  for (std::uint32_t at = 0; at < set.examples.size(); ++at) {
    const PreparedExample& prepared = *set.examples[at];
    if (prepared.group % kFolds != fold) continue;
    for (const FoundFact& fact : finder.find(prepared.passage, prepared.pairs, kLeastProbability))
      if (std::ranges::binary_search(prepared.checked, fact.property))
        trials.push_back({fact.probability, at, is_right(prepared, fact, model.properties[fact.property].label)});
  }
}

std::vector<Trial> cross_validate(const TrainingSet& set, unsigned threads) {
  CueTable cues = set.cues;
  std::vector<Trial> trials;
  for (std::uint32_t fold = 0; fold < kFolds; ++fold) {
    ExampleList rest;
    for (const auto& prepared : set.examples)
      if (prepared->group % kFolds != fold) rest.push_back(prepared.get());
    try_out(set, fit(set, rest, threads), fold, cues, trials);
  }
  std::ranges::stable_sort(trials, [](const Trial& a, const Trial& b) { return a.probability > b.probability; });
  return trials;
}

double harmonic(std::uint32_t right, std::uint32_t found, std::uint32_t taught) {
  return right == 0 ? 0.0 : 2.0 * right / (static_cast<double>(found) + taught);
}

// The mean of F1 over examples as trials come in, the surest first; over all facts at once where examples were checked
// for some properties only.
class RunningScore {
 public:
  explicit RunningScore(const TrainingSet& set) {
    for (const auto& prepared : set.examples) {
      const auto facts = static_cast<std::uint32_t>(prepared->example->facts.size());
      counts_.push_back({0, 0, facts});
      all_.taught += facts;
      by_example_ = by_example_ && !prepared->example->checked;
    }
  }
  void add(const Trial& trial) {
    Count& own = counts_[trial.example];
    sum_ -= harmonic(own.right, own.found, own.taught);
    for (Count* count : {&own, &all_}) {
      ++count->found;
      count->right += trial.right ? 1 : 0;
    }
    sum_ += harmonic(own.right, own.found, own.taught);
  }
  [[nodiscard]] double value() const {
    if (counts_.empty()) return 0;
    return by_example_ ? sum_ / static_cast<double>(counts_.size()) : harmonic(all_.right, all_.found, all_.taught);
  }
  [[nodiscard]] Validation validation() const { return {all_.taught, all_.found, all_.right}; }

 private:
  struct Count {
    std::uint32_t found = 0, right = 0, taught = 0;
  };
  std::vector<Count> counts_;
  Count all_;
  double sum_ = 0;
  bool by_example_ = true;
};

// What is likelier right than wrong is never left out, nor taken in where few examples leave nothing right in
// validation.
void choose_threshold(const TrainingSet& set, unsigned threads, Learned& out) {
  const std::vector<Trial> trials = cross_validate(set, threads);
  RunningScore score(set);
  double best = 0;
  constexpr double kEven = 0.5;
  out.model.threshold = kEven;
  out.validation = score.validation();
  for (std::size_t i = 0; i < trials.size(); ++i) {
    score.add(trials[i]);
    const bool tie = i + 1 < trials.size() && trials[i + 1].probability == trials[i].probability;
    if (tie || score.value() <= best) continue;
    best = score.value();
    out.model.threshold = std::min(kEven, trials[i].probability);
    out.validation = score.validation();
  }
}

// 0 unless there are many examples and every one is a sentence with facts.
double facts_per_text(const TrainingSet& set) {
  if (set.examples.size() < kManyExamples) return 0;
  std::size_t facts = 0;
  for (const auto& prepared : set.examples) {
    const Example& example = *prepared->example;
    if (example.facts.empty() || example.checked || prepared->passage.trees.size() != 1) return 0;
    facts += example.facts.size();
  }
  return static_cast<double>(facts) / static_cast<double>(set.examples.size());
}

}  // namespace

Learned learn(const TrainingSet& set, unsigned threads) {
  Learned out;
  if (!set.one_fact_each) choose_threshold(set, threads, out);
  const double threshold = set.one_fact_each ? kThresholdOfOneFactEach : out.model.threshold;
  ExampleList all;
  for (const auto& prepared : set.examples) all.push_back(prepared.get());
  out.model = fit(set, all, threads);
  out.model.threshold = threshold;
  out.model.facts_per_text = facts_per_text(set);
  out.model.theme = learn_themes(set);
  return out;
}

}  // namespace relata::learning
