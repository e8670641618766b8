#include "extractors/learning/label_learning.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "core/ascii.h"
#include "extractors/learning/logistic_training.h"
#include "extractors/learning/property_label.h"

namespace relata::learning {
namespace {

constexpr std::size_t kLeastProperties = 5, kLeastFacts = 50;
constexpr std::array<std::string_view,
    8> kNamed{"city", "concept", "country", "name", "organisation", "person", "place", "adjective"};

class LabelLearner {
 public:
  LabelLearner(const TrainingSet& set, const ExampleList& examples, const PairTable& table, const RelationModel& model)
      : set_(set), examples_(examples), table_(table), model_(model), structural_(table.cue_count()) {
    for (const std::string& label : set.properties) words_.push_back(label_words(label));
    for (std::uint32_t cue = 0; cue < structural_.size(); ++cue)
      structural_[cue] = is_of_structure(set.cues.text(table.number_of(cue)));
  }

  LabelModel learn() {
    for (std::size_t i = 0; i < examples_.size(); ++i) add_example(i);
    if (right_ < kLeastFacts || taught_.size() < kLeastProperties) return {};
    place_cues();
    const std::size_t cues = table_.cue_count() + label_cues_.size();
    const LogisticWeights weights = train_logistic(pairs_, cues, {});
    LabelModel out;
    out.bias = weights.bias;
    std::vector<CueWeight> all(cues);
    for (const TrainingPair& pair : pairs_)
      for (const std::uint32_t cue : pair.cues) {
        ++all[cue].matches;
        if (pair.positive) ++all[cue].hits;
      }
    for (std::uint32_t cue = 0; cue < cues; ++cue) {
      if (weights.weights[cue] == 0) continue;
      all[cue].weight = weights.weights[cue];
      all[cue].cue = cue < table_.cue_count() ? set_.cues.text(table_.number_of(cue))
          : label_cues_[cue - table_.cue_count()];
      out.cues.push_back(std::move(all[cue]));
    }
    std::ranges::sort(out.cues, {}, &CueWeight::cue);
    return out;
  }

 private:
  void add_example(std::size_t number) {
    const PreparedExample& example = *examples_[number];
    const LabelFinder labels(example.passage, words_);
    for (const std::uint32_t property : example.checked) {
      const LearnedProperty& learned = model_.properties[property];
      if (learned.facts == 0) continue;
      for (std::uint32_t at = 0; at < example.pairs.size(); ++at) {
        const CandidatePair& pair = example.pairs[at];
        const LabelMatch match = labels.match(pair, property);
        const std::string_view kind = example.passage.arguments[example.passage.phrases[pair.object].model].kind;
        if (match.place == LabelPlace::none || !std::ranges::binary_search(learned.object_kinds, kind)) continue;
        add_pair(example, property, at, table_.cues(table_.first_pair(number) + at), match);
      }
    }
  }

  void add_pair(const PreparedExample& example, std::uint32_t property, std::uint32_t at,
                std::span<const std::uint32_t> cues, LabelMatch match) {
    const auto label = std::ranges::find_if(example.labels,
                                            [&](const PairLabel& l) { return l.property == property && l.pair == at; });
    const bool labelled = label != example.labels.end();
    if (labelled && !label->right) return;
    for (const std::uint32_t cue : cues)
      if (structural_[cue]) cues_.push_back(cue);
    const std::string text = label_cue(match);
    const auto found = std::ranges::find(label_cues_, text);
    cues_.push_back(table_.cue_count() + static_cast<std::uint32_t>(found - label_cues_.begin()));
    if (found == label_cues_.end()) label_cues_.push_back(text);
    ends_.push_back(cues_.size());
    TrainingPair pair;
    pair.positive = labelled;
    pairs_.push_back(pair);
    if (!labelled) return;
    ++right_;
    taught_.insert(property);
  }

  void place_cues() {
    std::size_t begin = 0;
    for (std::size_t i = 0; i < pairs_.size(); ++i) {
      pairs_[i].cues = std::span(cues_).subspan(begin, ends_[i] - begin);
      begin = ends_[i];
    }
  }

  const TrainingSet& set_;
  const ExampleList& examples_;
  const PairTable& table_;
  const RelationModel& model_;
  std::vector<bool> structural_;                // by cue
  std::vector<std::vector<std::string>> words_;  // of each property's label
  std::vector<std::string> label_cues_;
  std::vector<TrainingPair> pairs_;
  std::vector<std::uint32_t> cues_;
  std::vector<std::size_t> ends_;  // of each pair's cues
  std::size_t right_ = 0;
  std::set<std::uint32_t> taught_;
};

}  // namespace

LabelModel learn_labels(const TrainingSet& set, const ExampleList& examples, const PairTable& table,
                        const RelationModel& model) {
  return LabelLearner(set, examples, table, model).learn();
}

std::vector<std::string> kinds_of_range(const TrainingSet& set, std::string_view range, const RelationModel& model) {
  std::set<std::string> kinds;
  if (!range.empty())
    for (std::size_t i = 0; i < set.ranges.size(); ++i)
      if (set.ranges[i] == range && model.properties[i].facts > 0)
        kinds.insert(model.properties[i].object_kinds.begin(), model.properties[i].object_kinds.end());
  if (kinds.empty()) {
    const std::string name = lower_case(range);
    const auto has = [&](std::string_view word) { return name.find(word) != std::string::npos; };
    if (has("date")) kinds = {"date", "year"};
    else if (has("year")) kinds = {"year"};
    else if (has("number") || has("integer") || has("decimal") || has("double") || has("float"))
      kinds = {"number", "year"};
    else kinds.insert(kNamed.begin(), kNamed.end());
  }
  return {kinds.begin(), kinds.end()};
}

bool is_of_structure(std::string_view cue) {
  constexpr std::array<std::string_view, 11> kStructure{"relations ",   "distance ",    "path-length ", "kinds ",
                                                        "subject kind", "subject role", "subject first",
                                                            "subject shape",
                                                        "object kind",  "object role",  "object shape"};
  return std::ranges::any_of(kStructure, [&](std::string_view begin) { return cue.starts_with(begin); });
}

}  // namespace relata::learning
