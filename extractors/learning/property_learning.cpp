#include "extractors/learning/property_learning.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <tuple>

#include "extractors/learning/boundary.h"
#include "extractors/learning/logistic_training.h"
#include "extractors/learning/relation_finder.h"
#include "extractors/learning/written_values.h"

namespace relata::learning {
namespace {

// Where each example has one fact: how much a pair that no fact names counts as wrong. Of the fact's own property the
// others are likelier right (a second author).
constexpr float kOtherPairOfProperty = 0.5F, kOtherPair = 0.2F;
constexpr double kLikelyShare = 0.5;  // of the probability of pairs that facts name
constexpr std::uint32_t kRoughPasses = 5;  // enough to tell these
constexpr std::size_t kFewPairs = 40;
constexpr double kEven = 0.5;                // probability
constexpr std::uint32_t kOftenTogether = 20;  // one in so many
constexpr std::array<std::string_view, 6> kNameKinds{"city", "country", "name", "organisation", "person", "place"};

// The number of examples that have the value for the property.
std::map<std::string, std::uint32_t> value_examples(const ExampleList& examples, std::uint32_t property) {
  std::map<std::string, std::uint32_t> out;
  for (const PreparedExample* example : examples) {
    std::set<std::string> own;
    for (const PairLabel& label : example->labels)
      if (label.property == property && label.right && label.object >= 0)
        own.insert(example->passage.renderings[static_cast<std::size_t>(label.object)][0].loose);
    for (const std::string& key : own) ++out[key];
  }
  return out;
}

class PropertyLearner {
 public:
  PropertyLearner(const TrainingSet& set, const ExampleList& examples, std::uint32_t property, const PairTable& table)
      : set_(set), examples_(examples), property_(property), table_(table),
          values_(value_examples(examples, property)) {}

  LearnedProperty learn() {
    out_.label = set_.properties[property_];
    learn_kinds();
    learn_objects();
    learn_weights();
    return std::move(out_);
  }

 private:
  [[nodiscard]] static const Argument& model_of(const PreparedExample& example, std::uint32_t phrase) {
    return example.passage.arguments[example.passage.phrases[phrase].model];
  }

  void learn_kinds() {
    std::map<std::string, std::uint32_t> kinds;
    for (const PreparedExample* example : examples_)
      for (const PairLabel& label : example->labels)
        if (label.property == property_ && label.right) {
          ++kinds[std::string(model_of(*example, example->pairs[label.pair].object).kind)];
          ++out_.facts;
        }
    const bool few = out_.facts < kFewPairs;  // then the tagger's slips were not all seen
    const bool names = few &&
        std::ranges::any_of(kNameKinds, [&](std::string_view kind) { return kinds.contains(std::string(kind)); });
    if (names)
      for (const std::string_view kind : kNameKinds) kinds[std::string(kind)] += out_.facts;
    for (const auto& [kind, count] : kinds)
      if (count * 50 >= out_.facts) out_.object_kinds.push_back(kind);
  }

  void learn_objects() {
    WrittenValues values;
    for (const PreparedExample* example : examples_) {
      if (std::ranges::find(example->fact_property, property_) != example->fact_property.end())
        values.read(example->passage);
      for (const PairLabel& label : example->labels) {
        if (label.property != property_ || !label.right || label.object < 0) continue;
        const auto object = static_cast<std::uint32_t>(label.object);
        const std::string& value = example->example->facts[label.fact].object.text;
        values.count(example->passage, object, value);
        if (is_named_by(example->passage, object, value))
          count_boundaries(example->passage, example->passage.phrases[example->passage.phrase_of[object]], object,
                           out_.boundaries);
      }
    }
    out_.forms = values.forms();
    out_.values = values.values();
  }

  // By phrase: whether another example has it as a value of the property.
  [[nodiscard]] std::vector<bool> known_phrases(const PreparedExample& example, bool has_property) const {
    std::vector<bool> out;
    for (const Phrase& phrase : example.passage.phrases)
      out.push_back(std::ranges::any_of(phrase.arguments, [&](std::uint32_t argument) {
        const auto found = values_.find(example.passage.renderings[argument][0].loose);
        return found != values_.end() && found->second > (has_property ? 1U : 0U);
      }));
    return out;
  }

  // 0: the pair is left out.
  [[nodiscard]] float weight_of(const PreparedExample& example, bool has_property, const CandidatePair& pair,
                                const std::vector<std::uint32_t>& right_objects) const {
    if (!set_.one_fact_each) return 1;
    const bool same_object = std::ranges::any_of(right_objects, [&](std::uint32_t object) {
      return overlap(model_of(example, object), model_of(example, pair.object));
    });
    if (same_object) return 1;
    return has_property ? kOtherPairOfProperty : kOtherPair;
  }

  void add_pairs(std::size_t number) {
    const PreparedExample& example = *examples_[number];
    const auto begin = std::ranges::lower_bound(example.labels, property_, {}, &PairLabel::property);
    const auto end = std::ranges::upper_bound(example.labels, property_, {}, &PairLabel::property);
    const bool has_property = std::ranges::find(example.fact_property, property_) != example.fact_property.end();
    if (!has_property && !std::ranges::binary_search(example.checked, property_)) return;
    std::vector<std::uint32_t> right_objects;
    for (auto label = begin; label != end; ++label)
      if (label->right) right_objects.push_back(example.pairs[label->pair].object);
    const bool lost = has_property && right_objects.empty();  // its facts were not found: any pair may be one
    if (lost) return;
    const std::vector<bool> known = known_phrases(example, has_property);
    auto label = begin;
    for (std::uint32_t at = 0; at < example.pairs.size(); ++at) {
      const CandidatePair& pair = example.pairs[at];
      while (label != end && label->pair < at) ++label;
      const bool labelled = label != end && label->pair == at;
      if (labelled && !label->right) continue;
      // What the text says of others than its theme is asked of nobody.
      if (set_.has_themes && !example.about.empty() && !std::ranges::binary_search(example.about, pair.subject)) continue;
      if (!std::ranges::binary_search(out_.object_kinds, model_of(example, pair.object).kind)) continue;
      const float weight = labelled ? 1.0F : weight_of(example, has_property, pair, right_objects);
      TrainingPair out{table_.cues(table_.first_pair(number) + at), {}, labelled, weight};
      if (known[pair.object]) out.more = known_;
      pairs_.push_back(out);
    }
  }

  [[nodiscard]] static double probability(const LogisticWeights& weights, const TrainingPair& pair) {
    double odds = weights.bias;
    for (const auto cues : {pair.cues, pair.more})
      for (const std::uint32_t cue : cues) odds += weights.weights[cue];
    return probability_of(odds);
  }

  // Where each example names one fact of those that its text has: pairs of other examples that look like named ones are
  // as likely right, and teach nothing.
  void leave_out_likely(const LogisticWeights& weights) {
    double sum = 0;
    std::size_t named = 0;
    for (const TrainingPair& pair : pairs_) {
      if (!pair.positive) continue;
      sum += probability(weights, pair);
      ++named;
    }
    const double likely = kLikelyShare * sum / static_cast<double>(std::max<std::size_t>(named, 1));
    std::erase_if(pairs_, [&](const TrainingPair& pair) {
      return !pair.positive && pair.weight < 1 && probability(weights, pair) >= likely;
    });
  }

  // Where each example has one fact, none shows that one object may have two properties ("written and directed by X"),
  // but the facts of another property whose pairs look as likely of this one do.
  void learn_company(const LogisticWeights& weights) {
    std::vector<std::uint32_t> likely(set_.properties.size()), all(set_.properties.size());
    for (std::size_t i = 0; i < examples_.size(); ++i)
      for (const PairLabel& label : examples_[i]->labels) {
        if (!label.right || label.property == property_) continue;
        ++all[label.property];
        const std::string_view kind = model_of(*examples_[i], examples_[i]->pairs[label.pair].object).kind;
        if (!std::ranges::binary_search(out_.object_kinds, kind)) continue;
        const TrainingPair pair{table_.cues(table_.first_pair(i) + label.pair), {}, false, 1};
        if (probability(weights, pair) >= kEven) ++likely[label.property];
      }
    for (std::size_t other = 0; other < all.size(); ++other)
      if (likely[other] >= 2 && likely[other] * kOftenTogether >= all[other])
        out_.shares_object.push_back(set_.properties[other]);
  }

  void learn_weights() {
    for (std::size_t i = 0; i < examples_.size(); ++i) add_pairs(i);
    if (set_.one_fact_each) {
      LogisticOptions roughly;
      roughly.passes = kRoughPasses;
      leave_out_likely(train_logistic(pairs_, table_.cue_count() + 1, roughly));
    }
    const LogisticWeights weights = train_logistic(pairs_, table_.cue_count() + 1, {});
    if (set_.one_fact_each) learn_company(weights);
    std::vector<BoundaryCount> counts(table_.cue_count() + 1);
    for (const TrainingPair& pair : pairs_)
      for (const auto cues : {pair.cues, pair.more})
        for (const std::uint32_t cue : cues) {
          ++counts[cue].matches;
          if (pair.positive) ++counts[cue].hits;
        }
    out_.bias = weights.bias;
    for (std::uint32_t cue = 0; cue < counts.size(); ++cue) {
      if (weights.weights[cue] == 0) continue;
      std::string text = cue == known_[0] ? std::string(kKnownValue) : set_.cues.text(table_.number_of(cue));
      out_.cues.push_back({std::move(text), weights.weights[cue], counts[cue].matches, counts[cue].hits});
    }
    std::ranges::sort(out_.cues, {}, &CueWeight::cue);
  }

  const TrainingSet& set_;
  const ExampleList& examples_;
  std::uint32_t property_;
  const PairTable& table_;
  std::map<std::string, std::uint32_t> values_;
  std::array<std::uint32_t, 1> known_{table_.cue_count()};  // the cue of known values
  std::vector<TrainingPair> pairs_;
  LearnedProperty out_;
};

}  // namespace

LearnedProperty learn_property(const TrainingSet& set, const ExampleList& examples, std::uint32_t property,
                               const PairTable& table) {
  return PropertyLearner(set, examples, property, table).learn();
}

void learn_subjects(const ExampleList& examples, RelationModel& model) {
  for (const LearnedProperty& property : model.properties)
    for (const auto& [shape, count] : property.boundaries) {
      model.object_boundaries[shape].hits += count.hits;
      model.object_boundaries[shape].matches += count.matches;
    }
  WrittenValues values, objects;
  for (const PreparedExample* example : examples) {
    values.read(example->passage);
    for (const PairLabel& label : example->labels) {
      if (label.right && label.object >= 0)
        objects.count(example->passage, static_cast<std::uint32_t>(label.object),
                      example->example->facts[label.fact].object.text);
      if (!label.right || label.subject < 0) continue;
      const auto subject = static_cast<std::uint32_t>(label.subject);
      const std::string_view kind = example->passage.arguments[subject].kind;
      if (kind == "pronoun" || kind == "concept") continue;
      const std::string& value = example->example->facts[label.fact].subject.text;
      values.count(example->passage, subject, value);
      if (!is_named_by(example->passage, subject, value)) continue;
      const Phrase& phrase = example->passage.phrases[example->passage.phrase_of[subject]];
      count_boundaries(example->passage, phrase, subject, model.subject_boundaries);
    }
  }
  model.object_forms = objects.forms();
  model.subject_forms = values.forms();
  model.subject_values = values.values();
}

}  // namespace relata::learning
