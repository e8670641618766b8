#include "extractors/learning/relation_finder.h"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

#include "extractors/learning/boundary.h"
#include "extractors/learning/property_label.h"

namespace relata::learning {
namespace {

bool overlapping(Span a, Span b) { return a.begin < b.end && b.begin < a.end; }

bool holds(const std::vector<std::string>& sorted, std::string_view item) {
  return std::ranges::binary_search(sorted, item);
}

constexpr double kLeastOfWords = 0.1;
constexpr std::uint32_t kFewFacts = 15;  // of a property; up to here its label may speak for it
constexpr std::size_t kMostThemes = 6;
constexpr double kLeastOfTheme = 0.1;  // probability; below, a text names its theme nowhere
constexpr double kOfOtherName = 0.3;  // of the probability of a fact, where a text about one thing says it of another
constexpr double kLeastProbability = 0.02;  // of a fact where its text is known to have some

// Kinds and shapes of phrases alone say nothing: some of the text's words or the tree between the phrases must.
bool is_of_words(std::string_view cue) {
  constexpr std::array<std::string_view, 10> kOfWords{"path ",    "relations ", "trigger ", "governor", "after ",
                                                      "before ",  "near ",      "between ", "sentence ",
                                                          "word-between "};
  return std::ranges::any_of(kOfWords, [&](std::string_view begin) { return cue.starts_with(begin); });
}

// As the examples write it: the very value that they have for these words, else the commonest form that applies.
std::string written(const Passage& passage, std::uint32_t argument, const std::vector<ValueFormCount>& forms,
                    const std::map<std::string, std::string>& values) {
  const std::vector<Rendering>& renderings = passage.renderings[argument];
  if (const auto known = values.find(renderings[0].loose); known != values.end()) return known->second;
  const std::string_view group = form_group(passage.arguments[argument], renderings);
  for (const ValueFormCount& count : forms) {
    if (count.kind != group) continue;
    for (const Rendering& rendering : renderings)
      if (rendering.slot == count.form.slot) return count.form.prefix + rendering.text + count.form.suffix;
  }
  return renderings[0].text;
}

// "Army" of "Brazilian Army" is not the army, however well known.
bool is_part_of_name(const Passage& passage, const Phrase& phrase, std::uint32_t argument) {
  const Span part = passage.arguments[argument].span;
  return std::ranges::any_of(phrase.arguments, [&](std::uint32_t other) {
    const Argument& whole = passage.arguments[other];
    return other != argument && (whole.shape & kTaggedName) != 0 && whole.span.contains(part);
  });
}

void sort_by_place(std::vector<FoundFact>& facts) {
  std::ranges::sort(facts, [](const FoundFact& a, const FoundFact& b) {
    return std::tie(a.object_span, a.property, a.subject_words) < std::tie(b.object_span, b.property, b.subject_words);
  });
}

// How many of the facts, the surest first, promise the best F1: twice the expected number of right ones among them, by
// their number and that of all facts of the text.
struct BestCount {
  std::size_t count = 0;
  double f1 = 0;
};
BestCount best_count(const std::vector<FoundFact>& facts, double facts_per_text) {
  double all = 0;
  for (const FoundFact& fact : facts) all += fact.probability;
  all = std::max(all, facts_per_text);
  double right = 0;
  BestCount out;
  for (std::size_t i = 0; i < facts.size(); ++i) {
    right += facts[i].probability;
    const double f1 = 2 * right / (static_cast<double>(i + 1) + all);
    if (f1 > out.f1) out = {i + 1, f1};
  }
  return out;
}

bool is_surer(const FoundFact& a, const FoundFact& b) { return a.probability > b.probability; }

}  // namespace

RelationFinder::RelationFinder(const RelationModel& model, CueTable& cues)
    : model_(model), themes_(model.theme), known_value_weight_(model.properties.size(), 0.0) {
  for (std::uint32_t property = 0; property < model.properties.size(); ++property) {
    for (const CueWeight& cue : model.properties[property].cues) {
      if (cue.cue == kKnownValue) {
        known_value_weight_[property] = cue.weight;
        continue;
      }
      const std::uint32_t number = cues.add(cue.cue);
      if (number >= weights_.size()) weights_.resize(number + 1);
      weights_[number].push_back({property, cue.weight, is_of_words(cue.cue)});
    }
    if (model.properties[property].facts > kFewFacts || model.labels.cues.empty()) continue;
    labelled_.push_back(property);
    label_words_.push_back(label_words(model.properties[property].label));
  }
  for (const CueWeight& cue : model.labels.cues) {
    if (cue.cue.starts_with("label ")) {
      label_places_.emplace(cue.cue, cue.weight);
      continue;
    }
    const std::uint32_t number = cues.add(cue.cue);
    if (number >= label_weights_.size()) label_weights_.resize(number + 1);
    label_weights_[number] = cue.weight;
  }
}

// Properties of which little or nothing was taught, by their labels.
void RelationFinder::score_labels(const Passage& passage, const std::vector<CandidatePair>& pairs, double threshold,
                                  std::vector<Scored>& out) const {
  if (labelled_.empty()) return;
  const LabelFinder labels(passage, label_words_);
  for (std::uint32_t at = 0; at < pairs.size(); ++at) {
    const std::string_view kind = passage.arguments[passage.phrases[pairs[at].object].model].kind;
    for (std::size_t i = 0; i < labelled_.size(); ++i) {
      const LabelMatch match = labels.match(pairs[at], i);
      if (match.place == LabelPlace::none || !holds(model_.properties[labelled_[i]].object_kinds, kind)) continue;
      double odds = model_.labels.bias;
      for (const std::uint32_t cue : pairs[at].cues)
        if (cue < label_weights_.size()) odds += label_weights_[cue];
      if (const auto place = label_places_.find(label_cue(match)); place != label_places_.end()) odds += place->second;
      if (const double probability = probability_of(odds); probability >= threshold)
        out.push_back({labelled_[i], at, probability});
    }
  }
}

bool RelationFinder::is_known_value(const Passage& passage, std::uint32_t phrase, std::uint32_t property) const {
  const auto& values = model_.properties[property].values;
  return std::ranges::any_of(passage.phrases[phrase].arguments, [&](std::uint32_t argument) {
    return values.contains(passage.renderings[argument][0].loose);
  });
}

std::vector<RelationFinder::Scored> RelationFinder::score(const Passage& passage,
                                                          const std::vector<CandidatePair>& pairs,
                                                          double threshold) const {
  std::vector<Scored> out;
  std::vector<double> odds(model_.properties.size()), words(odds.size());
  for (std::uint32_t at = 0; at < pairs.size(); ++at) {
    for (std::size_t i = 0; i < odds.size(); ++i) odds[i] = model_.properties[i].bias;
    std::ranges::fill(words, 0.0);
    for (const std::uint32_t cue : pairs[at].cues) {
      if (cue >= weights_.size()) continue;
      for (const Weight& weight : weights_[cue]) {
        odds[weight.property] += weight.weight;
        if (weight.of_words) words[weight.property] = std::max(words[weight.property], weight.weight);
      }
    }
    const std::uint32_t object = pairs[at].object;
    const std::string_view kind = passage.arguments[passage.phrases[object].model].kind;
    for (std::uint32_t property = 0; property < odds.size(); ++property) {
      if (!holds(model_.properties[property].object_kinds, kind)) continue;
      if (known_value_weight_[property] != 0 && is_known_value(passage, object, property))
        odds[property] += known_value_weight_[property];
      const double probability = probability_of(odds[property]);
      if (probability >= threshold && words[property] >= kLeastOfWords) out.push_back({property, at, probability});
    }
  }
  score_labels(passage, pairs, threshold, out);
  std::ranges::sort(out, [](const Scored& a, const Scored& b) {
    return std::tuple(-a.probability, a.pair, a.property) < std::tuple(-b.probability, b.pair, b.property);
  });
  return out;
}

std::vector<std::string> RelationFinder::strongest_cues(std::uint32_t property, const CandidatePair& pair,
                                                        const CueTable& cues) const {
  constexpr std::size_t kShown = 3;
  std::vector<std::pair<double, std::string>> found;
  for (const std::uint32_t cue : pair.cues)
    if (cue < weights_.size())
      for (const Weight& weight : weights_[cue])
        if (weight.property == property && weight.weight > 0) found.emplace_back(-weight.weight, cues.text(cue));
  std::ranges::sort(found);
  std::vector<std::string> out;
  for (std::size_t i = 0; i < std::min(kShown, found.size()); ++i) out.push_back(found[i].second);
  return out;
}

FoundFact RelationFinder::fact_of(const Passage& passage, const CandidatePair& pair, const Scored& scored) const {
  const LearnedProperty& property = model_.properties[scored.property];
  const std::int32_t antecedent = passage.antecedent[pair.subject];
  const std::uint32_t subject = antecedent >= 0 ? static_cast<std::uint32_t>(antecedent) : pair.subject;
  const std::uint32_t named = best_argument(passage, passage.phrases[subject], model_.subject_boundaries, {});
  const std::uint32_t own = best_argument(passage, passage.phrases[pair.subject], model_.subject_boundaries, {});
  std::uint32_t object = best_argument(passage, passage.phrases[pair.object], property.boundaries,
                                       model_.object_boundaries);
  std::uint32_t longest = 0;
  for (const std::uint32_t argument : passage.phrases[pair.object].arguments) {
    const Rendering& said = passage.renderings[argument][0];
    if (said.text.size() <= longest || !property.values.contains(said.loose)) continue;
    if (is_part_of_name(passage, passage.phrases[pair.object], argument)) continue;
    object = argument;
    longest = static_cast<std::uint32_t>(said.text.size());
  }
  FoundFact fact;
  fact.property = scored.property;
  fact.subject = written(passage, named, model_.subject_forms, model_.subject_values);
  fact.object = written(passage, object, property.facts > 0 ? property.forms : model_.object_forms, property.values);
  fact.subject_span = passage.arguments[named].span;
  fact.subject_words = passage.arguments[own].span;
  fact.object_span = passage.arguments[object].span;
  fact.pair = scored.pair;
  fact.probability = scored.probability;
  return fact;
}

bool RelationFinder::excludes(const FoundFact& accepted, const FoundFact& other) const {
  const LearnedProperty& property = model_.properties[accepted.property];
  const bool same_object = overlapping(accepted.object_span, other.object_span);
  if (accepted.property == other.property) {
    if (same_object || (accepted.object == other.object && accepted.subject == other.subject)) return true;
    return property.single && accepted.subject == other.subject;
  }
  return same_object && !holds(property.shares_object, model_.properties[other.property].label);
}

// In their order, but for what one before excludes.
std::vector<FoundFact> RelationFinder::without_excluded(std::vector<FoundFact> facts) const {
  std::vector<FoundFact> out;
  for (FoundFact& fact : facts)
    if (std::ranges::none_of(out, [&](const FoundFact& accepted) { return excludes(accepted, fact); }))
      out.push_back(std::move(fact));
  return out;
}

std::vector<FoundFact> RelationFinder::find_surest_first(const Passage& passage,
                                                         const std::vector<CandidatePair>& pairs,
                                                         double threshold) const {
  std::vector<FoundFact> out;
  for (const Scored& scored : score(passage, pairs, threshold)) {
    FoundFact fact = fact_of(passage, pairs[scored.pair], scored);
    if (!overlapping(fact.subject_span, fact.object_span)) out.push_back(std::move(fact));
  }
  return without_excluded(std::move(out));
}

// Told of the theme: pairs whose subject is the theme, or stands for it; of other names, what the text says of them it
// less likely says of its theme.
std::vector<FoundFact> RelationFinder::facts_about(const Theme& theme, const Passage& passage,
                                                   const std::vector<CandidatePair>& pairs,
                                                   const std::vector<FoundFact>& facts) const {
  const Argument& named = passage.arguments[theme.argument];
  const std::string name = written(passage, theme.argument, model_.subject_forms, model_.subject_values);
  std::vector<FoundFact> about;
  for (FoundFact fact : facts) {
    const Argument& own = passage.arguments[passage.phrases[pairs[fact.pair].subject].model];
    const bool same = overlapping(fact.subject_span, named.span) || overlapping(fact.subject_words, named.span);
    if (!same && !may_stand_for_theme(passage, own)) fact.probability *= kOfOtherName;
    if (overlapping(named.span, fact.object_span) || value_key(fact.object) == theme.key) continue;
    fact.subject = name;
    fact.subject_span = named.span;
    fact.subject_words = named.span;
    about.push_back(std::move(fact));
  }
  std::ranges::stable_sort(about, is_surer);
  return without_excluded(std::move(about));
}

std::vector<FoundFact> RelationFinder::find_of_theme(const Passage& passage, const std::vector<CandidatePair>& pairs,
                                                     const Accept& accept) const {
  std::vector<Theme> themes = themes_.find(passage);
  if (themes.empty() || themes[0].probability < kLeastOfTheme) return {};
  if (themes.size() > kMostThemes) themes.resize(kMostThemes);
  std::vector<FoundFact> all, best;
  for (const Scored& scored : score(passage, pairs, kLeastProbability))
    all.push_back(fact_of(passage, pairs[scored.pair], scored));
  double most = 0;
  for (const Theme& theme : themes) {
    std::vector<FoundFact> facts = facts_about(theme, passage, pairs, all);
    std::erase_if(facts, [&](const FoundFact& fact) { return !accept(fact); });
    const BestCount count = best_count(facts, model_.facts_per_text);
    if (count.f1 * theme.probability <= most) continue;
    most = count.f1 * theme.probability;
    facts.resize(count.count);
    best = std::move(facts);
  }
  sort_by_place(best);
  return best;
}

std::vector<FoundFact> RelationFinder::find(const Passage& passage, const std::vector<CandidatePair>& pairs,
                                            double threshold) const {
  std::vector<FoundFact> out = find_surest_first(passage, pairs, threshold);
  sort_by_place(out);
  return out;
}

std::vector<FoundFact> RelationFinder::find(const Passage& passage, const std::vector<CandidatePair>& pairs,
                                            const Accept& accept) const {
  const bool has_facts = model_.facts_per_text > 0 && passage.trees.size() == 1;
  if (has_facts && !model_.theme.cues.empty()) {
    std::vector<FoundFact> facts = find_of_theme(passage, pairs, accept);
    if (!facts.empty()) return facts;
  }
  std::vector<FoundFact> out = find_surest_first(passage, pairs, has_facts ? kLeastProbability : model_.threshold);
  std::erase_if(out, [&](const FoundFact& fact) { return !accept(fact); });
  if (has_facts) out.resize(best_count(out, model_.facts_per_text).count);
  sort_by_place(out);
  return out;
}

}  // namespace relata::learning
