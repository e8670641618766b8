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

namespace relata::learning {
namespace {

// Where each example has one fact: how much a pair that no fact names counts as wrong. Of the fact's own property the
// others are likelier right (a second author).
constexpr float kOtherPairOfProperty = 0.5F, kOtherPair = 0.2F;
constexpr std::size_t kFewPairs = 40;
constexpr std::array<std::string_view, 6> kNameKinds{"city", "country", "name", "organisation", "person", "place"};

// How the values of some facts are written, and what stands in the text for each.
class WrittenValues {
 public:
  void count(const Passage& passage, std::uint32_t argument, const std::string& value) {
    const std::string& said = passage.renderings[argument][0].text;
    std::string kind{passage.arguments[argument].kind};
    if (!is_literal(kind)) kind.clear();
    if (!is_literal(passage.arguments[argument].kind)) values_[loose_key(said)][value] += 1;
    const bool as_it_is = std::ranges::any_of(passage.renderings[argument], [&](const Rendering& r) { return r.text == value; });
    for (const Rendering& rendering : passage.renderings[argument]) {
      if (as_it_is && rendering.text != value) continue;
      const std::size_t at = value.find(rendering.text);
      if (at == std::string::npos || rendering.text.empty()) continue;
      ValueForm form{rendering.slot, value.substr(0, at), value.substr(at + rendering.text.size())};
      forms_[{form, kind}].insert(said);
    }
  }

  // A form with words of its own must have been seen with two values.
  [[nodiscard]] std::vector<ValueFormCount> forms() const {
    std::vector<ValueFormCount> out;
    for (const auto& [form, said] : forms_) {
      const bool bare = form.first.prefix.empty() && form.first.suffix.empty();
      if (bare || said.size() > 1) out.push_back({form.first, form.second, static_cast<std::uint32_t>(said.size())});
    }
    std::ranges::stable_sort(out, [](const ValueFormCount& a, const ValueFormCount& b) { return a.count > b.count; });
    return out;
  }
  [[nodiscard]] std::map<std::string, std::string> values() const {
    std::map<std::string, std::string> out;
    for (const auto& [said, written] : values_) {
      const auto best = std::ranges::max_element(written, {}, [](const auto& entry) { return entry.second; });
      out.emplace(said, best->first);
    }
    return out;
  }

 private:
  std::map<std::pair<ValueForm, std::string>, std::set<std::string>> forms_;
  std::map<std::string, std::map<std::string, std::uint32_t>> values_;
};

// The number of examples that have the value for the property.
std::map<std::string, std::uint32_t> value_examples(const ExampleList& examples, std::uint32_t property) {
  std::map<std::string, std::uint32_t> out;
  for (const PreparedExample* example : examples) {
    std::set<std::string> own;
    for (const PairLabel& label : example->labels)
      if (label.property == property && label.right && label.object >= 0)
        own.insert(loose_key(example->passage.renderings[static_cast<std::size_t>(label.object)][0].text));
    for (const std::string& key : own) ++out[key];
  }
  return out;
}

class PropertyLearner {
 public:
  PropertyLearner(const TrainingSet& set, const ExampleList& examples, std::uint32_t property, const std::vector<bool>& common)
      : set_(set), examples_(examples), property_(property), common_(common), values_(value_examples(examples, property)) {}

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
    const bool names = few && std::ranges::any_of(kNameKinds, [&](std::string_view kind) { return kinds.contains(std::string(kind)); });
    if (names)
      for (const std::string_view kind : kNameKinds) kinds[std::string(kind)] += out_.facts;
    for (const auto& [kind, count] : kinds)
      if (count * 50 >= out_.facts) out_.object_kinds.push_back(kind);
  }

  void learn_objects() {
    WrittenValues values;
    for (const PreparedExample* example : examples_) {
      for (const PairLabel& label : example->labels) {
        if (label.property != property_ || !label.right || label.object < 0) continue;
        const auto object = static_cast<std::uint32_t>(label.object);
        values.count(example->passage, object, example->example->facts[label.fact].object.text);
        count_boundaries(example->passage, example->passage.phrases[example->passage.phrase_of[object]], object, out_.boundaries);
      }
    }
    out_.forms = values.forms();
    out_.values = values.values();
  }

  [[nodiscard]] bool is_known(const PreparedExample& example, const CandidatePair& pair, bool own) const {
    return std::ranges::any_of(example.passage.phrases[pair.object].arguments, [&](std::uint32_t argument) {
      const auto found = values_.find(loose_key(example.passage.renderings[argument][0].text));
      return found != values_.end() && found->second > (own ? 1U : 0U);
    });
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

  void add_pairs(const PreparedExample& example) {
    const auto begin = std::ranges::lower_bound(example.labels, property_, {}, &PairLabel::property);
    const auto end = std::ranges::upper_bound(example.labels, property_, {}, &PairLabel::property);
    const bool has_property = std::ranges::find(example.fact_property, property_) != example.fact_property.end();
    if (!has_property && !std::ranges::binary_search(example.checked, property_)) return;
    std::vector<std::uint32_t> right_objects;
    for (auto label = begin; label != end; ++label)
      if (label->right) right_objects.push_back(example.pairs[label->pair].object);
    const bool lost = has_property && right_objects.empty();  // its facts were not found: any pair may be one
    if (lost) return;
    auto label = begin;
    for (std::uint32_t at = 0; at < example.pairs.size(); ++at) {
      const CandidatePair& pair = example.pairs[at];
      while (label != end && label->pair < at) ++label;
      const bool labelled = label != end && label->pair == at;
      if (labelled && !label->right) continue;
      if (!std::ranges::binary_search(out_.object_kinds, model_of(example, pair.object).kind)) continue;
      const float weight = labelled ? 1.0F : weight_of(example, has_property, pair, right_objects);
      if (weight > 0) add(example, pair, labelled, weight, has_property);
    }
  }

  void add(const PreparedExample& example, const CandidatePair& pair, bool positive, float weight, bool has_property) {
    TrainingPair out;
    for (const std::uint32_t cue : pair.cues)
      if (common_[cue]) cues_.push_back(cue);
    sizes_.push_back(static_cast<std::uint32_t>(cues_.size()));
    if (is_known(example, pair, has_property)) out.extra = static_cast<std::uint32_t>(set_.cues.size());
    out.positive = positive;
    out.weight = weight;
    pairs_.push_back(out);
  }

  void learn_weights() {
    for (const PreparedExample* example : examples_) add_pairs(*example);
    std::size_t begin = 0;
    for (std::size_t i = 0; i < pairs_.size(); ++i) {
      pairs_[i].cues = std::span(cues_).subspan(begin, sizes_[i] - begin);
      begin = sizes_[i];
    }
    const std::size_t known = set_.cues.size();
    const LogisticWeights weights = train_logistic(pairs_, known + 1, {});
    std::map<std::uint32_t, BoundaryCount> counts;
    for (const TrainingPair& pair : pairs_) {
      for (const std::uint32_t cue : pair.cues) count(counts, weights, cue, pair.positive);
      if (pair.extra != kNoCue) count(counts, weights, pair.extra, pair.positive);
    }
    out_.bias = weights.bias;
    for (const auto& [cue, seen] : counts)
      out_.cues.push_back({cue == known ? std::string(kKnownValue) : set_.cues.text(cue), weights.weights[cue], seen.matches, seen.hits});
    std::ranges::sort(out_.cues, {}, &CueWeight::cue);
  }
  static void count(std::map<std::uint32_t, BoundaryCount>& counts, const LogisticWeights& weights, std::uint32_t cue, bool positive) {
    if (weights.weights[cue] == 0) return;
    BoundaryCount& seen = counts[cue];
    ++seen.matches;
    if (positive) ++seen.hits;
  }

  const TrainingSet& set_;
  const ExampleList& examples_;
  std::uint32_t property_;
  const std::vector<bool>& common_;
  std::map<std::string, std::uint32_t> values_;
  std::vector<std::uint32_t> cues_, sizes_;
  std::vector<TrainingPair> pairs_;
  LearnedProperty out_;
};

}  // namespace

std::vector<bool> common_cues(const TrainingSet& set, const ExampleList& examples) {
  std::vector<std::uint32_t> seen(set.cues.size());
  std::size_t pairs = 0;
  for (const PreparedExample* example : examples) {
    std::set<std::uint32_t> own;
    for (const PairLabel& label : example->labels) {
      if (!label.right) continue;
      ++pairs;
      own.insert(example->pairs[label.pair].cues.begin(), example->pairs[label.pair].cues.end());
    }
    for (const std::uint32_t cue : own) ++seen[cue];
  }
  std::vector<bool> out(set.cues.size());
  for (std::size_t cue = 0; cue < out.size(); ++cue) out[cue] = seen[cue] >= (pairs < kFewPairs ? 1U : 2U);
  return out;
}

LearnedProperty learn_property(const TrainingSet& set, const ExampleList& examples, std::uint32_t property,
                               const std::vector<bool>& common) {
  return PropertyLearner(set, examples, property, common).learn();
}

void learn_subjects(const ExampleList& examples, RelationModel& model) {
  for (const LearnedProperty& property : model.properties)
    for (const auto& [shape, count] : property.boundaries) {
      model.object_boundaries[shape].hits += count.hits;
      model.object_boundaries[shape].matches += count.matches;
    }
  WrittenValues values;
  for (const PreparedExample* example : examples) {
    for (const PairLabel& label : example->labels) {
      if (!label.right || label.subject < 0) continue;
      const auto subject = static_cast<std::uint32_t>(label.subject);
      const std::string_view kind = example->passage.arguments[subject].kind;
      if (kind == "pronoun" || kind == "concept") continue;
      values.count(example->passage, subject, example->example->facts[label.fact].subject.text);
      const Phrase& phrase = example->passage.phrases[example->passage.phrase_of[subject]];
      count_boundaries(example->passage, phrase, subject, model.subject_boundaries);
    }
  }
  model.subject_forms = values.forms();
  model.subject_values = values.values();
}

}  // namespace relata::learning
