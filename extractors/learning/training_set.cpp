#include "extractors/learning/training_set.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <numeric>
#include <tuple>
#include <utility>

#include "extractors/learning/dependency_path.h"
#include "extractors/learning/numbered_work.h"

namespace relata::learning {
namespace {

constexpr std::size_t kLeastWithThemes = 50;  // texts
constexpr std::size_t kLeastOfSeveral = 3;    // texts with several facts
constexpr std::size_t kFewExamples = 100;  // with so few, one fact each may well be all that there is

bool holds(const std::vector<std::uint32_t>& items, std::uint32_t item) {
  return std::ranges::find(items, item) != items.end();
}

// Where the subject is not named: the pronoun or the noun phrase that is subject of the object's sentence stands for
// it.
std::vector<std::uint32_t> unnamed_subjects(const Passage& passage, const std::vector<std::uint32_t>& objects) {
  std::vector<std::uint32_t> out;
  for (std::uint32_t at = 0; at < passage.arguments.size(); ++at) {
    const Argument& argument = passage.arguments[at];
    if (argument.kind != "pronoun" && argument.kind != "concept") continue;
    if (passage.phrases[passage.phrase_of[at]].model != at) continue;
    const text::Tree& tree = passage.trees[argument.sentence];
    const Deprel kind = tree.relation_kind(argument.head);
    const bool subject = kind == Deprel::nsubj || tree.relation(argument.head) == Deprel::nmod_poss;
    const bool same_sentence = std::ranges::any_of(objects, [&](std::uint32_t object) {
      return passage.arguments[object].sentence == argument.sentence;
    });
    if (subject && same_sentence) out.push_back(at);
  }
  return out;
}

std::uint32_t distance_of(const Passage& passage, const CandidatePair& pair) {
  const Phrase& subject = passage.phrases[pair.subject];
  return SentencePaths(passage.trees[subject.sentence])
      .between(subject.head, passage.phrases[pair.object].head)
      .length;
}

// The closest pair of a subject and an object is the one that says the fact; other pairs of the same two say it again.
void label_fact(PreparedExample& prepared, std::uint32_t fact, const ArgumentMatch& subject,
                const ArgumentMatch& object) {
  const Passage& passage = prepared.passage;
  std::vector<std::uint32_t> subjects, objects;
  for (const std::uint32_t at : subject.arguments) subjects.push_back(passage.phrase_of[at]);
  for (const std::uint32_t at : object.arguments) objects.push_back(passage.phrase_of[at]);
  std::vector<PairLabel> found;
  std::size_t best = 0;
  std::uint32_t least = 0xFFFFFFFFU;
  for (std::uint32_t at = 0; at < prepared.pairs.size(); ++at) {
    const CandidatePair& pair = prepared.pairs[at];
    if (!holds(subjects, pair.subject) || !holds(objects, pair.object)) continue;
    PairLabel label;
    label.property = prepared.fact_property[fact];
    label.pair = at;
    label.fact = fact;
    for (const std::uint32_t argument : subject.arguments)
      if (passage.phrase_of[argument] == pair.subject) label.subject = static_cast<std::int32_t>(argument);
    for (const std::uint32_t argument : object.arguments)
      if (passage.phrase_of[argument] == pair.object) label.object = static_cast<std::int32_t>(argument);
    const std::uint32_t distance = distance_of(passage, pair);
    if (found.empty() || distance < least) best = found.size();
    least = std::min(least, distance);
    found.push_back(label);
  }
  if (found.empty()) return;
  found[best].right = true;
  prepared.labels.insert(prepared.labels.end(), found.begin(), found.end());
}

// A pair that one fact makes right is right, whatever others say of it.
void sort_labels(std::vector<PairLabel>& labels) {
  std::ranges::sort(labels, [](const PairLabel& a, const PairLabel& b) {
    return std::tuple(a.property, a.pair, !a.right, a.fact) < std::tuple(b.property, b.pair, !b.right, b.fact);
  });
  const auto rest = std::ranges::unique(labels, [](const PairLabel& a, const PairLabel& b) {
    return a.property == b.property && a.pair == b.pair;
  });
  labels.erase(rest.begin(), rest.end());
}

// Whether texts are about one thing each. False where too few of them have several facts to tell.
bool have_themes(const TrainingSet& set) {
  std::size_t of_several = 0;
  for (const auto& prepared : set.examples) {
    const Example& example = *prepared->example;
    if (example.facts.empty() || example.checked || prepared->passage.trees.size() != 1) return false;
    if (example.facts.size() > 1) ++of_several;
    const std::string first = value_key(example.facts[0].subject.text);
    for (const TaughtFact& fact : example.facts)
      if (value_key(fact.subject.text) != first) return false;
  }
  return set.examples.size() >= kLeastWithThemes && of_several >= kLeastOfSeveral;
}

// Labels the pairs of an example; they have no cues yet. Of a text with a theme also those whose subject stands for it
// while it is named elsewhere: "The film had Miss Sloane's premiere in Rome".
void label_pairs(PreparedExample& prepared, const std::map<std::string, std::uint32_t>& properties, bool has_theme) {
  for (std::uint32_t fact = 0; fact < prepared.example->facts.size(); ++fact) {
    const TaughtFact& taught = prepared.example->facts[fact];
    prepared.fact_property.push_back(properties.at(taught.property));
    const ArgumentMatch object = match_argument(prepared.passage, taught.object);
    ArgumentMatch subject = match_argument(prepared.passage, taught.subject);
    if (subject.grade == MatchGrade::none || has_theme)
      std::ranges::copy(unnamed_subjects(prepared.passage, object.arguments), std::back_inserter(subject.arguments));
    label_fact(prepared, fact, subject, object);
  }
  sort_labels(prepared.labels);
  for (const PairLabel& label : prepared.labels) prepared.about.push_back(prepared.pairs[label.pair].subject);
  std::ranges::sort(prepared.about);
}

std::vector<CandidatePair> right_pairs(const PreparedExample& prepared) {
  std::vector<CandidatePair> out;
  for (const PairLabel& label : prepared.labels)
    if (label.right) out.push_back(prepared.pairs[label.pair]);
  return out;
}

// Sets group, one_fact_each and checked of all examples.
void complete(TrainingSet& set) {
  set.one_fact_each = set.examples.size() > kFewExamples;
  std::map<std::string, std::uint32_t> subjects;
  std::size_t facts = 0;
  for (const auto& prepared : set.examples) {
    const Example& example = *prepared->example;
    facts += example.facts.size();
    set.one_fact_each = set.one_fact_each && !example.checked;
    const std::string about = example.facts.empty() ? example.document.id : loose_key(example.facts[0].subject.text);
    prepared->group = subjects.try_emplace(about, static_cast<std::uint32_t>(subjects.size())).first->second;
    if (!example.checked) {
      prepared->checked.resize(set.properties.size());
      std::iota(prepared->checked.begin(), prepared->checked.end(), 0U);
      continue;
    }
    for (const std::string& label : *example.checked) {
      const auto found = std::ranges::lower_bound(set.properties, label);
      if (found != set.properties.end() && *found == label)
        prepared->checked.push_back(static_cast<std::uint32_t>(found - set.properties.begin()));
    }
    std::ranges::sort(prepared->checked);
  }
  // A sentence that stands there twice with a fact each is one example of two.
  set.one_fact_each = set.one_fact_each && facts * 4 <= set.examples.size() * 5;
}

}  // namespace

TrainingSet prepare_examples(const std::vector<Example>& examples, const std::map<std::string, std::string>& ranges,
                             const std::function<Analysis(const Example&)>& analyze,
                             const nlp::CoreferenceLexicon& lexicon, unsigned threads) {
  TrainingSet set;
  std::map<std::string, std::uint32_t> properties;
  for (const Example& example : examples)
    for (const TaughtFact& fact : example.facts) properties.emplace(fact.property, 0U);
  for (const auto& [label, range] : ranges) properties.emplace(label, 0U);
  for (auto& [label, number] : properties) {
    number = static_cast<std::uint32_t>(set.properties.size());
    set.properties.push_back(label);
    const auto range = ranges.find(label);
    set.ranges.push_back(range == ranges.end() ? std::string() : range->second);
  }
  work_in_order<std::unique_ptr<PreparedExample>>(
      threads, examples.size(),
      [&](std::size_t number) {
        auto prepared = std::make_unique<PreparedExample>();
        prepared->example = &examples[number];
        prepared->analysis = analyze(examples[number]);
        prepared->passage = read_passage(prepared->example->document, prepared->analysis, lexicon);
        prepared->pairs = find_pairs(prepared->passage);
        return prepared;
      },
      [&](std::unique_ptr<PreparedExample>&& prepared) { set.examples.push_back(std::move(prepared)); });
  set.has_themes = have_themes(set);
  work_in_order<std::size_t>(
      threads, examples.size(),
      [&](std::size_t number) {
        label_pairs(*set.examples[number], properties, set.has_themes);
        return number;
      },
      [&](std::size_t number) {
        const PreparedExample& prepared = *set.examples[number];
        add_cues(prepared.passage, lexicon, right_pairs(prepared), set.cues);
      });
  work_in_order<std::size_t>(
      threads, examples.size(),
      [&](std::size_t number) {
        read_cues(set.examples[number]->passage, lexicon, set.cues, set.examples[number]->pairs);
        return number;
      },
      [](std::size_t) {});
  complete(set);
  return set;
}

}  // namespace relata::learning
